import { macroF1, mean, sum } from '../src/authoring/index.js'
import type { FaultCause, TrainingRecord } from '../src/contract/index.js'
import { intentCount } from './data.js'
import { accuracy, chosen, confusion, rowsOf } from './evaluation.js'
import { paddedRequests, type Answers, type Questions } from './questions.js'
import type { Yardstick } from './yardstick.js'

/** What the answers say about the model behind them. */
export interface Finding {
  /** Largest distance of a request's probabilities from adding up to 1, or of one from lying in [0, 1]. */
  probabilityError: number
  /** Whether each intent's column adds up to 1 over the requests asked together. */
  columnsAddUp: boolean
  /** Largest change of a probability when padding is added. */
  paddingShift: number
  /** Mean probability given to the labelled intent of the labelled requests. */
  exampleCertainty: number
  macroF1: number
  hintId: HintId
}

export type HintId =
  | 'softmax-axis'
  | 'no-softmax'
  | 'padding-counted'
  | 'one-answer'
  | 'rate-too-high'
  | 'labels-shuffled'
  | 'too-few-epochs'
  | 'encoder-frozen'
  | 'from-scratch'
  | 'memorised'
  | 'nearly-there'

/** The labelled intents of the labelled requests must get at least this probability on average. */
export const certaintyNeeded = 0.7
export const rowTolerance = 0.001

/** A first epoch well above guessing, ln 8 = 2.08, was spent on undoing what pretraining learned. */
const climbed = 2.5

/** Reads the mistake from the answers; the reported curve only chooses between explanations of wrong answers. */
export function diagnose(
  answers: Answers,
  questions: Questions,
  record: TrainingRecord,
  yardstick: Yardstick,
): Finding {
  const facts = {
    probabilityError: probabilityError(answers),
    columnsAddUp: columnsAddUp(answers),
    paddingShift: paddingShift(answers),
    exampleCertainty: certaintyOfLabels(answers, questions),
    macroF1: macroF1(confusion(answers.fresh, questions.fresh)),
  }
  return { ...facts, hintId: explain() }

  function explain(): HintId {
    if (facts.probabilityError > rowTolerance) return facts.columnsAddUp ? 'softmax-axis' : 'no-softmax'
    return facts.exampleCertainty >= certaintyNeeded
      ? explainFresh(facts.macroF1, answers, record, yardstick)
      : explainExamples(answers, questions, record)
  }
}

/** Losses well above guessing before the numbers broke: the steps were too large, whatever broke in the end. */
export function diagnoseFault(cause: FaultCause, { curve }: TrainingRecord): HintId | undefined {
  const tooLarge = curve.some(({ loss }) => loss > climbed)
  return cause === 'non-finite' && tooLarge ? 'rate-too-high' : undefined
}

/** Why the model does not even know its own labelled requests. */
function explainExamples({ examples }: Answers, questions: Questions, record: TrainingRecord): HintId {
  const rightShare = accuracy(examples, questions.examples)
  const certainty = mean(rowsOf(examples).map((row) => Math.max(...row)))
  const { first, last, epochs } = lossesOf(record)
  if (first > climbed) return 'rate-too-high'
  if (commonestShare(examples) > 0.9 && certainty > 0.2) return 'one-answer'
  if (rightShare < 0.4 && certainty > 0.4 && last < 1) return 'labels-shuffled'
  return epochs >= 6 ? 'encoder-frozen' : 'too-few-epochs'
}

/** Why a model that knows its labelled requests fails on others. */
function explainFresh(f1: number, { fresh }: Answers, record: TrainingRecord, yardstick: Yardstick): HintId {
  if (commonestShare(fresh) > 0.8) return 'memorised'
  if (lossesOf(record).first > climbed) return 'rate-too-high'
  return f1 < yardstick.beatsScratch ? 'from-scratch' : 'nearly-there'
}

function certaintyOfLabels({ examples }: Answers, questions: Questions): number {
  return mean(rowsOf(examples).map((row, at) => row[questions.examples.labels[at]!]!))
}

function probabilityError({ fresh }: Answers): number {
  return Math.max(
    ...rowsOf(fresh).map((row) => Math.abs(sum(row) - 1)),
    ...fresh.map((value) => Math.max(0, -value, value - 1)),
  )
}

function columnsAddUp({ fresh }: Answers): boolean {
  const rows = rowsOf(fresh)
  const columns = Array.from({ length: intentCount }, (_, intent) => sum(rows.map((row) => row[intent]!)))
  return columns.every((total) => Math.abs(total - 1) < 0.01)
}

function paddingShift({ fresh, padded }: Answers): number {
  const before = fresh.slice(0, paddedRequests * intentCount)
  return Math.max(...padded.map((value, at) => Math.abs(value - before[at]!)))
}

/** Share of the requests that got the commonest answer. */
function commonestShare(probabilities: readonly number[]): number {
  const answers = chosen(probabilities)
  const counts = Array.from(
    { length: intentCount },
    (_, intent) => answers.filter((it) => it === intent).length,
  )
  return Math.max(...counts) / answers.length
}

/** NaN, which compares as neither more nor less, where nothing was reported. */
function lossesOf({ curve }: TrainingRecord) {
  const losses = curve.map(({ loss }) => loss).filter(Number.isFinite)
  return { first: losses[0] ?? Number.NaN, last: losses.at(-1) ?? Number.NaN, epochs: losses.length }
}
