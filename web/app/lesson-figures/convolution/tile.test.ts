import { answerAt, filters, lines, mapOf, pooled, tileWith } from './tile'

const places = [1, 2, 3, 4, 5, 6]

test('the answers at a crack are those of the lesson', () => {
  const tile = tileWith('upright', 3)

  expect(answerAt(tile, filters.upright, 2, 2)).toEqual({ sum: 6, answer: 6 })
  expect(answerAt(tile, filters.upright, 2, 3)).toEqual({ sum: -3, answer: 0 })
  expect(answerAt(tile, filters.upright, 2, 5)).toEqual({ sum: 0, answer: 0 })
})

test('the mark moves along with the crack, and the largest answer stays', () => {
  for (const place of places) {
    const map = mapOf(tileWith('upright', place), filters.upright)

    expect(map.indexOf(6)).toBe(place - 1)
    expect(pooled(map, 6)).toEqual([6])
  }
})

test('a filter finds fully only its own kind of crack, and a flat one not at all with the upright filter', () => {
  for (const crack of lines)
    for (const filter of lines) {
      const [largest] = pooled(mapOf(tileWith(crack, 3), filters[filter]), 6)
      expect(largest === 6).toBe(crack === filter)
    }
  expect(Math.max(...mapOf(tileWith('flat', 3), filters.upright))).toBe(0)
})

test('pooling by 3 leaves four numbers', () => {
  expect(pooled(mapOf(tileWith('upright', 3), filters.upright), 3)).toEqual([6, 0, 6, 0])
})
