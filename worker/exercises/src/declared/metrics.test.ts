import { metricNames, metricOf, valueInWords, type Measured, type MetricName } from './metrics/index.js'

const of = (answer: number[], truth: number[], width = 1): Measured => ({ answer, width, truth })

test.each<[MetricName, Measured, number]>([
  ['accuracy', of([0.2, 0.8, 0.6, 0.4], [0, 1, 0, 0]), 3 / 4],
  ['accuracy', of([0.1, 0.9, 0.7, 0.3], [1, 1], 2), 1 / 2],
  ['accuracy', of([2, 0, 1], [2, 1, 1]), 2 / 3],
  ['balanced-accuracy', of([0, 0, 0, 0], [0, 0, 0, 1]), 1 / 2],
  ['macro-f1', of([0, 0, 0, 0], [0, 0, 0, 1]), 3 / 7],
  ['precision', of([1, 1, 0, 1], [1, 0, 1, 1]), 2 / 3],
  ['precision', of([0, 0], [1, 0]), 0],
  ['recall', of([1, 1, 0, 1], [1, 0, 1, 1]), 2 / 3],
  ['roc-auc', of([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]), 3 / 4],
  ['roc-auc', of([0.5, 0.5, 0.5], [0, 1, 1]), 1 / 2],
  ['log-loss', of([0.5, 0.25], [1, 0]), (Math.log(2) + Math.log(4 / 3)) / 2],
  ['log-loss', of([1, 1, 1, 1], [0, 1], 2), -Math.log(1e-7)],
  ['log-loss', of([9, -9], [1, 0]), -Math.log(1e-7)],
  ['log-loss', of([0.25, 0.75, 0.5, 0.5], [1, 0], 2), (Math.log(4 / 3) + Math.log(2)) / 2],
  ['brier-score', of([0.8, 0.3], [1, 0]), (0.04 + 0.09) / 2],
  ['rmse', of([1, 5], [1, 2]), Math.sqrt(4.5)],
  ['mae', of([1, 5], [1, 2]), 1.5],
  ['largest-error', of([1, 5], [1, 2]), 3],
  ['r2', of([2, 2], [1, 3]), 0],
  ['r2', of([1, 3], [1, 3]), 1],
  ['spearman', of([1, 4, 9], [1, 2, 3]), 1],
  ['spearman', of([3, 2, 1], [1, 2, 3]), -1],
  ['spearman', of([1, 1, 1], [1, 2, 3]), 0],
])('%s of %j is %d', (name, measured, expected) => {
  expect(metricOf(name).measure(measured)).toBeCloseTo(expected, 12)
})

test('one certain mistake is bad, not infinitely bad', () => {
  expect(metricOf('log-loss').measure(of([0], [1]))).toBeCloseTo(-Math.log(1e-7))
})

test.each([
  ['mae', 3.0004, '3.001'],
  ['r2', 0.89999, '0.899'],
  ['accuracy', 0.9499, '94%'],
  ['rmse', 120.01, '120.1'],
  ['r2', -0.25, '−0.250'],
  ['spearman', -0, '0.000'],
])('%s of %d, which just misses, is not written as reached', (name, value, words) => {
  expect(valueInWords(metricOf(name), value)).toBe(words)
})

test.each(metricNames)('%s is described in both languages', (name) => {
  const { title, description } = metricOf(name)
  for (const text of [title.en, title['zh-CN'], description.en, description['zh-CN']])
    expect(text).not.toBe('')
})

test('a name that is no metric is refused, whatever objects inherit', () => {
  expect(() => metricOf('toString')).toThrow('There is no metric toString')
})
