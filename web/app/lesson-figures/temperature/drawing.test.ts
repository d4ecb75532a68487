import { chancesOf, drawn, neededFor, outside } from './drawing'
import read from './scores.json' with { type: 'json' }

const [player, recipe] = read.beginnings as [(typeof read.beginnings)[0], (typeof read.beginnings)[0]]
const everything = { topK: player.scores.length, topP: 1 }
const best = (temperature: number) => chancesOf(player.scores, { ...everything, temperature })[0]

test('three words with the scores 2, 1 and 0 get the chances of the lesson', () => {
  const shares = [0.5, 1, 2].map((temperature) =>
    chancesOf([2, 1, 0], { temperature, topK: 3, topP: 1 }).map(({ chance }) => Math.round(100 * chance)),
  )

  expect(shares).toEqual([
    [87, 12, 2],
    [67, 24, 9],
    [51, 31, 19],
  ])
})

test('the first choice of the small writer is as likely as the lesson says', () => {
  expect(read.vocabulary[best(1)?.word ?? 0]).toBe('home')
  expect([1, 0.2, 2].map((temperature) => best(temperature)?.chance.toFixed(2))).toEqual([
    '0.10',
    '0.87',
    '0.02',
  ])
})

test('the tail and the sizes of the nucleus are those of the lesson', () => {
  expect(outside(player.scores, 2, 40)).toBeCloseTo(0.58, 2)
  expect(neededFor(player.scores, 1, 0.9)).toBe(39)
  expect(neededFor(recipe.scores, 1, 0.9)).toBe(11)
})

test('what is kept adds up to 1, in the order of the scores', () => {
  const kept = chancesOf(player.scores, { temperature: 1.3, topK: 12, topP: 0.8 })

  expect(kept.length).toBeLessThanOrEqual(12)
  expect(kept.reduce((total, { chance }) => total + chance, 0)).toBeCloseTo(1, 10)
  expect(kept.map(({ word }) => player.scores[word])).toEqual(
    kept.map(({ word }) => player.scores[word]).sort((one = 0, other = 0) => other - one),
  )
})

test('a die takes each word as often as its chance', () => {
  const chances = chancesOf([2, 1, 0], { temperature: 1, topK: 3, topP: 1 })

  expect([0, 0.66, 0.67, 0.95].map((die) => drawn(chances, die))).toEqual([0, 0, 1, 2])
})
