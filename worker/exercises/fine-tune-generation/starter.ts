// Teach a small pretrained language model the voice of one brand, from some dozens of its answers, and let it write.
// Five places are yours, marked 1 to 5. The network itself is given at the end; you need not change it.

const width = 160
const heads = 4

export async function train({ tf, data, report }: TrainContext): Promise<Handlers> {
  const { texts, ...pretrained } = data
  const vocabulary = data.tokenTable.shape[0]
  const weights: Weights = {}
  for (const name of Object.keys(pretrained)) {
    weights[name] = tf.variable(tf.tensor(pretrained[name].values, pretrained[name].shape))
  }

  // What the model thinks of the word after every place: [texts, length, vocabulary].
  function scores(tokens: Tensor): Tensor {
    const [rows, length] = tokens.shape
    // 1. Here every word sees the whole text, the next word included. Where the key stands later than the query, the mask
    //    must be -1e9 instead of 0. `place.reshape([1, length])` are the keys, `place.reshape([length, 1])` the queries;
    //    `greater` compares each with each, `.cast('float32')` makes 1 and 0 of the answer.
    const place = tf.range(0, length)
    const mask = tf.zeros([length, length]) // [query, key]
    const states = transformer(tf, weights, tokens, mask)
    return states.matMul(weights.tokenTable, false, true).reshape([rows, length, vocabulary])
  }

  function lossOf(batch: Tensor): Tensor {
    const [rows, length] = batch.shape
    const inputs = batch.slice([0, 0], [rows, length - 1])
    // 2. The answer at every place is the very word that was read there. It should be the one that comes next:
    //    the same slice of `batch`, begun one place later.
    const answers = inputs
    // 3. Every place counts, the empty ones behind a text, too. 1 where the answer is a word, 0 where it is padding, token 0.
    const counted = tf.ones([rows, length - 1])
    return tf.losses.softmaxCrossEntropy(
      tf.oneHot(answers.cast('int32'), vocabulary),
      scores(inputs),
      counted,
    )
  }

  // 4. How large a step, how many rounds? Pretrained weights want gentle steps, 0.0001 to 0.001, and a few rounds.
  const learningRate = 0.02
  const epochs = 1

  const all = tf.tensor(texts.values, texts.shape, 'int32')
  const [examples] = texts.shape
  const batchSize = 8
  const optimizer = tf.train.adam(learningRate)
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let total = 0
    for (let from = 0; from < examples; from += batchSize) {
      const batch = all.slice([from, 0], [batchSize, -1])
      const loss = optimizer.minimize(() => lossOf(batch).asScalar(), true, Object.values(weights))!
      total += (await loss.data())[0] * batchSize
      tf.dispose([loss, batch])
    }
    report({ epoch, epochs, loss: total / examples })
  }

  return {
    async logits({ tokens }) {
      return { logits: tf.tidy(() => scores(tf.tensor(tokens.values, tokens.shape, 'int32'))) }
    },

    async sample({ logits, temperature, topK, seed }) {
      const random = generator(seed.values[0])
      return {
        tokens: rowsOf(logits).map((row) => choose(row, temperature.values[0], topK.values[0], random)),
      }
    },

    // Writes on where a row has zeros: the model reads what stands there, names the next word, and reads that, too.
    async generate({ tokens, temperature, topK, seed }) {
      const [rows, length] = tokens.shape
      const written = Int32Array.from(tokens.values)
      const random = generator(seed.values[0])
      for (let place = 1; place < length; place++) {
        const open = Array.from({ length: rows }, (_, row) => row * length + place).filter(
          (at) => written[at] === 0 && written[at - 1] !== 0 && written[at - 1] !== endOfText,
        )
        if (open.length === 0) continue
        const next = tf.tidy(() => {
          const soFar = tf.tensor(written, [rows, length], 'int32').slice([0, 0], [rows, place])
          return scores(soFar).slice([0, place - 1, 0], [rows, 1, -1])
        })
        const values = await next.data()
        next.dispose()
        for (const at of open) {
          const row = Math.floor(at / length)
          const scoresHere = Array.from(values.slice(row * vocabulary, (row + 1) * vocabulary))
          written[at] = choose(scoresHere, temperature.values[0], topK.values[0], random)
        }
      }
      return { tokens: tf.tensor(written, [rows, length], 'int32') }
    },
  }
}

const endOfText = 3

/** The number of one word, drawn by its score. `random()` gives a number from 0 up to 1. */
function choose(scores: number[], temperature: number, topK: number, random: () => number): number {
  // 5. This takes the best word every time. Keep the first `topK` of `words` instead, and give each of them the weight
  //    e to the power of (its score - highest) / temperature.
  const words = scores.map((_, word) => word).sort((one, other) => scores[other] - scores[one])
  const kept = words.slice(0, 1)
  const highest = scores[words[0]]
  const chances = kept.map((word) => Math.exp(scores[word] - highest))

  let left = random() * chances.reduce((sum, chance) => sum + chance, 0)
  return kept.find((_, at) => (left -= chances[at]) < 0) ?? kept[0]
}

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
function generator(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function rowsOf({ shape: [rows, words], values }: FloatArray<[number, number]>): number[][] {
  return Array.from({ length: rows }, (_, row) => Array.from(values.slice(row * words, (row + 1) * words)))
}

// The network as it was pretrained, given to you: word vectors, then three Transformer blocks. One row out for every word.
function transformer(tf: TensorFlow, weights: Weights, tokens: Tensor, mask: Tensor): Tensor {
  const [rows, length] = tokens.shape
  let words: Tensor = tf
    .gather(weights.tokenTable, tokens.flatten().cast('int32'))
    .reshape([rows, length, width])
  words = words.add(weights.positionTable.slice(0, length)).reshape([rows * length, width])
  for (const block of ['block1', 'block2', 'block3']) {
    // Attention: every word looks at the words of its text, except where the mask says minus a billion.
    const input = normalize(words, weights[block + 'Norm1'])
    const [query, key, value] = ['Query', 'Key', 'Value'].map((part) => {
      const parts = input.matMul(weights[block + part]).reshape([rows, length, heads, width / heads])
      return parts.transpose([0, 2, 1, 3])
    })
    const attention = query
      .matMul(key, false, true)
      .div(Math.sqrt(width / heads))
      .add(mask)
      .softmax()
    const seen = attention
      .matMul(value)
      .transpose([0, 2, 1, 3])
      .reshape([rows * length, width])
    words = words.add(seen.matMul(weights[block + 'Output']))
    // A small network that works on each word by itself.
    const inner = normalize(words, weights[block + 'Norm2'])
      .matMul(weights[block + 'Expand'])
      .relu()
    words = words.add(inner.matMul(weights[block + 'Contract']))
  }
  return normalize(words, weights.finalNorm)
}

function normalize(words: Tensor, gain: Tensor): Tensor {
  return words.mul(words.square().mean(-1, true).add(1e-6).rsqrt()).mul(gain)
}
