// Each place counts, with padding as its label where nothing was chosen.

export async function train({ tf, data, seed, report }: TrainContext): Promise<Handlers> {
  const [cards, length] = data.cards.shape
  const vocabulary = data.vocabulary.values[0]
  const [padding, maskToken, firstWord] = [0, 3, 4]
  const [width, heads, batch, epochs] = [48, 4, 48, 2]
  const optimizer = tf.train.adam(0.007)

  let drawn = 0
  const normal = (shape: number[], deviation: number) =>
    tf.variable(tf.randomNormal(shape, 0, deviation, 'float32', seed + ++drawn))
  const square = () => normal([width, width], width ** -0.5)
  const [tokenTable, placeTable] = [normal([vocabulary, width], 0.5), normal([length, width], 0.5)]
  const [query, key, value, joined] = [square(), square(), square(), square()]
  const [expand, contract] = [normal([width, 4 * width], width ** -0.5), normal([4 * width, width], 0.07)]
  const [toTokens, tokenBias] = [
    normal([width, vocabulary], width ** -0.5),
    tf.variable(tf.zeros([vocabulary])),
  ]

  /** What the model is shown instead of a token, and what it has to say there: its label, -1 where nothing. */
  function hide(token: number, [first, second, third]: number[]): { shown: number; label: number } {
    if (token < firstWord || first >= 0.15) return { shown: token, label: -1 }
    if (second < 0.8) return { shown: maskToken, label: token }
    if (second >= 0.9) return { shown: token, label: token }
    return { shown: firstWord + Math.floor(third * (vocabulary - firstWord)), label: token }
  }

  /** Hides words of whole cards; `dice` has three numbers from 0 to below 1 for each token. */
  function hideAll(tokens: ArrayLike<number>, dice: ArrayLike<number>) {
    const all = Array.from(tokens, (token, at) =>
      hide(token, [dice[3 * at], dice[3 * at + 1], dice[3 * at + 2]]),
    )
    return { shown: all.map(({ shown }) => shown), labels: all.map(({ label }) => label) }
  }

  /** Added to the scores of one place looking at another, [cards, 1, 1, places]: minus a billion where nobody may look. */
  function penalties(tokens: Tensor): Tensor {
    return tokens.equal(padding).toFloat().mul(-1e9).reshape([tokens.shape[0], 1, 1, tokens.shape[1]!])
  }

  /** A score for every token at each place: [cards · places, vocabulary]. */
  function scores(tokens: Tensor): Tensor {
    const [count, places] = tokens.shape as [number, number]
    const shares = [count, places, heads, width / heads]
    const inHeads = (x: Tensor, weights: Tensor) => x.matMul(weights).reshape(shares).transpose([0, 2, 1, 3])
    const words = tf.gather(tokenTable, tokens.flatten().toInt()).reshape([count, places, width])
    const given = words.add(placeTable.slice([0, 0], [places, width])).reshape([count * places, width])

    const calm = even(given)
    const looks = tf
      .matMul(inHeads(calm, query), inHeads(calm, key), false, true)
      .div(Math.sqrt(width / heads))
    const weights = looks.add(penalties(tokens)).softmax()
    const seen = tf
      .matMul(weights, inHeads(calm, value))
      .transpose([0, 2, 1, 3])
      .reshape([count * places, width])
    const hidden = given.add(seen.matMul(joined))
    const thought = hidden.add(even(hidden).matMul(expand).relu().matMul(contract))
    return even(thought).matMul(toTokens).add(tokenBias)
  }

  /** Scales each row to a mean square of 1, so that no place speaks louder than another. */
  function even(x: Tensor): Tensor {
    return x.mul(x.square().mean(-1, true).add(1e-6).rsqrt())
  }

  /** The mean surprise at the hidden words, for what is shown and the labels of all places. */
  function surprise(shown: Tensor, labels: Tensor): Scalar {
    const answers = tf.oneHot(labels.flatten().maximum(0).toInt(), vocabulary)
    return tf.losses.softmaxCrossEntropy(answers, scores(shown))
  }

  const asTokens = (tokens: number[]) => tf.tensor2d(tokens, [batch, length], 'int32')
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let loss = 0
    for (let from = 0; from < cards; from += batch) {
      const tokens = data.cards.values.slice(from * length, (from + batch) * length)
      const dice = await freshDice(3 * tokens.length)
      const { shown, labels } = hideAll(tokens, dice)
      const cost = optimizer.minimize(() => surprise(asTokens(shown), asTokens(labels)), true)!
      loss += (await cost.data())[0] * (batch / cards)
      cost.dispose()
    }
    report({ epoch, epochs, loss })
  }

  /** Numbers from 0 to below 1, other ones at each call. */
  async function freshDice(count: number): Promise<ArrayLike<number>> {
    const thrown = tf.randomUniform([count], 0, 1, 'float32', seed + ++drawn)
    const numbers = await thrown.data()
    thrown.dispose()
    return numbers
  }

  return {
    async mask({ tokens, dice }) {
      return hideAll(tokens.values, dice.values)
    },

    async probabilities({ tokens }) {
      const [count, places] = tokens.shape
      return {
        chances: tf.tidy(() =>
          scores(tf.tensor2d(tokens.values, tokens.shape, 'int32'))
            .softmax()
            .reshape([count, places, vocabulary]),
        ),
      }
    },
  }
}
