import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { exerciseFile } from '../src/catalog.js'
import { macroF1 } from '../src/authoring/index.js'
import { float32, randomFrom, totalScore } from '../src/contract/index.js'
import { secretRandomFrom } from '../src/secret-random.js'
import { describeExercise } from '../testkit/exercise-suite.js'
import { drawLabelled, drawRequests, practiceSet, requestLength } from './data.js'
import { diagnoseFault } from './diagnosis.js'
import { confusion } from './evaluation.js'
import { exercise } from './exercise.js'
import { freshPerIntent, grading } from './grading.js'
import { hiddenRequests } from './hidden/hidden-requests.js'
import { encoderParameters } from './language/encoder-shape.js'
import { labelledRequests } from './language/labelled-requests.js'
import { practiceRequests } from './language/practice-requests.js'
import { opening, tokenize } from './language/tokenizer.js'
import { vocabulary } from './language/vocabulary.js'
import { preview } from './preview.js'
import { wrongSolutions } from './wrong/cases.js'

describeExercise({
  exercise,
  grading,
  preview,
  wrongSolutions,
  previewsWrong: false,
})

test('the encoder has one to two million weights in at most 8 MB, and the vocabulary it was trained with', async () => {
  const bytes = await readFile(exerciseFile(exercise.slug, 'assets', 'encoder.bin'))
  const tokenizer = JSON.parse(
    readFileSync(exerciseFile(exercise.slug, 'assets', 'tokenizer.json'), 'utf8'),
  ) as { vocabulary: string[] }

  expect(encoderParameters).toBeGreaterThan(1e6)
  expect(bytes.length).toBe(4 * encoderParameters)
  expect(bytes.length).toBeLessThan(8e6)
  expect(tokenizer.vocabulary).toEqual(vocabulary)
})

test('hidden, practice and labelled requests share no wording', () => {
  const sets = [labelledRequests, practiceRequests, hiddenRequests].map((set) => set.flat())

  const all = sets.flat()
  expect(new Set(all).size).toBe(all.length)
})

test('the same seed draws the same requests, another seed draws others, and none is both labelled and hidden', () => {
  const draw = (seed: string) => grading.prepare(randomFrom(seed))

  expect(draw('a')).toEqual(draw('a'))
  expect(draw('a').train).not.toEqual(draw('b').train)
  for (let seed = 0; seed < 20; seed++) {
    const labelled = new Set(drawLabelled(randomFrom(`${seed}`)).texts)
    const hidden = drawRequests(hiddenRequests, 20, randomFrom(`${seed}`)).texts
    expect(hidden.filter((text) => labelled.has(text))).toEqual([])
  }
})

test('who has seen the hidden requests of one run has seen fewer than half of the next', () => {
  const hiddenOf = (run: string) =>
    drawRequests(hiddenRequests, freshPerIntent, secretRandomFrom(run).fork('fresh')).texts
  const runs = Array.from({ length: 20 }, (_, run) => hiddenOf(`run ${run}`))

  const shares = runs.slice(1).map((texts, before) => {
    const seen = new Set(runs[before])
    return texts.filter((text) => seen.has(text)).length / texts.length
  })
  expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.5)
})

test('one intent for every request earns what the form of an answer is worth, and no more', async () => {
  const { hidden } = grading.prepare(secretRandomFrom('one intent'))

  const observed = await grading.interrogate(async (_, { tokens }) => {
    const requests = tokens!.shape[0]!
    const oneHot = Array.from({ length: 8 * requests }, (_, place) => Number(place % 8 === 0))
    return { probabilities: float32([requests, 8], oneHot) }
  }, hidden)

  expect(totalScore(exercise, grading.score(observed, hidden, { curve: [] }))).toEqual({
    points: 25,
    passed: false,
  })
})

test('every request fits and nearly every word of it is known', () => {
  const texts = [...practiceSet().texts, ...drawRequests(hiddenRequests, 40, randomFrom('words')).texts]
  const tokens = texts.map(tokenize)

  expect(Math.max(...tokens.map((row) => row.length))).toBeLessThanOrEqual(requestLength)
  expect(tokens.every(([first]) => first === opening)).toBe(true)
  const unknown = tokens.flat().filter((token) => vocabulary[token] === '[UNK]').length
  expect(unknown / tokens.flat().length).toBeLessThan(0.02)
})

test('macro-F1 is 1 for perfect answers and 1/36 for always the same one', () => {
  const labels = [0, 1, 2, 3, 4, 5, 6, 7]
  const oneHot = (choices: number[]) =>
    choices.flatMap((choice) => labels.map((label) => Number(label === choice)))
  const requests = { texts: labels.map(String), labels }

  expect(macroF1(confusion(oneHot(labels), requests))).toBe(1)
  expect(macroF1(confusion(oneHot(labels.map(() => 3)), requests))).toBeCloseTo(2 / 9 / 8)
})

test('probabilities that are no numbers are blamed on the step only where the loss rose above guessing', () => {
  const after = (...losses: number[]) => ({
    curve: losses.map((loss, index) => ({ epoch: index + 1, loss })),
  })

  expect(diagnoseFault('non-finite', after(2.1, 7.4))).toBe('rate-too-high')
  expect(diagnoseFault('non-finite', after(2.1, 1.2))).toBeUndefined()
  expect(diagnoseFault('non-finite', after())).toBeUndefined()
  expect(diagnoseFault('shape', after(7.4))).toBeUndefined()
})
