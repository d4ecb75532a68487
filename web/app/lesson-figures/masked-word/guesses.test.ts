import { meanSurprise, sentences, shownOf } from './guesses'

const [first] = sentences as [(typeof sentences)[0]]
const at = first.words.indexOf('parcel')

test('at the first gap both models say what the lesson says', () => {
  const { both, left } = first.places[at] ?? first.places[0]!

  expect(both.best.slice(0, 3)).toEqual([
    ['consignment', expect.closeTo(0.26, 2)],
    ['delivery', expect.closeTo(0.11, 2)],
    ['package', expect.closeTo(0.1, 2)],
  ])
  expect(left.best.slice(0, 2)).toEqual([
    ['chat', expect.closeTo(0.05, 2)],
    ['voucher', expect.closeTo(0.04, 2)],
  ])
  expect(both.chance).toBeCloseTo(0.05, 2)
})

test('looking both ways surprises less in every sentence', () => {
  for (const sentence of sentences)
    expect(meanSurprise(sentence, 'both')).toBeLessThan(meanSurprise(sentence, 'left'))
})

test('the word that stood there is shown even where no model thought of it', () => {
  const guess = { chance: 0.01, best: [['a', 0.6] as const, ['b', 0.2] as const] }

  expect(shownOf(guess, 'c')).toEqual([
    ['a', 0.6],
    ['c', 0.01],
  ])
  expect(shownOf(guess, 'b')).toBe(guess.best)
})
