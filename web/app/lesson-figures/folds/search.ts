import { randomFrom } from '../kit/random'

export interface Account {
  place: [number, number]
  bought: boolean
  company: number
}

/** How many of the most similar accounts are asked: the outer knob, from few to many. */
export const candidates = [1, 5, 15, 35, 75] as const
export type Dealing = 'companies' | 'rows' | 'order'

const companies = 100
const accountsEach = 2
/** Share of companies that decide against what their place says. */
const whim = 0.22
const newcomers = 2000

/** The trials of a quarter as the export sorts them, buyers first; accounts of one company are alike. */
export const accounts: readonly Account[] = drawAccounts(companies, accountsEach, 5).sort(
  (one, other) => Number(other.bought) - Number(one.bought),
)

/** The fold of each account. */
export function deal(dealing: Dealing, folds: number, seed: number): number[] {
  const { shuffled } = randomFrom(seed)
  if (dealing === 'order') return accounts.map((_, at) => Math.floor((at * folds) / accounts.length))
  const keyOf =
    dealing === 'companies' ? (account: Account) => account.company : (_: Account, at: number) => at
  const keys = accounts.map(keyOf)
  const places = new Map(shuffled([...new Set(keys)]).map((key, place) => [key, place]))
  return keys.map((key) => (places.get(key) ?? 0) % folds)
}

/** By candidate and fold: the share of the fold that a model without it judges right. */
export function scoresOf(fold: readonly number[], folds: number): number[][] {
  const byFold = Array.from({ length: folds }, (_, held) => {
    const known = accounts.filter((_, at) => fold[at] !== held)
    return rightShares(
      known,
      accounts.filter((_, at) => fold[at] === held),
    )
  })
  return candidates.map((_, candidate) => byFold.map((shares) => shares[candidate] ?? 0))
}

/** What each candidate is worth for companies that nobody has seen. */
export function worths(): number[] {
  return rightShares(accounts, drawAccounts(newcomers, 1, 99))
}

export interface Summary {
  mean: number
  error: number
}

export function summaryOf(scores: readonly number[]): Summary {
  const mean = average(scores)
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (scores.length - 1)
  return { mean, error: Math.sqrt(variance / scores.length) }
}

/** The place of the best mean, and of the last candidate within one standard error of it. */
export function choose(summaries: readonly Summary[]): { best: number; simplest: number } {
  const best = summaries.reduce((top, { mean }, at) => (mean > (summaries[top]?.mean ?? 0) ? at : top), 0)
  const { mean, error } = summaries[best] ?? { mean: 0, error: 0 }
  const simplest = summaries.reduce((last, one, at) => (one.mean >= mean - error - 1e-12 ? at : last), best)
  return { best, simplest }
}

function rightShares(known: readonly Account[], asked: readonly Account[]): number[] {
  const right = candidates.map(() => 0)
  for (const account of asked) {
    const near = nearest(known, account.place)
    candidates.forEach((count, candidate) => {
      const yes = near.slice(0, count).filter(({ bought }) => bought).length
      if (2 * yes > count === account.bought) right[candidate] = (right[candidate] ?? 0) + 1
    })
  }
  return right.map((count) => count / asked.length)
}

function nearest(known: readonly Account[], [x, y]: Account['place']): Account[] {
  return known
    .map((account) => ({ account, far: (account.place[0] - x) ** 2 + (account.place[1] - y) ** 2 }))
    .sort((one, other) => one.far - other.far)
    .slice(0, candidates.at(-1))
    .map(({ account }) => account)
}

function drawAccounts(count: number, each: number, seed: number): Account[] {
  const random = randomFrom(seed)
  return Array.from({ length: count }, (_, company) => {
    const [x, y] = [random.uniform(), random.uniform()]
    const bought = x + y + 0.35 * Math.sin(5 * x) > 1.25 !== random.uniform() < whim
    return Array.from({ length: each }, (): Account => ({
      place: [x + random.normal(0, 0.01), y + random.normal(0, 0.01)],
      bought,
      company,
    }))
  }).flat()
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
