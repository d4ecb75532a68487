import { counts, groups, limitsBy, resultOf, scores, worthwhile, type Group, type Rule } from './loans'

const by = (rule: Rule, group: Group) => resultOf(group, limitsBy(rule, worthwhile)[group])
const earned = (rule: Rule) => groups.reduce((sum, group) => sum + by(rule, group).earned, 0)

test('one limit for all gives the first row of the lesson', () => {
  expect(by('one-limit', 'residents').given).toBeCloseTo(584, 0)
  expect(by('one-limit', 'newcomers').given).toBeCloseTo(333, 0)
  expect(by('one-limit', 'residents').opportunity).toBeCloseTo(0.69, 2)
  expect(by('one-limit', 'newcomers').opportunity).toBeCloseTo(0.45, 2)
  expect(by('one-limit', 'residents').kept).toBeCloseTo(0.81, 2)
  expect(by('one-limit', 'newcomers').kept).toBeCloseTo(0.78, 2)
  expect(earned('one-limit')).toBeCloseTo(357, 0)
})

test('as many of each, and the same chance for who would repay, are the other rows', () => {
  expect(limitsBy('as-many', worthwhile).newcomers).toBe(0.53)
  expect(by('as-many', 'newcomers').given).toBeCloseTo(593, 0)
  expect(by('as-many', 'newcomers').kept).toBeCloseTo(0.7, 2)
  expect(earned('as-many')).toBeCloseTo(300, 0)

  expect(limitsBy('same-chance', worthwhile).newcomers).toBe(0.55)
  expect(by('same-chance', 'newcomers').given).toBeCloseTo(553, 0)
  expect(by('same-chance', 'newcomers').opportunity).toBeCloseTo(
    by('same-chance', 'residents').opportunity,
    2,
  )
  expect(by('same-chance', 'newcomers').kept).toBeCloseTo(0.71, 2)
  expect(earned('same-chance')).toBeCloseTo(316, 0)
})

test('the limit that earns most is where a loan is worth giving, in both groups', () => {
  for (const group of groups) {
    const best = scores
      .map((_, at) => at / 100)
      .reduce((one, other) => (resultOf(group, other).earned > resultOf(group, one).earned ? other : one))
    expect(best).toBeCloseTo(2 / 3, 1)
  }
})

test('every measure is tied to the others by Chouldechova’s equation', () => {
  for (const group of groups) {
    const { opportunity, wrongly, kept } = resultOf(group, 0.6)
    const base = counts[group].reduce((sum, count, at) => sum + count * (scores[at] ?? 0), 0) / 1000
    expect(wrongly).toBeCloseTo((base / (1 - base)) * ((1 - kept) / kept) * opportunity)
  }
})
