import type * as Tf from '@tensorflow/tfjs'
import { languageModelShape, languageModelTensors } from './shape.js'

export type Weights = Record<string, Tf.Tensor>

/** Fresh weights: small normal tables, matrices scaled by their fan-in, gains of one. */
export function freshWeights(tf: typeof Tf, seed: number): Record<string, Tf.Variable> {
  const weights: Record<string, Tf.Variable> = {}
  languageModelTensors.forEach(({ name, shape }, at) => {
    const spread = name.includes('Table') ? 0.05 : shape[0]! ** -0.5
    const value = name.includes('Norm')
      ? tf.ones(shape as number[])
      : tf.randomNormal(shape as number[], 0, spread, 'float32', seed + at)
    weights[name] = tf.variable(value, true, name)
  })
  return weights
}

/**
 * Hidden states `[batch · length, width]` of token numbers `[batch, length]`. Every token sees itself and what came
 * before it; padding stands behind a text, so nothing of the text ever sees it.
 */
export function hiddenStates(tf: typeof Tf, weights: Weights, tokens: Tf.Tensor2D): Tf.Tensor2D {
  const [batch, length] = tokens.shape
  const { width, blocks } = languageModelShape
  const positions = tf.slice(weights.positionTable!, [0, 0], [length, width])
  let hidden = tf
    .gather(weights.tokenTable!, tokens.flatten())
    .reshape([batch, length, width])
    .add(positions)
    .reshape([batch * length, width]) as Tf.Tensor2D
  const blind = causalBias(tf, length)
  for (let block = 1; block <= blocks; block++) {
    const own = (part: string) => weights[`block${block}${part}`] as Tf.Tensor2D
    hidden = hidden.add(attention(tf, normalize(hidden, own('Norm1')), { own, blind, batch }))
    const inner = tf.relu(tf.matMul(normalize(hidden, own('Norm2')), own('Expand')))
    hidden = hidden.add(tf.matMul(inner, own('Contract')))
  }
  return normalize(hidden, weights.finalNorm!)
}

/** Scores `[places, vocabulary]` of the word after each place: the table of words is used backwards. */
export function logits(tf: typeof Tf, weights: Weights, hidden: Tf.Tensor2D): Tf.Tensor2D {
  return tf.matMul(hidden, weights.tokenTable as Tf.Tensor2D, false, true)
}

/** Minus a billion where the key comes later than the query, `[length, length]`: softmax gives it no attention. */
function causalBias(tf: typeof Tf, length: number): Tf.Tensor {
  const places = tf.range(0, length)
  return tf.cast(tf.greater(places.reshape([1, length]), places.reshape([length, 1])), 'float32').mul(-1e9)
}

interface Attention {
  own: (part: string) => Tf.Tensor2D
  blind: Tf.Tensor
  batch: number
}

function attention(tf: typeof Tf, input: Tf.Tensor2D, { own, blind, batch }: Attention): Tf.Tensor2D {
  const length = blind.shape[0]!
  const { heads, width } = languageModelShape
  const split = (part: string) =>
    tf
      .matMul(input, own(part))
      .reshape([batch, length, heads, width / heads])
      .transpose([0, 2, 1, 3])
  const scores = tf.matMul(split('Query'), split('Key'), false, true).div(Math.sqrt(width / heads))
  const mixed = tf.matMul(tf.softmax(scores.add(blind)), split('Value'))
  return tf.matMul(
    mixed.transpose([0, 2, 1, 3]).reshape([batch * length, width]) as Tf.Tensor2D,
    own('Output'),
  )
}

/** Root-mean-square normalisation with a learned gain. */
function normalize(input: Tf.Tensor2D, gain: Tf.Tensor): Tf.Tensor2D {
  return input.mul(input.square().mean(-1, true).add(1e-6).rsqrt()).mul(gain)
}
