import {
  chanceOf,
  drawAnswers,
  fit,
  learners,
  logLoss,
  rankCorrelation,
  topics,
  world,
  wrongShares,
} from './answers'

const lesson = drawAnswers({ choosy: 0.5, each: 60 })
const shares = wrongShares(lesson)
const fitted = fit(lesson, 1)
const agreement = (values: number[]) => rankCorrelation(values, world.difficulty)

test('the two topics of the lesson: one is three times as hard in odds, and fails less often', () => {
  const [beginner, advanced] = [-Math.log(3), Math.log(3)]
  const [easy, hard] = [-Math.log(3), 0]

  expect(chanceOf(beginner, easy)).toBeCloseTo(0.5)
  expect(chanceOf(advanced, easy)).toBeCloseTo(0.9)
  expect(chanceOf(beginner, hard)).toBeCloseTo(0.25)
  expect(chanceOf(advanced, hard)).toBeCloseTo(0.75)
})

test('where learners choose, the dashboard orders topics poorly and the model nearly rightly', () => {
  expect(agreement(shares)).toBeCloseTo(0.36, 2)
  expect(agreement(fitted.difficulty)).toBeCloseTo(0.99, 2)
})

test('topic 1 leads the dashboard and is eighth by difficulty, topic 12 is the hardest', () => {
  const rankOf = (values: number[], topic: number) =>
    1 + values.filter((value) => value > (values[topic] ?? 0)).length

  expect(rankOf(shares, 0)).toBe(1)
  expect(shares[0]).toBeCloseTo(0.73, 2)
  expect(rankOf(world.difficulty, 0)).toBe(8)
  expect(shares[11]).toBeCloseTo(0.56, 2)
  expect(rankOf(world.difficulty, 11)).toBe(1)
  expect(rankOf(fitted.difficulty, 11)).toBe(1)
})

test('where chance decides who answers what, the dashboard does as well', () => {
  expect(agreement(wrongShares(drawAnswers({ choosy: 0, each: 60 })))).toBeGreaterThan(0.95)
})

test('after six answers each, a pull makes better forecasts', () => {
  const few = drawAnswers({ choosy: 0.5, each: 6 })
  const [pulled, free] = [1, 0].map((pull) => fit(few, pull))
  const lossOf = (estimates = fitted) =>
    logLoss((learner, topic) => chanceOf(estimates.ability[learner] ?? 0, estimates.difficulty[topic] ?? 0))

  expect(lossOf(pulled)).toBeLessThan(lossOf(free) - 0.04)
})

test('everybody answers as often as asked, and equal orders agree by 1', () => {
  const answers = lesson.asked.map((row) => row.reduce((sum, count) => sum + count, 0))

  expect(new Set(answers)).toEqual(new Set([60]))
  expect(answers).toHaveLength(learners)
  expect(shares).toHaveLength(topics)
  expect(rankCorrelation([1, 2, 3], [10, 20, 30])).toBe(1)
  expect(rankCorrelation([1, 2, 3], [3, 2, 1])).toBe(-1)
})
