import type * as Tf from '@tensorflow/tfjs'
import { encoderShape } from '../language/encoder-shape.js'
import { encode, type Weights } from './encoder.js'
import type { MaskedBatch } from './masking.js'

/** Weights that only pretraining needs; they are thrown away with it. */
export interface GuessingHead {
  transform: Tf.Variable
  bias: Tf.Variable
}

export interface Objectives {
  /** Mean cross-entropy of the masked words. */
  masked: Tf.Scalar
  /** Mean cross-entropy of finding each first half's second half among those of the batch. */
  matched: Tf.Scalar
  /** Logits `[places, vocabulary]` of the masked words. */
  guesses: Tf.Tensor2D
}

/**
 * BERT's two tasks: guess masked words, and tell which sentence follows which. Where BERT answers yes or no for one
 * pair, the second task here picks from the whole batch, which teaches a small model more per step.
 */
export function objectives(
  tf: typeof Tf,
  weights: Weights,
  head: GuessingHead,
  batch: MaskedBatch,
): Objectives {
  const tokens = tf.tensor2d(batch.tokens, [batch.rows, batch.length], 'int32')
  const hidden = encode(tf, weights, tokens)
  const guessed = tf.gather(hidden, tf.tensor1d(batch.places, 'int32'))
  const turned = tf.relu(tf.matMul(guessed, head.transform as Tf.Tensor as Tf.Tensor2D))
  const guesses = tf
    .matMul(turned, weights.tokenTable as Tf.Tensor as Tf.Tensor2D, false, true)
    .add(head.bias) as Tf.Tensor2D
  const answers = tf.oneHot(tf.tensor1d(batch.answers, 'int32'), encoderShape.vocabulary)
  return {
    masked: tf.losses.softmaxCrossEntropy(answers, guesses) as Tf.Scalar,
    matched: matching(tf, sentences(tf, hidden, tokens)),
    guesses,
  }
}

/** Mean hidden state of the real tokens, `[rows, width]`, scaled to length one. */
function sentences(tf: typeof Tf, hidden: Tf.Tensor2D, tokens: Tf.Tensor2D): Tf.Tensor2D {
  const real = tf.cast(tf.notEqual(tokens, 0), 'float32').expandDims(2)
  const sum = hidden
    .reshape([...tokens.shape, encoderShape.width])
    .mul(real)
    .sum(1)
  return sum.mul(sum.square().sum(1, true).add(1e-6).rsqrt()) as Tf.Tensor2D
}

function matching(tf: typeof Tf, rows: Tf.Tensor2D): Tf.Scalar {
  const messages = rows.shape[0] / 2
  const first = rows.slice([0, 0], [messages, -1])
  const second = rows.slice([messages, 0], [messages, -1])
  const temperature = 0.1
  const alike = tf.matMul(first, second, false, true).div(temperature)
  const own = tf.oneHot(tf.range(0, messages, 1, 'int32'), messages)
  return tf.losses.softmaxCrossEntropy(own, alike) as Tf.Scalar
}
