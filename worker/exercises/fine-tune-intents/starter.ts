// Teach a pretrained encoder to sort customers' requests into 8 intents, from 48 labelled examples.
// Five places are yours, marked 1 to 5. The encoder itself is given at the end; you need not change it.

const intents = 8
const width = 192

export async function train({ tf, data, seed, report }: TrainContext): Promise<Handlers> {
  const tokens = tf.tensor(data.tokens.values, data.tokens.shape, 'int32') // [48, 12], 0 is padding
  const answers = tf.oneHot(tf.tensor(data.labels.values, data.labels.shape, 'int32'), intents)
  const weightNames = Object.keys(data).filter((name) => name !== 'tokens' && name !== 'labels')

  // 1. The encoder starts from random numbers here. Start it from the pretrained ones instead:
  //    `data[name].values`, with their shape, made a tensor as above, but without 'int32': weights are fractions.
  const encoder: Weights = {}
  for (const name of weightNames) {
    const start = tf.randomNormal(data[name].shape, 0, 0.05, 'float32', seed)
    encoder[name] = tf.variable(start)
  }
  // The head is new: it turns the sentence's 192 numbers into one score an intent.
  const head = tf.variable(tf.randomNormal([width, intents], 0, 0.02, 'float32', seed))
  const headBias = tf.variable(tf.zeros([intents]))

  // 2. Only what stands in this list learns. Who else should? (`Object.values(encoder)` are the encoder's weights.)
  const trained = [head, headBias]

  function scores(requests: Tensor): Tensor {
    const words = encode(tf, encoder, requests) // [requests, length, width]
    // 3. This mean counts padding as if it were words. `real` is 1 for a word and 0 for padding:
    //    add up real words only, then divide by how many there are.
    const real = tf.notEqual(requests, 0).cast('float32').expandDims(2) // [requests, length, 1]
    const sentence = words.mean(1) // [requests, width]
    return sentence.matMul(head).add(headBias) // [requests, intents]
  }

  // 4. How large a step, how many rounds? Pretrained weights want gentle steps: 0.0001 to 0.001.
  const learningRate = 0.05
  const epochs = 3

  const batchSize = 16
  const examples = data.labels.values.length
  const optimizer = tf.train.adam(learningRate)
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let total = 0
    for (let from = 0; from < examples; from += batchSize) {
      const someTokens = tokens.slice([from, 0], [batchSize, -1])
      const someAnswers = answers.slice([from, 0], [batchSize, -1])
      const step = () => tf.losses.softmaxCrossEntropy(someAnswers, scores(someTokens)).asScalar()
      const loss = optimizer.minimize(step, true, trained)!
      total += (await loss.data())[0] * batchSize
      tf.dispose([loss, someTokens, someAnswers])
    }
    report({ epoch, epochs, loss: total / examples })
  }

  return {
    async predict(question) {
      const requests = tf.tensor(question.tokens.values, question.tokens.shape, 'int32')
      // 5. These are raw scores. Turn each request's eight into probabilities that add up to 1.
      const probabilities = tf.tidy(() => scores(requests))
      return { probabilities }
    },
  }
}

// The encoder as it was pretrained, given to you: word vectors, then two Transformer blocks. One row out for every token.
function encode(tf: TensorFlow, weights: Weights, tokens: Tensor): Tensor {
  const [requests, length] = tokens.shape
  const padding = tokens.equal(0).cast('float32').mul(-1e9).reshape([requests, 1, 1, length])
  let words: Tensor = tf.gather(weights.tokenTable, tokens.flatten()).reshape([requests, length, width])
  words = words.add(weights.positionTable.slice(0, length)).reshape([requests * length, width])
  for (const block of ['block1', 'block2']) {
    // Attention: every word looks at the other words of its request, never at padding.
    const input = normalize(words, weights[block + 'Norm1'])
    const [query, key, value] = ['Query', 'Key', 'Value'].map((part) => {
      const heads = input.matMul(weights[block + part]).reshape([requests, length, 4, width / 4])
      return heads.transpose([0, 2, 1, 3])
    })
    const attention = query
      .matMul(key, false, true)
      .div(Math.sqrt(width / 4))
      .add(padding)
      .softmax()
    const seen = attention
      .matMul(value)
      .transpose([0, 2, 1, 3])
      .reshape([requests * length, width])
    words = words.add(seen.matMul(weights[block + 'Output']))
    // A small network that works on each word by itself.
    const inner = normalize(words, weights[block + 'Norm2'])
      .matMul(weights[block + 'Expand'])
      .relu()
    words = words.add(inner.matMul(weights[block + 'Contract']))
  }
  return normalize(words, weights.finalNorm).reshape([requests, length, width])
}

function normalize(words: Tensor, gain: Tensor): Tensor {
  return words.mul(words.square().mean(-1, true).add(1e-6).rsqrt()).mul(gain)
}
