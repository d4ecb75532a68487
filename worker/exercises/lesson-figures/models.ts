import { readFile } from 'node:fs/promises'
import type * as Tf from '@tensorflow/tfjs'
import { assetFile } from '../src/catalog.js'
import { cutTensors } from '../src/contract/index.js'
import { encoderTensors } from '../fine-tune-intents/language/encoder-shape.js'
import type { Weights as EncoderWeights } from '../fine-tune-intents/pretraining/encoder.js'
import type { Weights } from '../language-model/forward.js'
import { languageModelAsset } from '../language-model/shape.js'
import { tensorFlowOn } from '../testkit/tensorflow.js'

/** The two shipped models, with the TensorFlow.js that runs them. */
export async function openModels() {
  const tf = await tensorFlowOn('wasm')
  const writerBytes = await readFile(assetFile('language-model', languageModelAsset))
  const readerBytes = await readFile(new URL('../fine-tune-intents/assets/encoder.bin', import.meta.url))
  const writer: Weights = tensors(tf, cutTensors(languageModelAsset.tensors, writerBytes))
  const reader = tensors(tf, cutTensors(encoderTensors, readerBytes)) as EncoderWeights
  return { tf, writer, reader }
}

function tensors(tf: typeof Tf, parts: ReturnType<typeof cutTensors>): Record<string, Tf.Variable> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, { shape, values }]) => [
      name,
      tf.variable(tf.tensor(values, [...shape])),
    ]),
  )
}
