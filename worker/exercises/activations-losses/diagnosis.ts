import { sum } from '../src/authoring/index.js'
import { isClose, isRight, type Facts, type FunctionName } from './assessment.js'
import { isExtreme, type Questions, type Table } from './data.js'
import type { Observed } from './questions.js'
import * as truth from './truth.js'

export type ActivationHintId =
  | 'not-started'
  | 'sigmoid-mirrored'
  | 'tanh-from-sigmoid'
  | 'relu-absolute'
  | 'relu-capped'
  | 'activation-value'
  | 'softmax-columns'
  | 'softmax-whole-table'
  | 'softmax-without-exp'
  | 'softmax-value'

export type LossHintId =
  | 'squared-error-sum'
  | 'squared-error-unsquared'
  | 'squared-error-root'
  | 'squared-error-factor'
  | 'loss-sign'
  | 'loss-base'
  | 'labels-swapped'
  | 'activated-twice'
  | 'divided-by-teams'
  | 'clipped'
  | 'cross-entropy-value'

export type HintId = ActivationHintId | LossHintId

/** The likeliest mistake behind each function; meaningless for one that is right. */
export type Diagnosis = Readonly<Record<FunctionName, HintId>>

/** What a mistake would have answered. */
type Mistakes = readonly (readonly [HintId, readonly number[]])[]

/** A mistake is named only where it explains every ordinary answer: guesses about code stay out of hints. */
export function diagnose(observed: Observed, questions: Questions, facts: Facts): Diagnosis {
  const explanations: Diagnosis = {
    sigmoid: explain(observed.sigmoid, sigmoidMistakes(questions), 'activation-value'),
    relu: explain(observed.relu, reluMistakes(questions, observed.relu), 'activation-value'),
    tanh: explain(observed.tanh, tanhMistakes(questions), 'activation-value'),
    softmax: explainSoftmax(observed, questions),
    squaredError: explain(observed.squaredError, squaredErrorMistakes(questions), 'squared-error-factor'),
    binaryCrossEntropy: explainBinary(observed, questions),
    categoricalCrossEntropy: explainCategorical(observed, questions),
  }
  const names = Object.keys(explanations) as FunctionName[]
  // Right wherever scores are usual: what fails at ±1000 was cut off there.
  const cutOff = names.filter((name) => isRight(facts[name].ordinary) && explanations[name] !== 'relu-capped')
  return { ...explanations, ...Object.fromEntries(cutOff.map((name) => [name, 'clipped'])) }
}

function explain(was: readonly number[], mistakes: Mistakes, otherwise: HintId): HintId {
  const answers = (values: readonly number[]) => values.every((value, at) => isClose(was[at]!, value))
  if (answers(was.map(() => 0))) return 'not-started'
  return mistakes.find(([, values]) => answers(values))?.[0] ?? otherwise
}

function sigmoidMistakes({ numbers }: Questions): Mistakes {
  return [['sigmoid-mirrored', numbers.map((x) => truth.sigmoidOf(-x))]]
}

function tanhMistakes({ numbers }: Questions): Mistakes {
  const halves: ((x: number) => number)[] = [
    (x) => truth.sigmoidOf(x),
    (x) => truth.sigmoidOf(2 * x),
    (x) => 2 * truth.sigmoidOf(x),
    (x) => 2 * truth.sigmoidOf(2 * x),
    (x) => 2 * truth.sigmoidOf(x) - 1,
    (x) => truth.sigmoidOf(2 * x) - 1,
  ]
  return halves.map((half) => ['tanh-from-sigmoid', numbers.map(half)] as const)
}

function reluMistakes({ numbers }: Questions, was: readonly number[]): Mistakes {
  const cap = Math.max(...was)
  const capped = numbers.map((x) => Math.min(cap, truth.reluOf(x)))
  return [
    ['relu-absolute', numbers.map(Math.abs)],
    ...(cap < Math.max(...numbers) && cap > 0 ? [['relu-capped', capped] as const] : []),
  ]
}

function explainSoftmax({ softmax }: Observed, { tables }: Questions): HintId {
  const inAll = (of: (table: Table) => number[]) => tables.flatMap(of)
  const mistakes: Mistakes = [
    ['softmax-columns', inAll(({ scores }) => alongColumns(scores))],
    ['softmax-whole-table', inAll(({ scores }) => truth.softmaxOf(scores.flat()))],
    ['softmax-without-exp', inAll(({ scores }) => scores.flatMap((row) => sharesOf(row)))],
    ['softmax-without-exp', inAll(({ scores }) => scores.flatMap((row) => sharesOf(row, Math.min(...row))))],
  ]
  return explain(softmax.slice(0, tables.length).flat(2), mistakes, 'softmax-value')
}

function squaredErrorMistakes({ replies }: Questions): Mistakes {
  const forEach = (of: (errors: number[]) => number) =>
    replies.map(({ predicted, actual }) => of(predicted.map((value, at) => value - actual[at]!)))
  const squares = (errors: number[]) => sum(errors.map((error) => error ** 2))
  return [
    ['squared-error-sum', forEach(squares)],
    ['squared-error-unsquared', forEach((errors) => sum(errors.map(Math.abs)) / errors.length)],
    ['squared-error-unsquared', forEach((errors) => sum(errors) / errors.length)],
    ['squared-error-unsquared', forEach((errors) => -sum(errors) / errors.length)],
    ['squared-error-root', forEach((errors) => Math.sqrt(squares(errors) / errors.length))],
  ]
}

function explainBinary({ binaryCrossEntropy: was }: Observed, { urgency }: Questions): HintId {
  const { scores, labels } = urgency
  const of = (loss: (score: number, label: number) => number) =>
    scores.map((score, at) => loss(score, labels[at]!))
  const right = of(truth.binaryCrossEntropyOf)
  if (isCutOff(was, right)) return 'clipped'
  const usual = (values: readonly number[]) => values.filter((_, at) => !isExtreme(scores[at]!))
  const mistakes: Mistakes = [
    ...scaled(right),
    ['labels-swapped', of((score, label) => truth.binaryCrossEntropyOf(score, 1 - label))],
    ['activated-twice', of((score, label) => truth.binaryCrossEntropyOf(truth.sigmoidOf(score), label))],
  ]
  return explain(
    usual(was),
    mistakes.map(([hintId, values]) => [hintId, usual(values)]),
    'cross-entropy-value',
  )
}

function explainCategorical(
  { categoricalCrossEntropy: was }: Observed,
  { tables, extremeTable }: Questions,
): HintId {
  const of = (loss: (row: number[], label: number) => number, among: readonly Table[] = tables) =>
    among.flatMap(({ scores, labels }) => scores.map((row, at) => loss(row, labels[at]!)))
  const everywhere = of(truth.categoricalCrossEntropyOf, [...tables, extremeTable])
  if (isCutOff(was.flat(), everywhere)) return 'clipped'
  const right = of(truth.categoricalCrossEntropyOf)
  const mistakes: Mistakes = [
    ...scaled(right),
    ['divided-by-teams', of((row, label) => truth.categoricalCrossEntropyOf(row, label) / row.length)],
    ['activated-twice', of((row, label) => truth.categoricalCrossEntropyOf(truth.softmaxOf(row), label))],
  ]
  return explain(was.slice(0, tables.length).flat(), mistakes, 'cross-entropy-value')
}

function scaled(right: readonly number[]): Mistakes {
  return [
    ['loss-sign', right.map((loss) => -loss)],
    ['loss-base', right.map((loss) => loss / Math.LN2)],
    ['loss-base', right.map((loss) => loss / Math.LN10)],
  ]
}

/** Whether chances were kept away from 0, and perhaps from 1: no loss above the largest answer, none below the least. */
function isCutOff(was: readonly number[], right: readonly number[]): boolean {
  const [least, most] = [Math.min(...was), Math.max(...was)]
  if (most < 1 || most > Math.max(...right) / 2) return false
  return right.every((loss, at) => isClose(was[at]!, Math.min(most, Math.max(least, loss))))
}

function alongColumns(scores: readonly number[][]): number[] {
  const columns = scores[0]!.map((_, column) => truth.softmaxOf(scores.map((row) => row[column]!)))
  return scores.flatMap((row, at) => row.map((_, column) => columns[column]![at]!))
}

/** Shares of the scores themselves, or of how far they are above `floor`. */
function sharesOf(row: readonly number[], floor = 0): number[] {
  const above = row.map((score) => score - floor)
  return above.map((score) => score / sum(above))
}
