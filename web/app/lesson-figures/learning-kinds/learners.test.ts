import { cluster, guessHidden, middles, places, predict } from './learners'

test('the middles and both distances are those of the lesson', () => {
  expect(middles).toEqual({ left: { x: 3, y: 1 }, stayed: { x: 5, y: 6 } })
  expect(predict({ x: 6, y: 3 })).toEqual({ left: 13, stayed: 10, says: 'stayed' })
})

test('one lesson fewer, and the prediction turns over', () => {
  expect(predict({ x: 5, y: 3 })).toEqual({ left: 8, stayed: 9, says: 'left' })
})

test('k-means ends with three in one group, and the diligent loner with those who stayed', () => {
  const rounds = cluster()
  const groups = rounds.at(-1)?.groups ?? []
  const small = groups.filter((group) => group === groups[0]).length

  expect(small).toBe(3)
  expect(groups.slice(0, 3)).toEqual([groups[0], groups[0], groups[0]])
  expect(groups.slice(3)).toEqual(groups.slice(3).map(() => groups[7]))
  expect(rounds.length).toBeGreaterThan(1)
})

test('the hidden learner with four lessons is guessed at three from the other seven', () => {
  const hidden = places.findIndex(({ x }) => x === 4)
  const { slope, intercept, guess, truth } = guessHidden(hidden)

  expect(slope).toBeCloseTo(0.65)
  expect(intercept).toBeCloseTo(0.4)
  expect(guess).toBeCloseTo(3)
  expect(truth).toBe(7)
})
