import type * as Tf from '@tensorflow/tfjs'
import { rounded } from './write-json.js'

interface Shape {
  blocks: number
  heads: number
  width: number
}

/** The scores of one head before mask and softmax, divided by the root of its width: a row for each word that looks. */
export interface HeadScores {
  block: number
  head: number
  scores: number[][]
}

/** All heads of one of the shipped models over one text. `causal`: no word looks ahead while the text goes through the blocks. */
export async function attentionScores(
  tf: typeof Tf,
  weights: Record<string, Tf.Tensor>,
  text: readonly number[],
  { blocks, heads, width }: Shape,
  causal: boolean,
): Promise<HeadScores[]> {
  const length = text.length
  const found: { block: number; scores: Tf.Tensor }[] = []
  tf.engine().startScope()
  const places = tf.range(0, length)
  const ahead = places
    .reshape([1, length])
    .greater(places.reshape([length, 1]))
    .cast('float32')
  const mask = ahead.mul(causal ? -1e9 : 0)
  let hidden: Tf.Tensor = tf
    .gather(weights.tokenTable!, tf.tensor1d([...text], 'int32'))
    .add(weights.positionTable!.slice([0, 0], [length, -1]))
  for (let block = 1; block <= blocks; block++) {
    const own = (part: string) => weights[`block${block}${part}`]!
    const input = normalize(hidden, own('Norm1'))
    const split = (part: string) =>
      tf
        .matMul(input, own(part))
        .reshape([length, heads, width / heads])
        .transpose([1, 0, 2])
    const scores = tf.matMul(split('Query'), split('Key'), false, true).div(Math.sqrt(width / heads))
    found.push({ block, scores })
    const mixed = tf.matMul(tf.softmax(scores.add(mask)), split('Value'))
    hidden = hidden.add(tf.matMul(mixed.transpose([1, 0, 2]).reshape([length, width]), own('Output')))
    const inner = tf.relu(tf.matMul(normalize(hidden, own('Norm2')), own('Expand')))
    hidden = hidden.add(tf.matMul(inner, own('Contract')))
  }
  const tables = await Promise.all(found.map(({ scores }) => scores.array() as Promise<number[][][]>))
  tf.engine().endScope()
  return tables.flatMap((table, at) =>
    table.map((scores, head) => ({
      block: found[at]!.block,
      head: head + 1,
      scores: scores.map((row) => row.map((score) => rounded(score, 2))),
    })),
  )
}

function normalize(input: Tf.Tensor, gain: Tf.Tensor): Tf.Tensor {
  return input.mul(input.square().mean(-1, true).add(1e-6).rsqrt()).mul(gain)
}
