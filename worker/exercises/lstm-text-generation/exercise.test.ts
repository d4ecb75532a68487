import { randomFrom } from '../src/contract/index.js'
import { describeExercise } from '../testkit/exercise-suite.js'
import { agreementOf, perplexityOf } from './assessment.js'
import { endToken, publicVillage, rowLength } from './data.js'
import { exercise } from './exercise.js'
import { grading } from './grading.js'
import { flawOf, wholeLetters } from './letters.js'
import { allWords, lexicon, vocabulary } from './lexicon.js'
import { preview, publicQuestions } from './preview.js'
import { temperatureOf } from './sampling.js'
import { counting } from './trigram.js'
import { wrongSolutions } from './wrong/cases.js'

describeExercise({ exercise, grading, preview, wrongSolutions, previewsWrong: false })

test('counting has the figures of the statement in the village of the browser', () => {
  const { training, fresh } = publicQuestions()
  const [bigram, trigram] = [counting(training.rows, 1), counting(training.rows, 2)]

  expect([bigram, trigram].map((model) => perplexityOf(fresh, model).toFixed(2))).toEqual(['4.18', '3.83'])
  expect(agreementOf(fresh, 'thing', trigram)).toBeCloseTo(1 / 8, 1)
  expect(agreementOf(fresh, 'farewell', trigram)).toBeCloseTo(1 / 5, 1)
})

test('letters of a village keep its rules, and not those of another one', () => {
  const { village, training } = publicVillage()
  const letters = training.rows.flatMap((row) => wholeLetters(village, row))

  expect(letters.length).toBeGreaterThan(training.rows.length)
  expect(letters.filter((letter) => flawOf(village, letter) !== undefined)).toEqual([])
  const abroad = { ...village, farewells: [...village.farewells.slice(1), village.farewells[0]!] }
  expect(new Set(letters.map((letter) => flawOf(abroad, letter)))).toEqual(new Set(['farewell']))
})

test('a letter that comes back to another thing, or leaves out a word, is found out', () => {
  const { village, training } = publicVillage()
  const letter = wholeLetters(village, training.rows[0]!)[0]!
  const other = lexicon.thing.find((thing) => thing !== letter[1])!

  expect(flawOf(village, [...letter.slice(0, -2), other, letter.at(-1)!])).toBe('thing')
  expect(flawOf(village, letter.slice(1))).toBe('order')
})

test('ends without words between them are no letters', () => {
  const { village } = publicVillage()

  expect(wholeLetters(village, Array<number>(rowLength).fill(endToken(village)))).toEqual([])
})

test('words drawn at a temperature are found to be drawn at it', () => {
  const random = randomFrom('temperature')
  const chances = [0.5, 0.3, 0.15, 0.05]
  for (const temperature of [0.5, 1, 1.6]) {
    const weights = chances.map((chance) => chance ** (1 / temperature))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const draws = Array.from({ length: 4000 }, () => {
      let left = random.uniform() * total
      return { chances, word: weights.findIndex((weight) => (left -= weight) < 0) }
    })

    expect(temperatureOf(draws)).toBeGreaterThan(0.9 * temperature)
    expect(temperatureOf(draws)).toBeLessThan(1.1 * temperature)
  }
})

test('twins are the same up to their cut and different there', () => {
  const { fresh, twins } = publicQuestions()
  const different = twins.filter(({ cut }) => cut < rowLength)

  expect(different.length).toBeGreaterThan(0.9 * twins.length)
  fresh.rows.forEach((row, at) => {
    const { row: twin, cut } = twins[at]!
    expect(twin.slice(0, cut)).toEqual(row.slice(0, cut))
    if (cut < rowLength) expect(twin[cut]).not.toBe(row[cut])
  })
})

test('no two words look alike in either language', () => {
  expect(new Set(allWords.map(({ en }) => en)).size).toBe(vocabulary)
  expect(new Set(allWords.map((word) => word['zh-CN'])).size).toBe(vocabulary)
})

test('a seed draws the same village again, and another seed another one', () => {
  const drawnFor = (seed: string) => grading.prepare(randomFrom(seed)).train

  expect(drawnFor('a')).toEqual(drawnFor('a'))
  expect(drawnFor('a')).not.toEqual(drawnFor('b'))
})
