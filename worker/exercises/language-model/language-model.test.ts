import { readFile } from 'node:fs/promises'
import { assetFile } from '../src/catalog.js'
import { cutTensors, randomFrom } from '../src/contract/index.js'
import { tensorFlowOn } from '../testkit/tensorflow.js'
import { text } from './corpus/text.js'
import { hiddenStates, logits, type Weights } from './forward.js'
import { chances, choose, mostProbable } from './sampling.js'
import {
  languageModelAsset,
  languageModelParameters,
  languageModelShape,
  languageModelTensors,
} from './shape.js'
import { pad, padding, readable, tokenize, tokensOf } from './tokenizer.js'
import { vocabulary } from './vocabulary.js'
import { specialTokens, splitWords } from './words.js'

const bytes = () => readFile(assetFile('language-model', languageModelAsset))

test('the model has one to two million weights in at most 8 MB, and the vocabulary it was trained with', async () => {
  const tokenizer = JSON.parse(
    await readFile(assetFile('language-model', { ...languageModelAsset, file: 'tokenizer.json' }), 'utf8'),
  ) as { vocabulary: string[] }

  expect(languageModelParameters).toBeGreaterThan(1e6)
  expect((await bytes()).length).toBe(4 * languageModelParameters)
  expect((await bytes()).length).toBeLessThan(8e6)
  expect(tokenizer.vocabulary).toEqual(vocabulary)
  expect(vocabulary.slice(0, specialTokens.length)).toEqual(specialTokens)
})

test('every word of the corpus is known, and most texts fit', () => {
  const random = randomFrom('words')
  const texts = Array.from({ length: 2000 }, () => tokenize(text(random)))

  const unknown = texts.flat().filter((token) => vocabulary[token] === '[UNK]')
  expect(unknown.length / texts.flat().length).toBeLessThan(0.001)
  expect(texts.filter(({ length }) => length <= languageModelShape.longest).length).toBeGreaterThan(1900)
})

test('a text can be read again, with capital letters and without the tokens that are no words', () => {
  expect(readable(tokenize('hello anna , it works . does it ?'))).toBe('Hello anna, it works. Does it?')
  expect([...pad([tokensOf('hello anna')], 3)].slice(2)).toEqual([padding])
  expect(splitWords('Step 1: stop.')).toEqual(['step', '1', ':', 'stop', '.'])
})

test('it has learned what comes next, and no later word changes an earlier score', async () => {
  const tf = await tensorFlowOn('wasm')
  const weights: Weights = {}
  for (const [name, { shape, values }] of Object.entries(cutTensors(languageModelTensors, await bytes())))
    weights[name] = tf.tensor(values, [...shape])
  const scoresOf = async (tokens: number[]) => {
    const states = hiddenStates(tf, weights, tf.tensor2d([tokens], undefined, 'int32'))
    return Array.from(await logits(tf, weights, states).data())
  }
  const tokens = tokenize('hello anna , thank you for writing to us about your kettle .')
  const place = tokens.length - 3

  const scores = await scoresOf(tokens)
  const otherwise = await scoresOf(tokens.map((token, at) => (at > place ? 7 : token)))

  const until = (place + 1) * languageModelShape.vocabulary
  const shifts = scores.slice(0, until).map((score, at) => Math.abs(score - otherwise[at]!))
  expect(Math.max(...shifts)).toBeLessThan(1e-3)
  const last = scores.slice(until - languageModelShape.vocabulary, until)
  expect(vocabulary[mostProbable(last)[0]!]).toBe('.')
})

test('a temperature sharpens or flattens the chances, and top-k leaves out the rest', () => {
  const scores = [0, 2, 1, -3]
  const sumOf = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0)

  expect(sumOf(chances(scores, { temperature: 1, topK: 4 }))).toBeCloseTo(1)
  expect(chances(scores, { temperature: 0.01, topK: 4 })[1]).toBeCloseTo(1)
  expect(chances(scores, { temperature: 100, topK: 2 }).map((chance) => Math.round(10 * chance))).toEqual([
    0, 5, 5, 0,
  ])
})

test('words come as often as their chances say', () => {
  const random = randomFrom('draws')
  const draws = Array.from({ length: 4000 }, () => choose([0.1, 0, 0.6, 0.3], random))

  const shares = [0, 1, 2, 3].map((word) => draws.filter((drawn) => drawn === word).length / draws.length)
  expect(shares[1]).toBe(0)
  expect(Math.abs(shares[2]! - 0.6)).toBeLessThan(0.03)
})
