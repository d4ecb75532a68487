import { differencesOf, type Compared } from './compare-gradings.js'

const slope = { id: 'slope', passed: false, credit: 0.5 }
const before: Compared = { verdict: 'failed', points: 40, fault: null, criteria: [slope] }

test('the same verdict, points and credits differ in nothing, however the sentences are worded', () => {
  const worded = { ...slope, reason: { en: 'The slope is 1.90.', 'zh-CN': '斜率为 1.90。' } }

  expect(differencesOf(before, { ...before, criteria: [worded] })).toEqual([])
})

test('each difference is named, with the grader’s own sentence where it has one', () => {
  const reason = { en: 'The slope is 2.00.', 'zh-CN': '斜率为 2.00。' }
  const after = {
    ...before,
    verdict: 'passed',
    points: 100,
    criteria: [{ ...slope, passed: true, credit: 1, reason }],
  }

  expect(differencesOf(before, after)).toEqual([
    { what: 'verdict', before: 'failed', after: 'passed' },
    { what: 'points', before: '40', after: '100' },
    { what: 'criterion slope', before: 'not met, 50 %', after: 'met, 100 %', reason: reason.en },
  ])
})

test('a criterion that only one of the two knows is not judged by the other', () => {
  const renamed = { ...before, criteria: [{ ...slope, id: 'steepness' }] }

  expect(differencesOf(before, renamed).map(({ what, after }) => [what, after])).toEqual([
    ['criterion slope', 'not judged'],
    ['criterion steepness', 'not met, 50 %'],
  ])
})
