import { answerOf, fieldOf, firstWeights, groups, judged } from './shop'

const right = (...given: Parameters<typeof judged>) =>
  judged(...given).filter(({ isRight }) => isRight).length

test('the two hidden neurons of the lesson get all four groups right', () => {
  expect(
    groups.map(({ isNew, byThemselves }) => answerOf('hidden', firstWeights, isNew, byThemselves).score),
  ).toEqual([-0.5, 0.5, 0.5, -0.5])
  expect(right('hidden', firstWeights)).toBe(4)
})

test('without the bend the same weights get three', () => {
  expect(right('unbent', firstWeights)).toBe(3)
})

test('no line of a single layer gets more than three, and the first one gets three', () => {
  const counts: number[] = []
  for (let angle = 0; angle < 360; angle += 5)
    for (let distance = -1.5; distance <= 1.5; distance += 0.05)
      counts.push(right('single', { ...firstWeights, angle, distance }))

  expect(Math.max(...counts)).toBe(3)
  expect(right('single', firstWeights)).toBe(3)
})

test('the field is above one half where somebody is expected to leave', () => {
  const field = fieldOf('hidden', firstWeights, [-0.5, 1.5], 4)

  expect(field[0]).toBeLessThan(0.5)
  expect(field[6]).toBeGreaterThan(0.5)
  expect(field).toHaveLength(16)
})
