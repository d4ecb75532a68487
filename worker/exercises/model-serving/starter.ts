// A model as a file, read back by name, and served in batches that leave nothing behind. Five places are yours, 1 to 5.

type Model = Record<TensorName, Tensor>

/** What the service has in memory, and what its meter has counted since it was last read. */
let model: Model | undefined
let counted = { reads: 0, calls: [] as number[] }

export const save: Handlers['save'] = async (weights) => {
  // 1. The names of all tensors that an answer depends on. For each an entry: name, dtype 'float32', and its shape.
  const names: TensorName[] = []
  const header: Entry[] = []
  const line = JSON.stringify(header) + '\n'

  const size = names.reduce((sum, name) => sum + weights[name].values.length, 0)
  const file = new DataView(new ArrayBuffer(line.length + 4 * size))
  for (let at = 0; at < line.length; at++) file.setUint8(at, line.charCodeAt(at))
  let at = line.length
  for (const name of names) {
    for (const value of weights[name].values) {
      //  (still 1) Write the value at byte `at`, the least significant byte first, and go on by four bytes.
    }
  }
  return { file: new Uint8Array(file.buffer) }
}

/** The model that a file holds. */
function read(bytes: Uint8Array): Model {
  counted.reads++
  const end = bytes.indexOf(10) // where the first line ends
  const header: Entry[] = JSON.parse(String.fromCharCode(...bytes.subarray(0, end)))
  const file = new DataView(bytes.buffer)
  const fresh = {} as Model
  let at = end + 1
  for (const { name, shape } of header) {
    const values = new Float32Array(shape.reduce((product, dimension) => product * dimension, 1))
    // 2. Fill `values` from the file, beginning at byte `at`, and let `at` move on.
    fresh[name] = tf.tensor(values, shape)
  }
  return fresh
}

export const load: Handlers['load'] = async ({ file }) => {
  const fresh = read(Uint8Array.from(file.values))
  // 3. A new model takes the place of an old one. What becomes of the old one's tensors?
  model = fresh
  return fresh
}

/** One call of the model: the chances of each row of a batch. */
function run({ mean, deviation, w1, b1, w2, b2 }: Model, batch: Tensor): Tensor {
  counted.calls.push(batch.shape[0]) // for the meter
  // 4. The network knows measures only on the scale of its training.
  const x = batch
  const hidden = x.matMul(w1).add(b1).tanh()
  return hidden.matMul(w2).add(b2).softmax()
}

export const serve: Handlers['serve'] = async ({ rows, most }) => {
  const [count, measures] = rows.shape
  const [size] = most.values
  const probabilities = new Float32Array(count * 3)
  // 5. Batch after batch: cut out at most `size` rows, make a tensor [rows, measures] of them, let `run` answer,
  //    read the answer with `await answer.data()`, and put it where these rows belong: `probabilities.set(…, place)`.
  //    Nothing that a request makes may stay in memory: `tf.tidy` and `dispose` see to it.
  return { probabilities }
}

/** The meter of the service. It is done; leave it as it is. */
export const meter: Handlers['meter'] = async () => {
  const { reads, calls } = counted
  counted = { reads: 0, calls: [] }
  return { tensors: [tf.memory().numTensors], reads: [reads], calls }
}
