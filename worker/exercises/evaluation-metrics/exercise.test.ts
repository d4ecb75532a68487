import { randomFrom } from '../src/contract/index.js'
import { describeExercise } from '../testkit/exercise-suite.js'
import { edgesOf, publicInbox } from './data.js'
import { exercise } from './exercise.js'
import { grading } from './grading.js'
import { preview } from './preview.js'
import { accuracyOf, aucOf, countsOf, ratesOf } from './truth.js'
import { wrongSolutions } from './wrong/cases.js'

describeExercise({ exercise, grading, preview, wrongSolutions })

test('the public month is the one of the statement', () => {
  const { labels, predictions, scores } = publicInbox()
  const counts = countsOf(labels, predictions)
  const { precision, recall, f1 } = ratesOf(counts)

  expect(counts).toEqual([962, 8, 18, 12])
  expect(accuracyOf(counts)).toBeCloseTo(0.974)
  expect([precision, recall, f1].map((rate) => rate.toFixed(2))).toEqual(['0.60', '0.40', '0.48'])
  expect(aucOf(labels, scores).toFixed(2)).toBe('0.88')
})

test('the rank statistic counts won pairs, and a tie as half of one', () => {
  const random = randomFrom('pairs')
  for (let round = 0; round < 50; round++) {
    const labels = Array.from({ length: 30 }, (_, at) => Number(at < 5 + random.integer(20)))
    const scores = labels.map(() => random.integer(1 + round))
    const pairs = labels.flatMap((urgent, one) =>
      labels.flatMap((other, two) => (urgent === 1 && other === 0 ? [scores[one]! - scores[two]!] : [])),
    )
    const won = pairs.reduce((sum, ahead) => sum + (ahead > 0 ? 1 : ahead === 0 ? 0.5 : 0), 0)

    expect(aucOf(labels, scores)).toBeCloseTo(won / pairs.length, 12)
  }
})

test('the rules for what can’t be divided', () => {
  const said = edgesOf(4, 16).map(({ labels, predictions, scores }) => {
    const { precision, recall, f1 } = ratesOf(countsOf(labels, predictions))
    return [precision, recall, f1, aucOf(labels, scores)].map((value) => Number(value.toFixed(2)))
  })

  expect(said).toEqual([
    [0, 0, 0, 0.5],
    [0, 0, 0, 0.5],
    [0, 0, 0, 0.5],
    [0.2, 1, 0.33, 1],
    [1, 1, 1, 1],
    [0, 0, 0, 0],
    [1, 0.35, 0.52, 0.5],
    [1, 1, 1, 0.5],
  ])
})

test('no two runs ask about the same inboxes, and none about the public month', () => {
  const drawnFor = (seed: string) => grading.prepare(randomFrom(seed)).hidden
  expect(drawnFor('a')).toEqual(drawnFor('a'))
  expect(drawnFor('a')).not.toEqual(drawnFor('b'))
})
