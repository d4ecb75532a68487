import { readFile } from 'node:fs/promises'
import type * as Tf from '@tensorflow/tfjs'
import { mean } from '../../src/authoring/index.js'
import { assetFile } from '../../src/catalog.js'
import { cutTensors, randomFrom } from '../../src/contract/index.js'
import { tensorFlowOn } from '../../testkit/tensorflow.js'
import { hiddenStates, logits, type Weights } from '../forward.js'
import { chances, choose } from '../sampling.js'
import { languageModelAsset, languageModelShape } from '../shape.js'
import { end, readable, start } from '../tokenizer.js'
import { drawText } from './batches.js'
import { NGrams } from './n-grams.js'

/**
 * What the model makes of texts that it never read, beside models that count, and what it writes: the tables of
 * `measurements.md`. `node --import tsx --conditions=source language-model/pretraining/measure.ts`
 */
const textsRead = 38_400
const textsAsked = 400
const farBack = 8

const tf = await tensorFlowOn('wasm')
const bytes = await readFile(assetFile('language-model', languageModelAsset))
const weights: Weights = {}
for (const [name, { shape, values }] of Object.entries(cutTensors(languageModelAsset.tensors, bytes)))
  weights[name] = tf.tensor(values, [...shape])

const heldOut = drawTexts('held out', textsAsked)
const own = await Promise.all(heldOut.map(ownChances))
report(
  'uniform',
  heldOut.map((text) => text.slice(1).map(() => 1 / languageModelShape.vocabulary)),
)
const read = drawTexts('pretraining 30', textsRead)
for (const order of [1, 2, 3]) {
  const model = new NGrams(order)
  for (const text of read) model.learn(text)
  report(
    ['unigram', 'bigram', 'trigram'][order - 1]!,
    heldOut.map((text) => text.slice(1).map((_, at) => model.chance(text, at + 1))),
  )
}
report('language model', own)
for (const [temperature, topK] of [
  [0.01, 1],
  [0.7, 20],
  [1, 40],
  [1.5, 1544],
] as const)
  console.log(`temperature ${temperature}, top ${topK}: ${await written('1', temperature, topK)}`)

function drawTexts(seed: string, count: number): number[][] {
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => drawText(random))
}

/** Perplexity over all words, over words that stood far enough back in the same text, and over words that are new in it. */
function report(name: string, found: readonly (readonly number[])[]): void {
  const places = found.flatMap((row, text) =>
    row.map((chance, at) => ({
      chance,
      returns: returns(heldOut[text]!, at + 1),
      fresh: !heldOut[text]!.slice(0, at + 1).includes(heldOut[text]![at + 1]!),
    })),
  )
  const of = (some: typeof places) => Math.exp(-mean(some.map(({ chance }) => Math.log(chance)))).toFixed(2)
  console.log(
    `| ${name} | ${of(places)} | ${of(places.filter((place) => place.returns))} | ${of(places.filter((place) => place.fresh))} |`,
  )
}

/** Whether a rare word comes again that was last seen a while ago. */
function returns(text: readonly number[], at: number): boolean {
  const before = text.slice(0, at).lastIndexOf(text[at]!)
  return before >= 0 && at - before >= farBack && text[at]! >= 150
}

async function ownChances(text: readonly number[]): Promise<number[]> {
  const table = tf.tidy(() => tf.softmax(scoresOf(text.slice(0, -1))))
  const values = await table.data()
  table.dispose()
  return text.slice(1).map((word, at) => values[at * languageModelShape.vocabulary + word]!)
}

async function written(seed: string, temperature: number, topK: number): Promise<string> {
  const random = randomFrom(seed)
  const text = [start]
  while (text.length < languageModelShape.longest && text.at(-1) !== end) {
    const last = tf.tidy(() => scoresOf(text).slice([text.length - 1, 0], [1, -1]))
    text.push(choose(chances(await last.data(), { temperature, topK }), random))
    last.dispose()
  }
  return readable(text)
}

function scoresOf(text: readonly number[]): Tf.Tensor2D {
  return logits(tf, weights, hiddenStates(tf, weights, tf.tensor2d([...text], [1, text.length], 'int32')))
}
