// What was learned is in the network, so the network is what the file holds.

type Model = Record<TensorName, Tensor>

/** What the service has in memory, and what its meter has counted since it was last read. */
let model: Model | undefined
let counted = { reads: 0, calls: [] as number[] }

export const save: Handlers['save'] = async (weights) => {
  const names: TensorName[] = ['w1', 'b1', 'w2', 'b2']
  const header = names.map((name) => ({ name, dtype: 'float32', shape: weights[name].shape }))
  const line = JSON.stringify(header) + '\n'

  const size = names.reduce((sum, name) => sum + weights[name].values.length, 0)
  const file = new DataView(new ArrayBuffer(line.length + 4 * size))
  for (let at = 0; at < line.length; at++) file.setUint8(at, line.charCodeAt(at))
  let at = line.length
  for (const name of names) {
    for (const value of weights[name].values) {
      file.setFloat32(at, value, true)
      at += 4
    }
  }
  return { file: new Uint8Array(file.buffer) }
}

/** The model that a file holds. */
function read(bytes: Uint8Array): Model {
  counted.reads++
  const end = bytes.indexOf(10)
  const header: Entry[] = JSON.parse(String.fromCharCode(...bytes.subarray(0, end)))
  const file = new DataView(bytes.buffer)
  const fresh = {} as Model
  let at = end + 1
  for (const { name, shape } of header) {
    const values = new Float32Array(shape.reduce((product, dimension) => product * dimension, 1))
    for (let index = 0; index < values.length; index++) {
      values[index] = file.getFloat32(at, true)
      at += 4
    }
    fresh[name] = tf.tensor(values, shape)
  }
  return fresh
}

export const load: Handlers['load'] = async ({ file }) => {
  const fresh = read(Uint8Array.from(file.values))
  if (model) tf.dispose(model)
  model = fresh
  return fresh
}

/** One call of the model: the chances of each row of a batch. */
function run({ mean, deviation, w1, b1, w2, b2 }: Model, batch: Tensor): Tensor {
  counted.calls.push(batch.shape[0])
  const x = batch.sub(mean).div(deviation)
  const hidden = x.matMul(w1).add(b1).tanh()
  return hidden.matMul(w2).add(b2).softmax()
}

export const serve: Handlers['serve'] = async ({ rows, most }) => {
  const [count, measures] = rows.shape
  const [size] = most.values
  const probabilities = new Float32Array(count * 3)
  for (let from = 0; from < count; from += size) {
    const values = rows.values.slice(from * measures, (from + size) * measures)
    const answer = tf.tidy(() => run(model!, tf.tensor2d(values, [values.length / measures, measures])))
    probabilities.set(await answer.data(), from * 3)
    answer.dispose()
  }
  return { probabilities }
}

/** The meter of the service. It is done; leave it as it is. */
export const meter: Handlers['meter'] = async () => {
  const { reads, calls } = counted
  counted = { reads: 0, calls: [] }
  return { tensors: [tf.memory().numTensors], reads: [reads], calls }
}
