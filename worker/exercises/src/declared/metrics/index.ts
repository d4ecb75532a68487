import { decimals, percent } from '../../authoring/index.js'
import { classMetrics } from './classes.js'
import type { Metric } from './metric.js'
import { numberMetrics } from './numbers.js'

/** Everything that a declared exercise can be graded by. */
export const metrics = { ...classMetrics, ...numberMetrics }

export type MetricName = keyof typeof metrics
export const metricNames = Object.keys(metrics) as [MetricName, ...MetricName[]]

/** Throws on a name that is not there: a plan is checked before it becomes an exercise. */
export function metricOf(name: string): Metric {
  if (!Object.hasOwn(metrics, name)) throw new Error(`There is no metric ${name}`)
  return metrics[name as MetricName]
}

/** Rounded so that a value which just misses never reads as if it had been reached. */
export function valueInWords({ unit, better }: Metric, value: number): string {
  if (!Number.isFinite(value)) return '–'
  if (unit === 'share') return percent(value)
  const step = Math.abs(value) < 10 ? 1000 : 10
  const rounded =
    (better === 'higher' ? Math.floor(value * step + 1e-9) : Math.ceil(value * step - 1e-9)) / step
  return decimals(rounded, step === 1000 ? 3 : 1)
}

export { choicesOf } from './classes.js'
export type { AnswerForm, Measured, Metric } from './metric.js'
