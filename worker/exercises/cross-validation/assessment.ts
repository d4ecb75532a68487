import { mean } from '../src/authoring/index.js'
import { folds, type Market } from './data.js'
import { foldScores, lookupIn, scaleOf } from './neighbours.js'
import type { Answered, Deal, DealTable, MarketKind, Observed, Questions, SearchTable } from './questions.js'
import { summaryOf, type Summary } from './summary.js'

/** Far more than arithmetic needs, far less than one row more or less in a fold makes. */
export const tolerance = 1e-4
/** A pick is good if its accuracy is no further than this behind the best, on honest folds or with new companies. */
export const mostBehind = 0.02

/** What is wrong with one assignment of rows to folds. */
export interface AssignmentFaults {
  outside: boolean
  split: boolean
  uneven: boolean
  /** In the order of the export: in blocks, or round and round. */
  ordered: boolean
}

/** And with what the seed does to it. */
export interface DealFaults extends AssignmentFaults {
  seedIgnored: boolean
  notRepeatable: boolean
}

export interface Searched extends SearchTable {
  answer: number[][]
  truth: number[][]
}

export interface Summarised {
  scores: number[][]
  answer: Summary
  truth: Summary
}

/** One market with what was picked for it. */
export interface Picked {
  kind: MarketKind
  market: Market
  seed: number
  answer: Answered
  /** Whether the setting is one of those on offer. */
  offered: boolean
  /** Expected accuracy on new companies, of each setting and of the one that was picked. */
  accuracies: number[]
  accuracy: number
  /** Honest folds: the learner's own, unless something is wrong with them. */
  fold: readonly number[]
  /** How far the accuracy of the pick is behind the best, on these folds or with new companies, whichever is less. */
  behind: number
  /** Share of predictions that a model with this setting makes that knows all accounts. */
  agreement: number
}

export interface Facts {
  dealt: readonly (DealFaults & { table: DealTable; deal: Deal })[]
  searched: readonly Searched[]
  /** Share of all scores that are right. */
  scoresRight: number
  summarised: readonly Summarised[]
  /** Share of tables that are right, for each of the four things asked. */
  choiceRight: Readonly<Record<keyof Summary, number>>
  picked: readonly Picked[]
  /** Share of markets with a good pick, by kind of market. */
  good: Readonly<Partial<Record<MarketKind, number>>>
  agreement: number
}

export function assess(observed: Observed, questions: Questions): Facts {
  const searched = questions.searched.map((table, at) => ({
    ...table,
    answer: observed.searched[at]!,
    truth: foldScores(table.accounts, table.fold, table.settings),
  }))
  const summarised = questions.summarised.map((scores, at) => ({
    scores,
    answer: observed.summarised[at]!,
    truth: summaryOf(scores),
  }))
  const picked = questions.markets.map((table, at) => pickedOf(table, observed.picked[at]!))
  return {
    dealt: questions.dealt.map((table, at) => ({
      ...dealFaultsOf(table, observed.dealt[at]!),
      table,
      deal: observed.dealt[at]!,
    })),
    searched,
    scoresRight: mean(searched.flatMap(({ answer, truth }) => nearness(answer.flat(), truth.flat()))),
    summarised,
    choiceRight: choiceRightIn(summarised),
    picked,
    good: goodBy(picked),
    agreement: mean(picked.map(({ agreement }) => agreement)),
  }
}

export function isFaulty(faults: AssignmentFaults | DealFaults): boolean {
  const { outside, split, uneven, ordered } = faults
  const byTheSeed = 'seedIgnored' in faults && (faults.seedIgnored || faults.notRepeatable)
  return outside || split || uneven || ordered || byTheSeed
}

function dealFaultsOf(table: DealTable, { once, again, other }: Deal): DealFaults {
  return { ...faultsOf(table, once), seedIgnored: isSame(once, other), notRepeatable: !isSame(once, again) }
}

/** All that can be read off a single answer. */
function faultsOf(
  { group, count }: Pick<DealTable, 'group' | 'count'>,
  fold: readonly number[],
): AssignmentFaults {
  const foldsOfGroup = new Map<number, Set<number>>()
  group.forEach((id, row) => foldsOfGroup.set(id, (foldsOfGroup.get(id) ?? new Set()).add(fold[row]!)))
  const firstRows = [...foldsOfGroup.keys()].map((id) => group.indexOf(id))
  const sizes = Array.from(
    { length: count },
    (_, number) => firstRows.filter((row) => fold[row] === number).length,
  )
  return {
    outside: fold.some((number) => !(Number.isInteger(number) && number >= 0 && number < count)),
    split: [...foldsOfGroup.values()].some((own) => own.size > 1),
    uneven: Math.max(...sizes) - Math.min(...sizes) > 1,
    ordered: isOrdered(
      firstRows.map((row) => fold[row]!),
      count,
    ),
  }
}

/** Left to chance, one in `count` has the fold of its neighbour, and as many that of the one a round further on. */
function isOrdered(fold: readonly number[], count: number): boolean {
  const alike = (apart: number) => mean(fold.slice(apart).map((own, at) => Number(own === fold[at])))
  return Math.max(alike(1), alike(count)) > 0.7
}

function choiceRightIn(summarised: readonly Summarised[]): Facts['choiceRight'] {
  const share = (isRight: (one: Summary, other: Summary) => boolean) =>
    mean(summarised.map(({ answer, truth }) => Number(isRight(answer, truth))))
  const near = (one: readonly number[], other: readonly number[]) => nearness(one, other).every(Boolean)
  return {
    means: share((one, other) => near(one.means, other.means)),
    errors: share((one, other) => near(one.errors, other.errors)),
    best: share((one, other) => one.best === other.best),
    simplest: share((one, other) => one.simplest === other.simplest),
  }
}

function pickedOf(
  { kind, market, seed, fold: spare }: Questions['markets'][number],
  answer: Answered,
): Picked {
  const { known, fresh, chance, settings } = market
  const lookup = lookupIn(known.features, known.label, scaleOf(known.features))
  const offered = settings.includes(answer.setting)
  const votes = fresh.map((row) => lookup(row, settings))
  const accuracies = settings.map((_, candidate) =>
    mean(votes.map((own, at) => (own[candidate] === 1 ? chance[at]! : 1 - chance[at]!))),
  )
  const own = settings.indexOf(answer.setting)
  const fold = isFaulty(faultsOf({ group: known.group, count: folds }, answer.fold)) ? spare : answer.fold
  const { means } = summaryOf(foldScores(known, fold, settings))
  return {
    kind,
    market,
    seed,
    answer,
    offered,
    accuracies,
    accuracy: offered ? accuracies[own]! : 0,
    fold,
    behind: offered ? Math.min(behind(means, own), behind(accuracies, own)) : 1,
    agreement: offered ? mean(votes.map((vote, at) => Number(vote[own] === answer.predictions[at]))) : 0,
  }
}

function behind(scores: readonly number[], own: number): number {
  return Math.max(...scores) - scores[own]!
}

function goodBy(picked: readonly Picked[]): Facts['good'] {
  const kinds = [...new Set(picked.map(({ kind }) => kind))]
  const of = (kind: MarketKind) =>
    mean(picked.filter((market) => market.kind === kind).map(({ behind }) => Number(behind <= mostBehind)))
  return Object.fromEntries(kinds.map((kind) => [kind, of(kind)]))
}

export function nearness(one: readonly number[], other: readonly number[]): number[] {
  return one.map((value, at) => Number(Math.abs(value - other[at]!) <= tolerance))
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.every((value, at) => value === other[at])
}
