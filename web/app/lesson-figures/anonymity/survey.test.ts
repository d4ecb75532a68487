import { groupsOf, people, standings, survey, type Coarseness, type Risk } from './survey'

const counted = (coarseness: Coarseness, risk: Risk, k = 5) =>
  standings(coarseness, k).filter((one) => one.risk === risk).length

test('without names, 180 of 200 stand alone, as the lesson says', () => {
  expect(counted({ band: 1, digits: 5, sex: true }, 'alone')).toBe(180)
})

test('the coarser steps of the lesson', () => {
  const bands: Coarseness = { band: 10, digits: 3, sex: true }

  expect(counted(bands, 'alone')).toBe(3)
  expect(counted(bands, 'alike')).toBe(74)
  expect(counted(bands, 'many')).toBe(106)
  expect(groupsOf(bands)).toHaveLength(36)
})

test('without ages everybody stands among fifteen at least, with more than one answer', () => {
  const none: Coarseness = { band: 0, digits: 3, sex: true }

  expect(counted(none, 'many')).toBe(people)
  expect(groupsOf(none)[0]).toHaveLength(15)
})

test.each([1, 5, 20])('everybody stands somewhere, with bands of %p years', (band) => {
  const all = standings({ band, digits: 4, sex: false }, 3)

  expect(all).toHaveLength(people)
  expect(survey).toHaveLength(people)
})

test('a coarser look leaves no more people alone', () => {
  const alone = [1, 5, 10, 20, 0].map((band) => counted({ band, digits: 3, sex: true }, 'alone'))

  expect(alone).toEqual([...alone].sort((a, b) => b - a))
})
