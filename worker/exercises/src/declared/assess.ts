import { creditBetween, criterionResult } from '../authoring/index.js'
import type {
  Ask,
  CriterionResult,
  DeclaredCriterion,
  DeclaredPlan,
  Localized,
  TensorMap,
} from '../contract/index.js'
import { metricOf, valueInWords, type Measured } from './metrics/index.js'
import { tensorsOf } from './table.js'

/** Answers by handler and output. */
export type Answers = Readonly<Record<string, TensorMap>>

/** Asks every handler once, about all rows together. */
export async function askAll(
  plan: DeclaredPlan,
  rows: readonly (readonly number[])[],
  ask: Ask,
): Promise<Answers> {
  const tensors = tensorsOf(plan, rows)
  const answers: Record<string, TensorMap> = {}
  for (const [handler, inputs] of Object.entries(plan.handlers))
    answers[handler] = await ask(handler, Object.fromEntries(inputs.map((input) => [input, tensors[input]!])))
  return answers
}

export function measuredBy(
  criterion: DeclaredCriterion,
  plan: DeclaredPlan,
  rows: readonly (readonly number[])[],
  answers: Answers,
): Measured {
  const { values, shape } = answers[criterion.handler]![criterion.output]!
  const truth = Array.from(tensorsOf(plan, rows)[criterion.truth]!.values)
  return { answer: values, width: shape[1] ?? 1, truth }
}

export function judge(
  plan: DeclaredPlan,
  rows: readonly (readonly number[])[],
  answers: Answers,
): CriterionResult[] {
  return plan.criteria.map((criterion) => {
    const metric = metricOf(criterion.metric)
    const value = metric.measure(measuredBy(criterion, plan, rows, answers))
    // Answers are finite, so it is the data that gives the metric nothing to measure, e.g. one class alone.
    if (!Number.isFinite(value)) throw new Error(`${criterion.metric} is not defined on these rows`)
    const passed = metric.better === 'higher' ? value >= criterion.needed : value <= criterion.needed
    const credit = creditBetween(criterion.nothing, criterion.needed, value)
    const result = { passed, credit, reason: reasonOf(criterion, value), hintId: criterion.hintId ?? '' }
    const { hintId, ...judged } = criterionResult(criterion.id, result)
    return hintId ? { ...judged, hintId } : judged
  })
}

function reasonOf({ metric: name, needed }: DeclaredCriterion, value: number): Localized {
  const metric = metricOf(name)
  const [reached, bar] = [valueInWords(metric, value), valueInWords(metric, needed)]
  return metric.better === 'higher'
    ? {
        en: `${metric.title.en}: ${reached}. At least ${bar} was needed.`,
        'zh-CN': `${metric.title['zh-CN']}为 ${reached}，需要至少 ${bar}。`,
      }
    : {
        en: `${metric.title.en}: ${reached}. At most ${bar} was needed.`,
        'zh-CN': `${metric.title['zh-CN']}为 ${reached}，不能超过 ${bar}。`,
      }
}
