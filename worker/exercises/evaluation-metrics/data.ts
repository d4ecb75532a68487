import {
  int32,
  float32,
  randomFrom,
  type Localized,
  type Random,
  type TensorMap,
} from '../src/contract/index.js'
import { countsOf, ratesOf } from './truth.js'

/** Messages in the order they came, as three lists of equal length. */
export interface Inbox {
  /** 1: urgent, 0: ordinary. */
  labels: number[]
  /** How urgent the filter takes each message to be, on a scale of its own. */
  scores: number[]
  /** 1: flagged, 0: let rest. */
  predictions: number[]
}

/** How many messages there are, how many are urgent, and how the filter scores them. */
export interface World {
  messages: number
  urgent: number
  /** How many standard deviations urgent messages score above ordinary ones. */
  skill: number
  /** Scores are whole multiples of this; a coarse step makes many messages tie. */
  step: number
  /** Where the scale has its zero, and how long a standard deviation is on it. */
  centre: number
  stretch: number
  /** About how many messages are flagged for each urgent one. */
  flagsPerUrgent: number
}

/** An inbox where a formula meets 0 divided by 0, or the end of its range. */
export interface Edge extends Inbox {
  /** After "with". */
  name: Localized
}

const publicUrgent = { flagged: 12, missed: 18 }
const publicOrdinary = { flagged: 8, quiet: 962 }

/** A month of night messages: 30 urgent ones in 1,000, of which the filter flags 12, and 8 flags for nothing. */
export function publicInbox(): Inbox {
  const random = randomFrom('evaluation-metrics/public')
  const above = (span: number) => 0.5 + span * random.uniform()
  const rows = [
    ...rowsOf(publicUrgent.flagged, 1, () => above(0.48)),
    ...rowsOf(publicUrgent.missed, 1, () => 0.08 + 0.41 * random.uniform()),
    ...rowsOf(publicOrdinary.flagged, 0, () => above(0.3)),
    ...rowsOf(publicOrdinary.quiet, 0, () => 0.49 * random.uniform() ** 3),
  ]
  const shuffled = random.shuffle(rows)
  const scores = shuffled.map(({ score }) => Math.floor(100 * score) / 100)
  return {
    labels: shuffled.map(({ label }) => label),
    scores: scores.map(Math.fround),
    predictions: scores.map((score) => Number(score >= 0.5)),
  }
}

/** Small nights of the same filter, so that Run looks at more than one set of counts. */
export function publicNights(): Inbox[] {
  const random = randomFrom('evaluation-metrics/public-nights')
  return [1.6, 0.7, 0.5].map((flagsPerUrgent, night) =>
    drawInbox(random, () => ({
      messages: 60 + 30 * night,
      urgent: 9 + 4 * night,
      skill: 1.4,
      step: 0.4,
      centre: 0.4,
      stretch: 0.1,
      flagsPerUrgent,
    })),
  )
}

/**
 * An inbox in which no two of the four counts are equal and precision and recall are apart, so that mistakes show. The
 * world is drawn anew, too: coarse scores can tie so that it has no such inbox.
 */
export function drawInbox(random: Random, drawWorld: () => World): Inbox {
  for (;;) {
    const inbox = drawAnyInbox(random, drawWorld())
    if (isTelling(inbox)) return inbox
  }
}

function drawAnyInbox(random: Random, world: World): Inbox {
  const { messages, urgent, skill, step, centre, stretch, flagsPerUrgent } = world
  const labels = random.shuffle(Array.from({ length: messages }, (_, at) => Number(at < urgent)))
  const steps = labels.map((label) => Math.round((random.normal() + skill * label) / step))
  const flags = Math.min(messages - 1, Math.max(1, Math.round(urgent * flagsPerUrgent)))
  const threshold = [...steps].sort((one, other) => other - one)[flags - 1]!
  return {
    labels,
    scores: steps.map((level) => Math.fround(centre + stretch * step * level)),
    predictions: steps.map((level) => Number(level >= threshold)),
  }
}

function isTelling({ labels, predictions }: Inbox): boolean {
  const counts = countsOf(labels, predictions)
  const { precision, recall } = ratesOf(counts)
  return Math.min(...counts) > 0 && new Set(counts).size === 4 && Math.abs(precision - recall) > 0.05
}

/** Urgent messages first or last, everything else as it was: no measure may notice. */
export function sortedByLabel(inbox: Inbox, first: 0 | 1): Inbox {
  const order = inbox.labels
    .map((_, at) => at)
    .sort((one, other) => Number(inbox.labels[other] === first) - Number(inbox.labels[one] === first))
  return {
    labels: order.map((at) => inbox.labels[at]!),
    scores: order.map((at) => inbox.scores[at]!),
    predictions: order.map((at) => inbox.predictions[at]!),
  }
}

/** Every convention of the statement, and both ends of every scale. */
export function edgesOf(urgent: number, ordinary: number): Edge[] {
  const mixed = [...repeat(urgent, 1), ...repeat(ordinary, 0)]
  const calm = repeat(urgent + ordinary, 0)
  const rising = calm.map((_, at) => at)
  const someFlagged = rising.map((at) => at % 3 === 0).map(Number)
  const edge = (en: string, zh: string, [labels, predictions, scores]: number[][]): Edge => ({
    name: { en, 'zh-CN': zh },
    labels: labels!,
    predictions: predictions!,
    scores: scores!,
  })
  return [
    edge('nothing flagged and all scores equal', '没有标记任何消息、得分全部相同', [mixed, calm, calm]),
    edge('nothing urgent', '没有紧急消息', [calm, someFlagged, rising]),
    edge('nothing urgent and nothing flagged', '既没有紧急消息也没有标记', [calm, calm, rising]),
    edge('everything flagged', '标记了所有消息', [mixed, calm.map(() => 1), mixed]),
    edge('every flag right', '标记全部正确', [mixed, mixed, mixed]),
    edge('every flag wrong', '标记全部错误', [mixed, mixed.map((label) => 1 - label), rising]),
    edge('everything urgent', '全是紧急消息', [calm.map(() => 1), someFlagged, rising]),
    edge('a single urgent message', '只有一条紧急消息', [[1], [1], [0.7]]),
  ]
}

export function asDecided({ labels, predictions }: Inbox): TensorMap {
  return { labels: int32([labels.length], labels), predictions: int32([labels.length], predictions) }
}

export function asScored({ labels, scores }: Inbox): TensorMap {
  return { labels: int32([labels.length], labels), scores: float32([labels.length], scores) }
}

function rowsOf(count: number, label: 0 | 1, score: () => number) {
  return Array.from({ length: count }, () => ({ label, score: score() }))
}

function repeat(count: number, value: number): number[] {
  return new Array<number>(count).fill(value)
}
