// A language model with one LSTM cell: it reads word by word, keeps what matters in its memory, and writes by drawing words.

export async function train({ tf, data, seed, report }: TrainContext): Promise<Handlers> {
  const letters = tf.tensor2d(data.letters.values, data.letters.shape, 'int32')
  const [rows, length] = data.letters.shape
  const vocabulary = data.vocabulary.values[0]
  const [width, units, batch, epochs] = [32, 64, 64, 6]
  const optimizer = tf.train.adam(0.03)

  const normal = (shape: number[], deviation: number, nth: number) =>
    tf.variable(tf.randomNormal(shape, 0, deviation, 'float32', seed + nth))
  // What training changes. The forget gates begin open, some wider than others, so that no unit forgets all at once.
  const table = normal([vocabulary, width], 2, 1)
  const mix = normal([width + units, 4 * units], (width + units) ** -0.5, 2)
  const mixBias = tf.variable(tf.concat([tf.linspace(1, 5, units), tf.zeros([3 * units])]))
  const toWords = normal([units, vocabulary], units ** -0.5, 3)
  const wordBias = tf.variable(tf.zeros([vocabulary]))

  /** What the cell remembers and tells after one more word. */
  function cell({ forget, input, output, candidate, memory }: Parts): State {
    const kept = forget.sigmoid().mul(memory)
    const added = input.sigmoid().mul(candidate.tanh())
    const renewed = kept.add(added)
    return { memory: renewed, hidden: output.sigmoid().mul(renewed.tanh()) }
  }

  /** Reads one word in each row: what is known and what is new make the four parts, and these go through the cell. */
  function read(words: Tensor, { memory, hidden }: State): State {
    const seen = tf.concat([tf.gather(table, words), hidden], 1)
    const [forget, input, output, candidate] = tf.split(seen.matMul(mix).add(mixBias), 4, 1)
    return cell({ forget, input, output, candidate, memory })
  }

  /** A score for every word to come next, after each word: [rows, words, vocabulary]. */
  function scoresAfterEach(tokens: Tensor): Tensor {
    let state = blank(tokens.shape[0])
    const told: Tensor[] = []
    for (const words of tf.unstack(tokens, 1)) {
      state = read(words, state)
      told.push(state.hidden)
    }
    const scores = tf.stack(told, 1).reshape([-1, units]).matMul(toWords).add(wordBias)
    return scores.reshape([tokens.shape[0], told.length, vocabulary])
  }

  /** How surprised the model is by each next word, on average. */
  function surprise(tokens: Tensor): Scalar {
    const given = tokens.slice([0, 0], [-1, length - 1])
    const next = tokens.slice([0, 1], [-1, length - 1])
    return tf.losses.softmaxCrossEntropy(tf.oneHot(next.toInt(), vocabulary), scoresAfterEach(given))
  }

  /** The word that a die, a number from 0 to below 1, picks: each word in proportion to its chance. */
  function draw(scores: number[], temperature: number, die: number): number {
    const largest = Math.max(...scores)
    const weights = scores.map((score) => Math.exp((score - largest) / temperature))
    let left = die * weights.reduce((sum, weight) => sum + weight, 0)
    for (let word = 0; word < vocabulary; word++) {
      left -= weights[word]
      if (left < 0) return word
    }
    return vocabulary - 1
  }

  for (let epoch = 1; epoch <= epochs; epoch++) {
    let loss = 0
    for (let from = 0; from < rows; from += batch) {
      const cost = optimizer.minimize(() => surprise(letters.slice([from, 0], [batch, length])), true)!
      loss += (await cost.data())[0] * (batch / rows)
      cost.dispose()
    }
    report({ epoch, epochs, loss })
  }

  /** The state before the first word. */
  function blank(count: number): State {
    return { memory: tf.zeros([count, units]), hidden: tf.zeros([count, units]) }
  }

  return {
    async cell({ forget, input, output, candidate, memory }) {
      const tensor = ({ values, shape }: CellNumbers) => tf.tensor2d(values, shape)
      return tf.tidy(() =>
        cell({
          forget: tensor(forget),
          input: tensor(input),
          output: tensor(output),
          candidate: tensor(candidate),
          memory: tensor(memory),
        }),
      )
    },

    async probabilities({ tokens }) {
      return {
        chances: tf.tidy(() => scoresAfterEach(tf.tensor2d(tokens.values, tokens.shape, 'int32')).softmax()),
      }
    },

    async generate({ prompt, temperature, dice }) {
      const [count, words] = dice.shape
      let state = blank(count)
      for (const given of tf.unstack(tf.tensor2d(prompt.values, prompt.shape, 'int32'), 1))
        state = tf.tidy(() => read(given, state))

      const written = new Int32Array(count * words)
      for (let word = 0; word < words; word++) {
        const scores = await tf.tidy(() => state.hidden.matMul(toWords).add(wordBias)).data()
        const drawn = Array.from({ length: count }, (_, row) => {
          const own = Array.from(scores.slice(row * vocabulary, (row + 1) * vocabulary))
          return draw(own, temperature.values[0], dice.values[row * words + word])
        })
        drawn.forEach((token, row) => (written[row * words + word] = token))
        state = tf.tidy(() => read(tf.tensor1d(drawn, 'int32'), state))
      }
      return { words: written }
    },
  }
}
