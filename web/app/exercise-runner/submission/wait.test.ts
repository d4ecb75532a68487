import { roughWait, spokenAhead } from './wait'

test.each([
  [0, { unit: 'now' }],
  [4, { unit: 'now' }],
  [7, { unit: 'seconds', count: 5 }],
  [21, { unit: 'seconds', count: 20 }],
  [52, { unit: 'seconds', count: 50 }],
  [53, { unit: 'minutes', count: 1 }],
  [89, { unit: 'minutes', count: 1 }],
  [100, { unit: 'minutes', count: 2 }],
  [80 * 60, { unit: 'minutes', count: 80 }],
  [100 * 60, { unit: 'hours', count: 2 }],
])('%i seconds are said as %j', (seconds, expected) => {
  expect(roughWait(seconds)).toEqual(expected)
})

test('a voice says ten things at most while a thousand go before one', () => {
  const said = new Set(Array.from({ length: 1000 }, (_, ahead) => spokenAhead(ahead)))

  expect(said.size).toBeLessThanOrEqual(10)
  expect(said).toContain(null)
})

test.each([
  [0, 0],
  [1, 1],
  [3, 3],
  [4, 5],
  [18, 20],
  [101, null],
])('%i ahead is spoken of as %s', (ahead, expected) => {
  expect(spokenAhead(ahead)).toBe(expected)
})
