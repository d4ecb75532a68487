import { agreementOf, crowds, draw, kappaOf, majorityError, measured, rightLabels } from './votes'

const lesson = { error: 0.15, people: 3, unclear: 0 }

test('three people who err in 15 of 100 are outvoted by error in 6', () => {
  expect(majorityError(0.15, 3)).toBeCloseTo(0.06075, 5)
  expect(rightLabels(lesson)).toBeCloseTo(0.94, 2)
  expect(rightLabels({ ...lesson, people: 1 })).toBeCloseTo(0.85)
  expect(rightLabels({ ...lesson, people: 5 })).toBeCloseTo(0.97, 2)
})

test('one photo in ten that nobody can tell costs more than a third person brings', () => {
  expect(rightLabels({ ...lesson, unclear: 0.1 })).toBeCloseTo(0.895, 3)
  expect(rightLabels({ ...lesson, people: 7, unclear: 0.1 })).toBeCloseTo(0.94, 2)
  expect(rightLabels({ error: 0, people: 7, unclear: 0.1 })).toBeCloseTo(0.95)
})

test('a model that is right 96 times in 100 seems to be right 90 times', () => {
  expect(measured(0.96, rightLabels(lesson))).toBeCloseTo(0.904, 3)
  expect(measured(1, rightLabels(lesson))).toBe(rightLabels(lesson))
})

test('two such people agree in three of four cases, which is half of what chance leaves', () => {
  const { share, kappa } = agreementOf(lesson)

  expect(share).toBeCloseTo(0.745, 3)
  expect(kappa).toBeCloseTo(0.49, 2)
  expect(kappaOf(0.85, 0.65)).toBeCloseTo(0.57, 2)
})

test('the drawn votes are as often wrong as they should be, and a majority decides', () => {
  const photos = Array.from({ length: 100 }, (_, seed) =>
    draw({ error: 0.2, people: 5, unclear: 0 }, seed),
  ).flat()
  const votes = photos.flatMap((photo) => photo.votes)

  expect(votes.filter((right) => !right).length / votes.length).toBeCloseTo(0.2, 1)
  for (const { votes: own, right } of photos) expect(right).toBe(own.filter(Boolean).length >= 3)
  expect(crowds.every((people) => people % 2 === 1)).toBe(true)
})
