import { chanceOf, compared, explain, fields, turningPoint, type Applicant } from './credit'

const applicant: Applicant = { income: 2.2, debt: 0.42, years: 3, late: 2 }
const points = (share: number) => Math.round(1000 * share) / 10

test('the shares of the lesson add up from the mean to this applicant', () => {
  const { base, shares, chance } = explain(applicant, 'all')

  expect(points(base)).toBe(60.6)
  expect(fields.map((field) => points(shares[field]))).toEqual([-7.6, -17.6, -4.2, -18.7])
  expect(points(chance)).toBe(12.5)
})

test.each(compared)('shares add up to the difference, compared with %p', (compare) => {
  for (const years of [0, 7, 20]) {
    const { base, shares, chance } = explain({ ...applicant, years }, compare)
    expect(base + fields.reduce((sum, field) => sum + shares[field], 0)).toBeCloseTo(chance)
  }
})

test('compared with the accepted alone, the same applicant is explained otherwise', () => {
  const { base, shares } = explain(applicant, 'accepted')

  expect(base).toBeCloseTo(0.736, 2)
  expect(shares.late).toBeLessThan(explain(applicant, 'all').shares.late)
})

test('what would turn the answer is what the lesson names', () => {
  expect(fields.map((field) => turningPoint(applicant, field))).toEqual([5, 0.22, null, 0])
  expect(chanceOf({ ...applicant, debt: 0.34, late: 1 })).toBeCloseTo(0.517, 3)
})
