import learned from './merges.json' with { type: 'json' }
import { bytesOf, piecesOf, spelled } from './pieces'

const english = 'Please send the answer to the customer.'
const chinese = '请把答案发给客户。'
const all = 1000

test('the sentences of the lesson have as many pieces as it says', () => {
  expect(piecesOf(english, learned.english, all)).toHaveLength(12)
  expect(piecesOf(chinese, learned.english, all)).toHaveLength(27)
  expect(piecesOf(english, learned.both, all)).toHaveLength(13)
  expect(piecesOf(chinese, learned.both, all)).toHaveLength(9)
})

test('strawberry falls into the six pieces of the lesson', () => {
  expect(
    piecesOf('strawberry', learned.english, all).map((piece) => spelled(piece, learned.english)),
  ).toEqual(['st', 'ra', 'w', 'b', 'er', 'ry'])
})

test('without merges every byte is a piece, and no merge makes a text longer', () => {
  const counts = [0, 10, 100, 500, 1000].map((count) => piecesOf(english, learned.both, count).length)

  expect(counts[0]).toBe(english.length)
  expect(counts).toEqual([...counts].sort((one, other) => other - one))
})

test('the pieces put together are the text again', () => {
  const text = `${english} ${chinese} 2,304 × π?`
  const bytes = piecesOf(text, learned.both, all).flatMap((piece) => bytesOf(piece, learned.both))

  expect(new TextDecoder().decode(Uint8Array.from(bytes))).toBe(text)
})

test('a byte that is no character is spelled as a number', () => {
  expect(spelled(0xe8, learned.english)).toBe('E8')
})
