import { countsAt, histogram, measuresOf, scoresWith } from './scores'

const lesson = { found: 40, missed: 10, alarms: 20, quiet: 930 }

test('at the middle the scores give the counts of the lesson, whatever the chance', () => {
  for (let seed = 1; seed <= 50; seed++) expect(countsAt(scoresWith(lesson, seed), 50)).toEqual(lesson)
})

test('the measures of these counts are those of the lesson', () => {
  const { precision, recall, f1, accuracy } = measuresOf(lesson)

  expect(precision).toBeCloseTo(0.667, 3)
  expect(recall).toBe(0.8)
  expect(f1).toBeCloseTo(0.727, 3)
  expect(accuracy).toBe(0.97)
})

test('a lower threshold finds more and alarms more, and at the ends all or nothing is flagged', () => {
  const scores = scoresWith(lesson)
  const [low, high] = [countsAt(scores, 30), countsAt(scores, 70)]

  expect(low.found).toBeGreaterThan(high.found)
  expect(low.alarms).toBeGreaterThan(high.alarms)
  expect(countsAt(scores, 0)).toEqual({ found: 50, missed: 0, alarms: 950, quiet: 0 })
  expect(measuresOf(countsAt(scores, 100.1)).f1).toBe(0)
})

test('counts that leave a side empty are met as well', () => {
  const perfect = { found: 5, missed: 0, alarms: 0, quiet: 20 }

  expect(countsAt(scoresWith(perfect), 50)).toEqual(perfect)
})

test('a histogram counts everybody once, split at the threshold', () => {
  const { below, above, middles } = histogram([1, 3, 49.9, 50, 100], 2, 50)

  expect(below.reduce((sum, count) => sum + count)).toBe(3)
  expect(above.reduce((sum, count) => sum + count)).toBe(2)
  expect(above.at(-1)).toBe(1)
  expect(middles[0]).toBe(1)
})

test('the scores spread as a normal distribution does', () => {
  const { negative } = scoresWith({ found: 1, missed: 1, alarms: 500, quiet: 500 })
  const mean = negative.reduce((sum, score) => sum + score, 0) / negative.length
  const sd = Math.sqrt(negative.reduce((sum, score) => sum + (score - mean) ** 2, 0) / negative.length)

  expect(mean).toBeCloseTo(50, 0)
  expect(sd).toBeCloseTo(12, 0)
})
