import type { AssetDefinition } from '../../src/contract/index.js'
import { vocabulary } from './vocabulary.js'

/** A small encoder of BERT's kind: two pre-norm Transformer blocks without biases. */
export const encoderShape = {
  vocabulary: vocabulary.length,
  /** Longest request in tokens, the opening token included. */
  longest: 24,
  width: 192,
  heads: 4,
  inner: 768,
  blocks: 2,
} as const

/** The weights in the order they lie in `assets/encoder.bin`, with the names learners see. */
export const encoderTensors: AssetDefinition['tensors'] = [
  weight('tokenTable', encoderShape.vocabulary, encoderShape.width),
  weight('positionTable', encoderShape.longest, encoderShape.width),
  ...Array.from({ length: encoderShape.blocks }, (_, at) => blockTensors(`block${at + 1}`)).flat(),
  weight('finalNorm', encoderShape.width),
]

export const encoderParameters = encoderTensors.reduce(
  (total, { shape }) => total + shape.reduce((size, dimension) => size * dimension, 1),
  0,
)

function blockTensors(block: string) {
  const { width, inner } = encoderShape
  return [
    weight(`${block}Norm1`, width),
    weight(`${block}Query`, width, width),
    weight(`${block}Key`, width, width),
    weight(`${block}Value`, width, width),
    weight(`${block}Output`, width, width),
    weight(`${block}Norm2`, width),
    weight(`${block}Expand`, width, inner),
    weight(`${block}Contract`, inner, width),
  ]
}

function weight(name: string, ...shape: number[]): AssetDefinition['tensors'][number] {
  return { name, dtype: 'float32', shape }
}
