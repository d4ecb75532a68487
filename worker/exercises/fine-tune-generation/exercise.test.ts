import { randomFrom } from '../src/contract/index.js'
import { describeExercise } from '../testkit/exercise-suite.js'
import { readable } from '../language-model/tokenizer.js'
import { vocabulary } from '../language-model/vocabulary.js'
import { drawAnswers, drawBrand, drawCasts, longestAnswer } from './brand.js'
import { drawQuestions, gradedCounts } from './data.js'
import { diagnoseFault } from './diagnosis.js'
import { exercise } from './exercise.js'
import { grading } from './grading.js'
import { preview } from './preview.js'
import { logChance, perplexity } from './scores.js'
import { wrongSolutions } from './wrong/cases.js'

describeExercise({ exercise, grading, preview, wrongSolutions, previewsWrong: false })

test('every word that a brand says is one that the model knows, and every answer fits', () => {
  for (let seed = 0; seed < 50; seed++) {
    const random = randomFrom(`brand ${seed}`)
    const answers = drawAnswers(drawBrand(random), drawCasts(random)[0], 40, random)

    expect(answers.filter((tokens) => tokens.some((token) => vocabulary[token] === '[UNK]'))).toEqual([])
    expect(Math.max(...answers.map(({ length }) => length))).toBeLessThanOrEqual(longestAnswer)
    expect(new Set(answers.map(readable)).size).toBe(answers.length)
  }
})

test('the two casts of a brand have no product and no person in common', () => {
  const [known, other] = drawCasts(randomFrom('casts'))

  const products = new Set(known.families.flatMap(({ product }) => product))
  expect(other.families.flatMap(({ product }) => product).filter((name) => products.has(name))).toEqual([])
  expect(known.people.filter((person) => other.people.includes(person))).toEqual([])
})

test('another seed is another brand, which says other things', () => {
  const examplesOf = (seed: string) => drawQuestions(gradedCounts, randomFrom(seed)).examples.map(readable)

  expect(examplesOf('one')).toEqual(examplesOf('one'))
  const one = new Set(examplesOf('one'))
  expect(examplesOf('other').filter((text) => one.has(text))).toEqual([])
})

test('chances add up to 1, and equal scores give the perplexity of guessing', () => {
  const scores = Float32Array.from([1, 2, -1, 0])
  const total = [0, 1, 2, 3].reduce((sum, word) => sum + Math.exp(logChance(scores, word)), 0)
  const even = new Float32Array(2 * 3 * vocabulary.length)

  expect(total).toBeCloseTo(1)
  const table = { dtype: 'float32' as const, shape: [2, 3, vocabulary.length], values: even }
  expect(
    perplexity(table, [
      [2, 7, 3],
      [2, 9, 3],
    ]),
  ).toBeCloseTo(vocabulary.length)
})

test('numbers that are none are blamed on the step only where the loss rose above guessing', () => {
  const after = (...losses: number[]) => ({
    curve: losses.map((loss, index) => ({ epoch: index + 1, loss })),
  })

  expect(diagnoseFault('non-finite', after(7.4, 11))).toBe('rate-too-high')
  expect(diagnoseFault('non-finite', after(6.2, 1.2))).toBeUndefined()
  expect(diagnoseFault('shape', after(11))).toBeUndefined()
})
