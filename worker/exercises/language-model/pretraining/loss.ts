import type * as Tf from '@tensorflow/tfjs'
import { hiddenStates, logits, type Weights } from '../forward.js'
import { languageModelShape } from '../shape.js'
import type { Batch } from './batches.js'

/** Mean cross-entropy of the next words, padding left out before the costly product with the table of words. */
export function nextWordLoss(tf: typeof Tf, weights: Weights, batch: Batch): Tf.Scalar {
  const tokens = tf.tensor2d(batch.tokens, [batch.rows, batch.length], 'int32')
  const asked = tf.gather(hiddenStates(tf, weights, tokens), tf.tensor1d(batch.places, 'int32'))
  const answers = tf.oneHot(tf.tensor1d(batch.answers, 'int32'), languageModelShape.vocabulary)
  return tf.losses.softmaxCrossEntropy(answers, logits(tf, weights, asked)) as Tf.Scalar
}
