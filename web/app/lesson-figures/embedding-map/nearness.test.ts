import { neighboursOf, placesOf } from './nearness'
import { messages, words } from './texts'

const nearnessTo = (message: string, other: string, measure: 'meaning' | 'words') =>
  neighboursOf(messages.indexOf(message), 'messages', measure, messages).find(
    ({ at }) => messages[at] === other,
  )?.nearness

test('every place has its text', () => {
  expect(placesOf('messages')).toHaveLength(messages.length)
  expect(placesOf('words')).toHaveLength(words.length)
  expect(placesOf('messages').every(({ vector }) => vector.length === 192)).toBe(true)
})

test('the parcel and the courier are near by meaning and share no word', () => {
  expect(nearnessTo('my parcel has not arrived', 'the courier never came', 'meaning')).toBeCloseTo(0.87, 2)
  expect(nearnessTo('my parcel has not arrived', 'the courier never came', 'words')).toBe(0)
})

test('a sentence and its denial are the nearest of all', () => {
  const [nearest] = neighboursOf(
    messages.indexOf('i want to return the lamp'),
    'messages',
    'meaning',
    messages,
  )

  expect(messages[nearest?.at ?? -1]).toBe('i do not want to return the lamp')
  expect(nearest?.nearness).toBeCloseTo(0.98, 2)
})

test('words that stand in the same company are near', () => {
  const near = neighboursOf(words.indexOf('monday'), 'words', 'meaning', words).slice(0, 3)

  expect(near.map(({ at }) => words[at])).toEqual(['sunday', 'thursday', 'friday'])
})
