import { float32, type Ask } from '../src/contract/index.js'
import { asGroups, asMarket, asSearch, folds, type Accounts, type Market } from './data.js'
import type { Summary } from './summary.js'

export interface DealTable {
  group: number[]
  count: number
  /** Asked with the first, with the first again, and with the other. */
  seeds: readonly [number, number]
}

export interface SearchTable {
  accounts: Accounts
  fold: number[]
  settings: number[]
}

/** `fine`: only the closest account knows. `plain`: many have to be asked. `grouped`: the same, several accounts a company. */
export type MarketKind = 'plain' | 'fine' | 'grouped'

export interface MarketTable {
  kind: MarketKind
  market: Market
  seed: number
  /** Honest folds, should the learner's own not be. */
  fold: number[]
}

export interface Questions {
  dealt: readonly DealTable[]
  searched: readonly SearchTable[]
  /** Scores by candidate and fold, made up. */
  summarised: readonly number[][][]
  markets: readonly MarketTable[]
}

export interface Deal {
  once: number[]
  again: number[]
  other: number[]
}

export interface Answered {
  setting: number
  predictions: number[]
  /** What the learner's `assignFolds` says for these accounts and this seed. */
  fold: number[]
}

export interface Observed {
  dealt: Deal[]
  /** By table, candidate and fold. */
  searched: number[][][]
  summarised: Summary[]
  picked: Answered[]
}

export async function askAll(
  ask: Ask,
  { dealt, searched, summarised, markets }: Questions,
): Promise<Observed> {
  const deal = async (group: number[], count: number, seed: number) => {
    const { fold } = await ask('assignFolds', asGroups(group, count, seed))
    return Array.from(fold!.values)
  }
  return {
    dealt: await inTurn(dealt, async ({ group, count, seeds: [first, second] }) => ({
      once: await deal(group, count, first),
      other: await deal(group, count, second),
      again: await deal(group, count, first),
    })),
    searched: await inTurn(searched, async ({ accounts, fold, settings }) => {
      const { scores } = await ask('foldScores', asSearch(accounts, fold, settings))
      return settings.map((_, at) => Array.from(scores!.values.slice(at * folds, (at + 1) * folds)))
    }),
    summarised: await inTurn(summarised, (scores) => summaryBy(ask, scores)),
    picked: await inTurn(markets, async ({ market, seed }) => {
      const { setting, predictions } = await ask('pick', asMarket(market, seed))
      return {
        setting: setting!.values[0]!,
        predictions: Array.from(predictions!.values),
        fold: await deal(market.known.group, folds, seed),
      }
    }),
  }
}

async function summaryBy(ask: Ask, scores: readonly number[][]): Promise<Summary> {
  const shape = [scores.length, scores[0]!.length]
  const answer = await ask('choose', { scores: float32(shape, scores.flat()) })
  return {
    means: Array.from(answer['means']!.values),
    errors: Array.from(answer['errors']!.values),
    best: answer['best']!.values[0]!,
    simplest: answer['simplest']!.values[0]!,
  }
}

/** One question after the other: a learner's code is not to be asked two things at once. */
async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (const item of items) results.push(await work(item))
  return results
}
