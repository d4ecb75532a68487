import { randomFrom } from '../src/contract/index.js'
import { describeExercise } from '../testkit/exercise-suite.js'
import { sharesOf } from './assessment.js'
import {
  answerCount,
  drawCourse,
  learners,
  publicCourse,
  questions,
  topics,
  trueChance,
  type Given,
} from './data.js'
import { diagnoseFault } from './diagnosis.js'
import { exercise } from './exercise.js'
import { grading } from './grading.js'
import { deviation, logLoss, rankCorrelation } from './measures.js'
import { preview } from './preview.js'
import { wrongSolutions } from './wrong/cases.js'

describeExercise({ exercise, grading, preview, wrongSolutions })

describe('a course', () => {
  const course = publicCourse()

  test('has as many answers as declared, and every topic as many questions', () => {
    const perTopic = Array.from({ length: topics }, (_, topic) =>
      course.topicOf.filter((each) => each === topic),
    ).map((own) => own.length)

    expect(course.answers).toHaveLength(answerCount)
    expect(new Set(perTopic)).toEqual(new Set([questions / topics]))
  })

  test('has learners of mean 0 and deviation 1', () => {
    expect(course.ability.reduce((total, each) => total + each, 0) / learners).toBeCloseTo(0, 9)
    expect(deviation(course.ability)).toBeCloseTo(1, 9)
  })

  test('is answered as its true chances say', () => {
    const { fresh } = course
    const expected = fresh.reduce(
      (total, { learner, topic }) => total + trueChance(course, learner, topic),
      0,
    )
    const happened = fresh.reduce((total, { right }) => total + right, 0)

    expect(Math.abs(expected - happened) / fresh.length).toBeLessThan(0.02)
  })

  test('sends stronger learners to more advanced topics, so shares of right answers say who came', () => {
    const { answers, ability } = drawCourse(randomFrom('who'), 0)
    const abilities = Array.from({ length: topics }, (_, topic) => {
      const own = answers.filter((answer) => answer.topic === topic)
      return own.reduce((total, { learner }) => total + ability[learner]!, 0) / own.length
    })

    expect(Math.max(...abilities) - Math.min(...abilities)).toBeGreaterThan(1)
  })
})

describe('measures', () => {
  const answer = (right: number): Given => ({ learner: 0, question: 0, topic: 0, right })

  test('log-loss is that of a coin for one half, near 0 for certainty that holds, and finite for one that does not', () => {
    const answers = [answer(1), answer(0)]

    expect(logLoss(answers, () => 0.5)).toBeCloseTo(Math.LN2, 12)
    expect(logLoss(answers, ({ right }) => right)).toBeLessThan(0.001)
    expect(logLoss(answers, ({ right }) => 1 - right)).toBeLessThan(10)
  })

  test('rank correlation is 1 for the same order, −1 for the opposite, and 0 for no order', () => {
    expect(rankCorrelation([1, 2, 30], [-5, 0, 0.1])).toBeCloseTo(1, 12)
    expect(rankCorrelation([1, 2, 30], [3, 2, 1])).toBeCloseTo(-1, 12)
    expect(rankCorrelation([1, 2, 30], [7, 7, 7])).toBe(0)
  })

  test('a share without answers is the overall one', () => {
    const shares = sharesOf([answer(1), answer(1), answer(0)], 2, ({ topic }) => topic)

    expect(shares[1]).toBeCloseTo(2 / 3, 12)
  })
})

test('chances that are no numbers are explained by how the loss went', () => {
  const after = (...losses: number[]) => ({
    curve: losses.map((loss, index) => ({ epoch: index + 1, loss })),
  })

  expect(diagnoseFault('non-finite', after())).toBe('question-for-topic')
  expect(diagnoseFault('non-finite', after(0.69, 14, 9))).toBe('step-too-large')
  expect(diagnoseFault('non-finite', after(...Array.from({ length: 20 }, (_, at) => 0.7 + at)))).toBe('sign')
  expect(diagnoseFault('shape', after(0.69))).toBeUndefined()
})
