import { creditBetween, mean } from '../src/authoring/index.js'
import type { Localized } from '../src/contract/index.js'
import type { Inbox } from './data.js'
import type { Answer, Observed, Questions } from './questions.js'
import { aucOf, countsOf, ratesOf } from './truth.js'

/** Far more than arithmetic needs, far less than a rounded or approximated answer is off by. */
export const tolerance = 1e-4
/** From here on a measure that is off earns nothing. */
const hopeless = 0.02

/** One number that was asked for. */
export interface Asked {
  /** What it measures and, for an edge, in which case. */
  what: Localized
  was: number
  needed: number
}

export interface Tally {
  right: number
  of: number
  /** Mean over all numbers: 1 for a right one, less the further off, 0 from `hopeless` on. */
  credit: number
  /** The one furthest off, if any is wrong. */
  worst?: Asked
}

/** One inbox with what was answered and what is right. */
export interface Round {
  inbox: Inbox
  answer: Answer
  truth: Answer
}

export interface Facts {
  /** The drawn inboxes, on which mistakes are told apart. */
  drawn: readonly Round[]
  tied: readonly { inbox: Inbox; urgentFirst: number; urgentLast: number; truth: number }[]
  /** Inboxes whose four counts are all right, drawn ones and edges. */
  countedInboxes: { right: number; of: number }
  /** Of the single counts of drawn inboxes. */
  counts: Tally
  precisionRecall: Tally
  f1: Tally
  auc: Tally
  edgeRates: Tally
  edgeAuc: Tally
}

const names = {
  precision: { en: 'precision', 'zh-CN': '精确率' },
  recall: { en: 'recall', 'zh-CN': '召回率' },
  f1: { en: 'F1', 'zh-CN': 'F1' },
  auc: { en: 'AUC', 'zh-CN': 'AUC' },
} satisfies Partial<Record<keyof Answer, Localized>>

/** By place in a confusion matrix, row after row. */
const cells: readonly Localized[] = [
  { en: 'ordinary and not flagged', 'zh-CN': '普通且未标记' },
  { en: 'ordinary and flagged', 'zh-CN': '普通却被标记' },
  { en: 'urgent and not flagged', 'zh-CN': '紧急却未标记' },
  { en: 'urgent and flagged', 'zh-CN': '紧急且被标记' },
]

export function assess(observed: Observed, questions: Questions): Facts {
  const drawn = questions.drawn.map((inbox, at) => roundOf(inbox, observed.drawn[at]!))
  const edges = questions.edges.map((edge, at) => ({
    ...roundOf(edge, observed.edges[at]!),
    name: edge.name,
  }))
  const tied = questions.tied.map((inbox, at) => ({
    inbox,
    ...observed.tied[at]!,
    truth: aucOf(inbox.labels, inbox.scores),
  }))
  const measured = (measures: (keyof typeof names)[]) =>
    drawn.flatMap((round) => measures.map((measure) => asked(round, measure)))
  const atEdges = (measures: (keyof typeof names)[]) =>
    edges.flatMap((edge) => measures.map((measure) => asked(edge, measure, edge.name)))
  const everyOrder = tied.flatMap(({ urgentFirst, urgentLast, truth }) =>
    [urgentFirst, urgentLast].map((was) => ({ what: names.auc, was, needed: truth })),
  )
  return {
    drawn,
    tied,
    countedInboxes: {
      right: [...drawn, ...edges].filter(isCounted).length,
      of: drawn.length + edges.length,
    },
    counts: tally([...drawn, ...edges].flatMap(askedCounts), 0.5, 0.5),
    precisionRecall: tally(measured(['precision', 'recall'])),
    f1: tally(measured(['f1'])),
    auc: tally([...measured(['auc']), ...everyOrder]),
    edgeRates: tally(atEdges(['precision', 'recall', 'f1'])),
    edgeAuc: tally(atEdges(['auc'])),
  }
}

export function isRight({ right, of }: { right: number; of: number }): boolean {
  return right === of
}

function truthOf({ labels, scores, predictions }: Inbox): Answer {
  const counts = countsOf(labels, predictions)
  return { counts, ...ratesOf(counts), auc: aucOf(labels, scores) }
}

function roundOf(inbox: Inbox, answer: Answer): Round {
  return { inbox, answer, truth: truthOf(inbox) }
}

function isCounted({ answer, truth }: Round): boolean {
  return answer.counts.every((count, at) => count === truth.counts[at])
}

function askedCounts({ answer, truth }: Round): Asked[] {
  return answer.counts.map((was, at) => ({ what: cells[at]!, was, needed: truth.counts[at]! }))
}

function asked({ answer, truth }: Round, measure: keyof typeof names, edge?: Localized): Asked {
  const name = names[measure]
  const what = edge
    ? { en: `${name.en} with ${edge.en}`, 'zh-CN': `${edge['zh-CN']}时的${spaced(name['zh-CN'])}` }
    : name
  return { what, was: answer[measure], needed: truth[measure] }
}

/** Latin words stand off from Chinese ones by a space. */
function spaced(name: string): string {
  return /^[A-Z]/.test(name) ? ` ${name}` : name
}

function tally(numbers: readonly Asked[], allowed = tolerance, nothingFrom = hopeless): Tally {
  const off = ({ was, needed }: Asked) => Math.abs(was - needed)
  const wrong = numbers.filter((number) => !(off(number) <= allowed))
  const credits = numbers.map((number) =>
    off(number) <= allowed ? 1 : creditBetween(nothingFrom, 0, off(number)),
  )
  const worst = wrong.reduce<Asked | undefined>(
    (worst, next) => (!worst || off(next) > off(worst) ? next : worst),
    undefined,
  )
  return {
    right: numbers.length - wrong.length,
    of: numbers.length,
    credit: mean(credits),
    ...(worst && { worst }),
  }
}
