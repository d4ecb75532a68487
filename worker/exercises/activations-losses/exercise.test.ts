import { totalScore } from '../src/contract/index.js'
import { startLearner } from '../src/runtime/index.js'
import { secretRandomFrom } from '../src/secret-random.js'
import { describeExercise } from '../testkit/exercise-suite.js'
import { tensorFlowOn } from '../testkit/tensorflow.js'
import { exercise } from './exercise.js'
import { grading } from './grading.js'
import { preview } from './preview.js'
import * as truth from './truth.js'
import { wrongSolutions } from './wrong/cases.js'

describeExercise({ exercise, grading, preview, wrongSolutions })

const inTensors = `
const table = ({ values, shape }) => tf.tensor2d(values, shape)
const list = ({ values }) => tf.tensor1d(values)
export const sigmoid = async ({ x }) => ({ y: list(x).sigmoid() })
export const relu = async ({ x }) => ({ y: list(x).relu() })
export const tanh = async ({ x }) => ({ y: list(x).tanh() })
export const softmax = async ({ scores }) => ({ shares: table(scores).softmax() })
export const squaredError = async ({ predicted, actual }) => ({
  loss: tf.losses.meanSquaredError(list(actual), list(predicted)).reshape([1]),
})
export const binaryCrossEntropy = async ({ scores, labels }) => {
  const [s, y] = [list(scores), tf.tensor1d(labels.values, 'float32')]
  return { losses: s.relu().sub(s.mul(y)).add(s.abs().neg().exp().add(1).log()) }
}
export const categoricalCrossEntropy = async ({ scores, labels }) => {
  const right = tf.oneHot(tf.tensor1d(labels.values, 'int32'), scores.shape[1])
  const s = table(scores)
  return { losses: s.logSumExp(-1).sub(s.mul(right).sum(-1)) }
}`

const byOtherFormulas = `
const softplus = (x) => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)))
const rows = ({ values, shape }) =>
  Array.from({ length: shape[0] }, (_, row) => [...values.slice(row * shape[1], (row + 1) * shape[1])])
const behind = (row, score) => row.reduce((total, other) => total + Math.exp(other - score), 0)
export const sigmoid = ({ x }) => ({ y: x.values.map((one) => 0.5 + 0.5 * Math.tanh(one / 2)) })
export const relu = ({ x }) => ({ y: x.values.map((one) => (one + Math.abs(one)) / 2) })
export const tanh = ({ x }) => ({ y: x.values.map((one) => 1 - 2 / (1 + Math.exp(2 * one))) })
export const softmax = ({ scores }) => ({ shares: rows(scores).map((row) => row.map((one) => 1 / behind(row, one))) })
export const squaredError = ({ predicted, actual }) => ({
  loss: [predicted.values.reduce((mean, one, at) => mean + (one - actual.values[at]) ** 2 / actual.shape[0], 0)],
})
export const binaryCrossEntropy = ({ scores, labels }) => ({
  losses: scores.values.map((one, at) => softplus(labels.values[at] === 1 ? -one : one)),
})
export const categoricalCrossEntropy = ({ scores, labels }) => ({
  losses: rows(scores).map((row, at) => {
    const sorted = [...row].sort((one, other) => other - one)
    return sorted[0] - row[labels.values[at]] + Math.log(behind(row, sorted[0]))
  }),
})`

test.each([
  ['tensors', inTensors],
  ['other formulas', byOtherFormulas],
])('whoever is right passes: %s', async (_, source) => {
  const tf = await tensorFlowOn('wasm')
  const { shape, handlers } = exercise
  const given = { tf, source, shape, handlers, data: {}, seed: 1, onProgress() {}, onLog() {} }
  const { answer } = await startLearner(given)
  for (const seed of ['one', 'two', 'three']) {
    const { hidden } = grading.prepare(secretRandomFrom(seed))

    const results = grading.score(await grading.interrogate(answer, hidden), hidden, { curve: [] })

    expect(totalScore(exercise, results)).toEqual({ points: 100, passed: true })
  }
})

test('what is safe at ±1000 equals the plain formulas where those hold', () => {
  for (const x of [-8, -1.3, 0, 0.4, 2, 9]) {
    expect(truth.sigmoidOf(x)).toBeCloseTo(1 / (1 + Math.exp(-x)), 12)
    expect(truth.tanhOf(x)).toBeCloseTo(2 * truth.sigmoidOf(2 * x) - 1, 12)
    expect(truth.binaryCrossEntropyOf(x, 1)).toBeCloseTo(-Math.log(truth.sigmoidOf(x)), 12)
    expect(truth.binaryCrossEntropyOf(x, 0)).toBeCloseTo(-Math.log(truth.sigmoidOf(-x)), 12)
  }
  const scores = [2, 1, -1]
  const powers = scores.map(Math.exp)
  const shares = powers.map((power) => power / (powers[0]! + powers[1]! + powers[2]!))
  expect(truth.softmaxOf(scores).map((share) => share.toFixed(3))).toEqual(['0.705', '0.259', '0.035'])
  shares.forEach((share, team) => {
    expect(truth.softmaxOf(scores)[team]).toBeCloseTo(share, 12)
    expect(truth.categoricalCrossEntropyOf(scores, team)).toBeCloseTo(-Math.log(share), 12)
  })
  expect([0, 2].map((team) => truth.categoricalCrossEntropyOf(scores, team).toFixed(3))).toEqual([
    '0.349',
    '3.349',
  ])
})
