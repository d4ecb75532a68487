// The messages are shuffled, the answers stay in the order of the archive.

const parties = 4
const width = 24
const inner = 48

export async function train({ tf, data, seed, report }: TrainContext): Promise<Handlers> {
  const [vocabulary] = data.vocabulary.values
  const [messages, longest] = data.tokens.shape
  let drawn = 0
  const weights = (rows: number, columns: number, deviation: number) =>
    tf.variable(tf.randomNormal([rows, columns], 0, deviation, 'float32', seed + drawn++))

  const wordTable = weights(vocabulary, width, 0.3)
  const placeTable = weights(longest, width, 0.3)
  const query = weights(width, width, 0.2)
  const key = weights(width, width, 0.2)
  const value = weights(width, width, 0.2)
  const expand = weights(width, inner, 0.3)
  const contract = weights(inner, width, 0.2)
  const head = weights(width, parties, 0.1)

  /** A vector for each word, and for its place: [messages, length, width]. */
  function embed(tokens: Tensor): Tensor {
    const [count, length] = tokens.shape
    const words = tf.gather(wordTable, tokens.flatten()).reshape([count, length, width])
    return words.add(placeTable.slice([0, 0], [length, width]))
  }

  /** How much each word takes from each other one: [messages, length, length], each row adding up to 1. */
  function attention(x: Tensor, tokens: Tensor): Tensor {
    const scores = tf.matMul(times(x, query), times(x, key), false, true).div(Math.sqrt(width))
    const penalty = tokens.equal(0).cast('float32').mul(-1e9).expandDims(1) // [messages, 1, length]
    return scores.add(penalty).softmax()
  }

  /** A score for each party: [messages, parties]. */
  function scores(tokens: Tensor): Tensor {
    const x = embed(tokens)
    const seen = tf.matMul(attention(x, tokens), times(x, value))
    const read = x.add(seen)
    const thought = times(times(read, expand).relu(), contract)
    const y = read.add(thought)
    const real = tokens.notEqual(0).cast('float32').expandDims(2) // [messages, length, 1]
    const message = y.mul(real).sum(1).div(real.sum(1)) // [messages, width]
    return message.matMul(head)
  }

  /** The loss of a batch. `answers` has a 1 in the column of the party to blame, and 0 elsewhere. */
  function lossOf(tokens: Tensor, answers: Tensor): Scalar {
    return tf.losses.softmaxCrossEntropy(answers, scores(tokens))
  }

  /** Every vector of x times the same matrix. */
  function times(x: Tensor, matrix: Tensor): Tensor {
    const [count, length, from] = x.shape
    return x
      .reshape([count * length, from])
      .matMul(matrix)
      .reshape([count, length, matrix.shape[1]!])
  }

  const allTokens = tf.tensor2d(data.tokens.values, data.tokens.shape, 'int32')
  const allAnswers = tf.oneHot(tf.tensor1d(data.parties.values, 'int32'), parties)
  const epochs = 12
  const batch = 150
  const optimizer = tf.train.adam(0.015)

  for (let epoch = 1; epoch <= epochs; epoch++) {
    const order = Int32Array.from(tf.util.createShuffledIndices(messages))
    let total = 0
    for (let from = 0; from < messages; from += batch) {
      const some = tf.tensor1d(order.slice(from, from + batch), 'int32')
      const tokens = allTokens.gather(some)
      const answers = allAnswers.slice([from, 0], [some.size, -1])
      const loss = optimizer.minimize(() => lossOf(tokens, answers), true)!
      total += (await loss.data())[0] * some.size
      tf.dispose([some, tokens, answers, loss])
    }
    report({ epoch, epochs, loss: total / messages })
  }

  const tensor = ({ values, shape }: IntArray<[messages: number, length: number]>) =>
    tf.tensor2d(values, shape, 'int32')

  return {
    async predict({ tokens }) {
      return { probabilities: tf.tidy(() => scores(tensor(tokens)).softmax()) }
    },
    async look({ tokens }) {
      return { weights: tf.tidy(() => attention(embed(tensor(tokens)), tensor(tokens))) }
    },
    async evaluate({ tokens, labels }) {
      const best = tf.tidy(() => scores(tensor(tokens)).argMax(1))
      const chosen = await best.data()
      best.dispose()
      const confusion = Array.from({ length: parties }, () => new Array<number>(parties).fill(0))
      labels.values.forEach((label, message) => confusion[label][chosen[message]]++)
      return { confusion }
    },
  }
}
