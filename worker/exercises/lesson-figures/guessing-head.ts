import type * as Tf from '@tensorflow/tfjs'
import { randomFrom } from '../src/contract/index.js'
import { encoderShape } from '../fine-tune-intents/language/encoder-shape.js'
import { encode, type Weights } from '../fine-tune-intents/pretraining/encoder.js'
import { inboxBatches } from '../fine-tune-intents/pretraining/inbox.js'
import type { MaskedBatch } from '../fine-tune-intents/pretraining/masking.js'

const steps = 500
const messages = 24

/**
 * The encoder is shipped without the small layer that named covered words; pretraining threw it away. This trains one again, on
 * messages of the same inbox, and leaves the encoder as it is.
 *
 * @returns the chances of all words at a place of a message.
 */
export async function guessingHead(tf: typeof Tf, encoder: Weights) {
  const { width, vocabulary } = encoderShape
  const transform = tf.variable(tf.randomNormal<Tf.Rank.R2>([width, width], 0, width ** -0.5, 'float32', 7))
  const bias = tf.variable(tf.zeros<Tf.Rank.R1>([vocabulary]))
  const scores = (hidden: Tf.Tensor2D) =>
    tf
      .matMul(
        tf.relu(tf.matMul(hidden, transform)),
        encoder.tokenTable as Tf.Tensor as Tf.Tensor2D,
        false,
        true,
      )
      .add(bias) as Tf.Tensor2D
  const optimizer = tf.train.adam(0.003)
  const random = randomFrom('guessing head')
  let queue: MaskedBatch[] = []
  for (let step = 1; step <= steps; step++) {
    if (queue.length === 0) queue = inboxBatches(random, 8, messages)
    const batch = queue.pop()!
    Object.assign(optimizer, { learningRate: 0.003 * (1.02 - step / steps) })
    const hidden = tf.tidy(() =>
      tf.gather(
        encode(tf, encoder, tf.tensor2d(batch.tokens, [batch.rows, batch.length], 'int32')),
        tf.tensor1d(batch.places, 'int32'),
      ),
    ) as Tf.Tensor2D
    const answers = tf.oneHot(tf.tensor1d(batch.answers, 'int32'), vocabulary)
    const cost = optimizer.minimize(
      () => tf.losses.softmaxCrossEntropy(answers, scores(hidden)) as Tf.Scalar,
      true,
      [transform, bias],
    )!
    if (step % 100 === 0)
      console.log(`guessing head, step ${step}: loss ${(await cost.data())[0]!.toFixed(3)}`)
    tf.dispose([hidden, answers, cost])
  }
  return async (tokens: readonly number[], at: number): Promise<number[]> => {
    const table = tf.tidy(() =>
      tf.softmax(
        scores(
          encode(tf, encoder, tf.tensor2d([...tokens], [1, tokens.length], 'int32')).slice([at, 0], [1, -1]),
        ),
      ),
    )
    const values = Array.from(await table.data())
    table.dispose()
    return values
  }
}
