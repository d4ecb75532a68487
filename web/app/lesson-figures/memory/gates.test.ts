import { coursesOf, halfLife, words } from './gates'

const gates = { forget: 0.98, input: 0, plain: 0.9 }

test('after 20 and 40 words as much is left as the lesson says', () => {
  const { left, plain } = coursesOf(gates)

  expect(plain[20]).toBeCloseTo(0.12, 2)
  expect(plain[words]).toBeCloseTo(0.015, 3)
  expect(left[words]).toBeCloseTo(0.45, 2)
})

test('the half-lives are those of the lesson', () => {
  expect([0.9, 0.98, 0.99].map((factor) => halfLife(factor).toFixed(1))).toEqual(['6.6', '34.3', '69.0'])
  expect(halfLife(1)).toBe(Infinity)
})

test('with the input gate shut the cell holds the note and nothing else', () => {
  const { left, cell } = coursesOf(gates)

  expect(cell).toEqual(left.map((share) => expect.closeTo(share, 10)))
})

test('with it open, other words write over the note', () => {
  const { left, cell } = coursesOf({ ...gates, input: 0.3 })

  expect(Math.max(...cell.map((value, at) => Math.abs(value - (left[at] ?? 0))))).toBeGreaterThan(0.2)
})
