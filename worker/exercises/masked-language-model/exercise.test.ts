import { readFile } from 'node:fs/promises'
import { exerciseFile } from '../src/catalog.js'
import { locales, randomFrom } from '../src/contract/index.js'
import { describeExercise } from '../testkit/exercise-suite.js'
import { cardLength, isWord, publicKitchen } from './data.js'
import { exercise } from './exercise.js'
import { percent } from '../src/authoring/index.js'
import { grading } from './grading.js'
import { allWords, masked, padding, vocabulary } from './lexicon.js'
import { preview, publicQuestions } from './preview.js'
import { wrongSolutions } from './wrong/cases.js'
import { measured } from './yardstick.js'

describeExercise({ exercise, grading, preview, wrongSolutions, previewsWrong: false })

test.each(locales)('the statement in %s says what was measured', async (locale) => {
  const statement = await readFile(exerciseFile(exercise.slug, `statement.${locale}.md`), 'utf8')

  for (const { gaps } of [measured.counting, measured.causal, measured.bothSides])
    expect(statement).toContain(`| ${percent(gaps)} `)
})

test('each dish has a name of its own, and no two agree in ingredient and spice', () => {
  const { kitchen } = publicKitchen()
  const pairs = kitchen.dishes.map(({ ingredient, spice }) => `${ingredient.en} ${spice.en}`)

  expect(new Set(kitchen.dishes.map(({ dish }) => dish.en)).size).toBe(16)
  expect(new Set(pairs).size).toBe(16)
  for (const method of new Set(kitchen.dishes.map((dish) => dish.method))) {
    const ingredients = kitchen.dishes.filter((dish) => dish.method === method).map((dish) => dish.ingredient)
    expect(new Set(ingredients).size).toBe(2)
  }
})

test('gaps cover words only, slips exchange one word a card, and both remember what was there', () => {
  const { whole, gaps, slips } = publicQuestions()

  for (const { card, at, word } of gaps.places) {
    expect(whole[card]![at]).toBe(word)
    expect(isWord(word)).toBe(true)
    expect(gaps.cards[card]![at]).toBe(masked)
  }
  slips.cards.forEach((card, nth) => {
    const off = card.flatMap((token, at) => (token === whole[nth]![at] ? [] : [at]))
    expect(off).toEqual([slips.places[nth]!.at])
    expect(isWord(card[off[0]!]!)).toBe(true)
  })
})

test('what is cut off is padding', () => {
  const { padded } = publicQuestions()

  expect(padded.cards.length).toBeGreaterThan(20)
  for (const card of padded.cards) {
    expect(card).toHaveLength(cardLength)
    expect(card.slice(-padded.cut).every((token) => token === padding)).toBe(true)
  }
})

test('no two words look alike in either language', () => {
  expect(new Set(allWords.map(({ en }) => en)).size).toBe(allWords.length)
  expect(new Set(allWords.map((word) => word['zh-CN'])).size).toBe(allWords.length)
  expect(vocabulary).toBe(41)
})

test('a seed draws the same kitchen again, and another seed another one', () => {
  const drawnFor = (seed: string) => grading.prepare(randomFrom(seed)).train

  expect(drawnFor('a')).toEqual(drawnFor('a'))
  expect(drawnFor('a')).not.toEqual(drawnFor('b'))
})
