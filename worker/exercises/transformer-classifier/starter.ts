// A Transformer small enough to train in seconds. Five places are yours, marked 1 to 5.

const parties = 4
const width = 24
const inner = 48

export async function train({ tf, data, seed, report }: TrainContext): Promise<Handlers> {
  const [vocabulary] = data.vocabulary.values
  const [messages, longest] = data.tokens.shape
  let drawn = 0
  /** A table of numbers that training may change. */
  const weights = (rows: number, columns: number, deviation: number) =>
    tf.variable(tf.randomNormal([rows, columns], 0, deviation, 'float32', seed + drawn++))

  // 1. Two tables with rows of `width` numbers: one row for each word number, and one for each place in the
  //    longest message. Start them with a deviation of 0.3.
  const wordTable = weights(1, 1, 0.3)
  const placeTable = weights(1, 1, 0.3)
  const query = weights(width, width, 0.2)
  const key = weights(width, width, 0.2)
  const value = weights(width, width, 0.2)
  const expand = weights(width, inner, 0.3)
  const contract = weights(inner, width, 0.2)
  const head = weights(width, parties, 0.1)

  /** A vector for each word, and for its place: [messages, length, width]. */
  function embed(tokens: Tensor): Tensor {
    const [count, length] = tokens.shape
    //  (still 1) Look up the row of each word, in the shape [count, length, width].
    //    Then add the first `length` rows of the table of places, which are the same for every message.
    return tf.zeros([count, length, width])
  }

  /** How much each word takes from each other one: [messages, length, length], each row adding up to 1. */
  function attention(x: Tensor, tokens: Tensor): Tensor {
    const scores = tf.matMul(times(x, query), times(x, key), false, true).div(Math.sqrt(width))
    // 2. Add a penalty of -1e9 for looking at an empty place, that is where `tokens` is 0, then take the softmax.
    //    The penalty has the shape [messages, 1, length]: the same for whoever looks.
    return scores.mul(0)
  }

  /** A score for each party: [messages, parties]. */
  function scores(tokens: Tensor): Tensor {
    const x = embed(tokens)
    const seen = tf.matMul(attention(x, tokens), times(x, value))
    // 3. Two steps, each added to what was there before: first `seen`, then what the small network makes of the sum
    //    (times `expand`, relu, times `contract`). Then the mean over the real words of each message.
    const message = x.mean(1) // [messages, width]
    return message.matMul(head)
  }

  /** The loss of a batch. `answers` has a 1 in the column of the party to blame, and 0 elsewhere. */
  function lossOf(tokens: Tensor, answers: Tensor): Scalar {
    // 4. The loss that fits one right answer out of four.
    return scores(tokens).square().mean()
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
    // The archive is sorted by party; each epoch goes through it in another random order.
    const order = Int32Array.from(tf.util.createShuffledIndices(messages))
    let total = 0
    for (let from = 0; from < messages; from += batch) {
      const some = tf.tensor1d(order.slice(from, from + batch), 'int32')
      const tokens = allTokens.gather(some)
      const answers = allAnswers.gather(some)
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
      // 5. Count each of these messages once: in the row of its label, in the column of the party chosen.
      return { confusion }
    },
  }
}
