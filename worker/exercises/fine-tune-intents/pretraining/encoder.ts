import type * as Tf from '@tensorflow/tfjs'
import { encoderShape, encoderTensors } from '../language/encoder-shape.js'

export type Weights = Record<string, Tf.Variable>

/** Fresh weights: small normal tables, matrices scaled by their fan-in, gains of one. */
export function freshWeights(tf: typeof Tf, seed: number): Weights {
  const weights: Weights = {}
  encoderTensors.forEach(({ name, shape }, at) => {
    const [rows] = shape as [number]
    const value = name.includes('Norm')
      ? tf.ones(shape as number[])
      : tf.randomNormal(
          shape as number[],
          0,
          name.includes('Table') ? 0.05 : rows ** -0.5,
          'float32',
          seed + at,
        )
    weights[name] = tf.variable(value, true, name)
  })
  return weights
}

/** Hidden states `[batch · length, width]` of token numbers `[batch, length]`; 0 is padding. */
export function encode(tf: typeof Tf, weights: Weights, tokens: Tf.Tensor2D): Tf.Tensor2D {
  const [batch, length] = tokens.shape
  const positions = tf.slice(weights.positionTable!, [0, 0], [length, encoderShape.width])
  const looked = tf.gather(weights.tokenTable!, tokens.flatten())
  let hidden = looked
    .reshape([batch, length, encoderShape.width])
    .add(positions)
    .reshape([batch * length, -1]) as Tf.Tensor2D
  const blind = paddingBias(tf, tokens)
  for (let block = 1; block <= encoderShape.blocks; block++) {
    const own = (part: string) => weights[`block${block}${part}`]!
    hidden = hidden.add(attention(tf, normalize(hidden, own('Norm1')), own, blind))
    const inner = tf.relu(tf.matMul(normalize(hidden, own('Norm2')), own('Expand') as Tf.Tensor2D))
    hidden = hidden.add(tf.matMul(inner, own('Contract') as Tf.Tensor2D))
  }
  return normalize(hidden, weights.finalNorm!)
}

/** Minus a billion where the key is padding, `[batch, 1, 1, length]`: softmax gives it no attention. */
function paddingBias(tf: typeof Tf, tokens: Tf.Tensor2D): Tf.Tensor {
  const [batch, length] = tokens.shape
  return tf.cast(tf.equal(tokens, 0), 'float32').mul(-1e9).reshape([batch, 1, 1, length])
}

function attention(
  tf: typeof Tf,
  input: Tf.Tensor2D,
  own: (part: string) => Tf.Tensor,
  blind: Tf.Tensor,
): Tf.Tensor2D {
  const [batch, , , length] = blind.shape as [number, number, number, number]
  const { heads, width } = encoderShape
  const split = (part: string) =>
    tf
      .matMul(input, own(part) as Tf.Tensor2D)
      .reshape([batch, length, heads, width / heads])
      .transpose([0, 2, 1, 3])
  const scores = tf.matMul(split('Query'), split('Key'), false, true).div(Math.sqrt(width / heads))
  const mixed = tf.matMul(tf.softmax(scores.add(blind)), split('Value'))
  return tf.matMul(
    mixed.transpose([0, 2, 1, 3]).reshape([batch * length, width]) as Tf.Tensor2D,
    own('Output') as Tf.Tensor2D,
  )
}

/** Root-mean-square normalisation with a learned gain. */
function normalize(input: Tf.Tensor2D, gain: Tf.Tensor): Tf.Tensor2D {
  return input.mul(input.square().mean(-1, true).add(1e-6).rsqrt()).mul(gain)
}
