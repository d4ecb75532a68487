import type { AssetDefinition } from '../src/contract/index.js'
import { vocabulary } from './vocabulary.js'

/** A small causal language model of GPT's kind: pre-norm Transformer blocks without biases. */
export const languageModelShape = {
  vocabulary: vocabulary.length,
  /** Longest text in tokens, its start and its end included. */
  longest: 64,
  width: 160,
  heads: 4,
  inner: 640,
  blocks: 3,
} as const

/** The weights in the order they lie in `assets/language-model.bin`, with the names learners see. */
export const languageModelTensors: AssetDefinition['tensors'] = [
  weight('tokenTable', languageModelShape.vocabulary, languageModelShape.width),
  weight('positionTable', languageModelShape.longest, languageModelShape.width),
  ...Array.from({ length: languageModelShape.blocks }, (_, at) => blockTensors(`block${at + 1}`)).flat(),
  weight('finalNorm', languageModelShape.width),
]

/** As an entry of an exercise's `assets`. */
export const languageModelAsset: AssetDefinition = {
  folder: 'language-model',
  file: 'language-model.bin',
  tensors: languageModelTensors,
}

export const languageModelParameters = languageModelTensors.reduce(
  (total, { shape }) => total + shape.reduce((size, dimension) => size * dimension, 1),
  0,
)

function blockTensors(block: string) {
  const { width, inner } = languageModelShape
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
