import { totalScore } from '../src/contract/index.js'
import { startLearner } from '../src/runtime/index.js'
import { secretRandomFrom } from '../src/secret-random.js'
import { describeExercise } from '../testkit/exercise-suite.js'
import { tensorFlowOn } from '../testkit/tensorflow.js'
import { shownCourse, shownStart, type Course } from './data.js'
import { exercise } from './exercise.js'
import { lossNeeded } from './figures.js'
import { grading } from './grading.js'
import { optimiserNames, publicSettings, reference, type Values } from './optimisers.js'
import { preview } from './preview.js'
import { bowl, gutter, valley, type Point, type Surface } from './surfaces.js'
import { lossesOf, pathOf } from './walk.js'
import { wrongSolutions } from './wrong/cases.js'

describeExercise({ exercise, grading, preview, wrongSolutions })

const inTensors = `
const t = ({ values }) => tf.tensor1d(values, 'float32')
const mixed = (beta, old, now) => old.mul(beta).add(now.mul(tf.scalar(1).sub(beta)))
export const sgd = async (q) => ({ parameters: t(q.parameters).sub(t(q.gradients).mul(t(q.learningRate))) })
export const momentum = async (q) => {
  const velocities = t(q.velocities).mul(t(q.beta)).add(t(q.gradients))
  return { parameters: t(q.parameters).sub(velocities.mul(t(q.learningRate))), velocities }
}
export const rmsProp = async (q) => {
  const averages = mixed(t(q.beta), t(q.averages), t(q.gradients).square())
  const move = t(q.gradients).mul(t(q.learningRate)).div(averages.sqrt().add(t(q.epsilon)))
  return { parameters: t(q.parameters).sub(move), averages }
}
export const adam = async (q) => {
  const means = mixed(t(q.beta1), t(q.means), t(q.gradients))
  const averages = mixed(t(q.beta2), t(q.averages), t(q.gradients).square())
  const share = (beta) => tf.scalar(1).sub(t(beta).pow(t(q.step)))
  const root = averages.div(share(q.beta2)).sqrt().add(t(q.epsilon))
  return { parameters: t(q.parameters).sub(means.div(share(q.beta1)).mul(t(q.learningRate)).div(root)), means, averages }
}`

/** The velocity carries the learning rate and the minus: another memory, the same path. */
const otherMemory = `
const each = (q, of) => [...q.parameters.values].map((_, at) => of((list) => list.values[list.values.length > 1 ? at : 0]))
export const sgd = (q) => ({ parameters: each(q, (_) => _(q.parameters) - _(q.learningRate) * _(q.gradients)) })
export const momentum = (q) => {
  const velocities = each(q, (_) => _(q.beta) * _(q.velocities) - _(q.learningRate) * _(q.gradients))
  return { parameters: each(q, (_) => _(q.parameters)).map((one, at) => one + velocities[at]), velocities }
}
export const rmsProp = (q) => {
  const averages = each(q, (_) => _(q.averages) + (1 - _(q.beta)) * (_(q.gradients) ** 2 - _(q.averages)))
  const parameters = each(q, (_) => _(q.parameters) - (_(q.learningRate) / (_({ values: averages }) ** 0.5 + _(q.epsilon))) * _(q.gradients))
  return { parameters, averages }
}
export const adam = (q) => {
  const means = each(q, (_) => _(q.means) + (1 - _(q.beta1)) * (_(q.gradients) - _(q.means)))
  const averages = each(q, (_) => _(q.averages) + (1 - _(q.beta2)) * (_(q.gradients) ** 2 - _(q.averages)))
  const parameters = each(q, (_) => {
    const mean = _({ values: means }) / (1 - _(q.beta1) ** _(q.step))
    const root = Math.sqrt(_({ values: averages }) / (1 - _(q.beta2) ** _(q.step)))
    return _(q.parameters) - (_(q.learningRate) * mean) / (root + _(q.epsilon))
  })
  return { parameters, means, averages }
}`

test.each([
  ['tensors', inTensors],
  ['another memory', otherMemory],
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

test.each<[string, Surface]>([
  ['a bowl', bowl([0.4, -1], 0.7, 12)],
  ['a valley', valley(2, 0.22)],
  ['a gutter', gutter(0.5, 0.7)],
])('the gradient of %s is the slope of its loss', (_, { loss, gradient }) => {
  const tiny = 1e-5
  for (const [x, y] of [
    [-2.5, 1.2],
    [0.3, -3],
    [4, 2],
  ] as Point[]) {
    const [alongX, alongY] = gradient([x, y])

    expect(alongX).toBeCloseTo((loss([x + tiny, y]) - loss([x - tiny, y])) / (2 * tiny), 6)
    expect(alongY).toBeCloseTo((loss([x, y + tiny]) - loss([x, y - tiny])) / (2 * tiny), 6)
  }
})

test('the first step from the statement', () => {
  const given = { parameter: 2, gradient: 4, learningRate: 0.1, velocity: 0, mean: 0, average: 0, step: 1 }
  const settings = { beta: 0.9, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 }
  const after = optimiserNames.map((name) => reference[name]({ ...given, ...settings })['parameter']!)

  expect(after.map((parameter) => parameter.toFixed(3))).toEqual(['1.600', '1.600', '1.684', '1.900'])
})

test('what the statement and the afterword say of the valley', () => {
  const turned = (angle: number): Course => {
    const [x, y] = [shownStart.point[0] - 1.5, shownStart.point[1] - 1]
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const point: Point = [1.5 + cos * x - sin * y, 1 + sin * x + cos * y]
    return { starts: [{ surface: bowl([1.5, 1], 0.15 + angle, 50), point }], settings: publicSettings }
  }
  const endOf = (course: Course, name: (typeof optimiserNames)[number], other: Values = {}) => {
    const settings = { ...course.settings, [name]: { ...course.settings[name], ...other } }
    const path = pathOf({ ...course, settings }, name, reference[name])
    return lossesOf(path, course.starts[0]!, 0).at(-1)!.toFixed(3)
  }
  const ends = (course: Course) => optimiserNames.map((name) => endOf(course, name))

  expect(ends(shownCourse)).toEqual(['0.051', '0.003', '0.002', '0.003'])
  expect(ends(turned(Math.PI / 6))).toEqual(['0.051', '0.003', '0.021', '0.023'])
  expect(endOf(turned(Math.PI / 6), 'adam', { learningRate: 0.35 })).toBe('0.006')
  expect(lossNeeded).toBe(0.02)
})
