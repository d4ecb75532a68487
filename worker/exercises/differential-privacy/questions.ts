import { float32, int32, type Ask, type Random } from '../src/contract/index.js'
import { asCounted, asReported, type CountTable, type StaffTable } from './data.js'

/** What is asked about. Each question is put with many seeds, since one noisy answer says nothing about the noise. */
export interface Questions {
  /** One list of scales for each time that noise is asked for. */
  scales: readonly number[][]
  counts: readonly CountTable[]
  /** Everybody's amount lies within the bounds. */
  everyday: readonly StaffTable[]
  /** Some amounts lie far outside. */
  extreme: readonly StaffTable[]
  /** Budgets at which the picture shows the error; these answers are never scored. */
  shownEpsilons: readonly number[]
  /** For every question in turn. */
  seeds: readonly number[]
  asks: { everyday: number; extreme: number; shown: number }
}

export interface ReportAnswer {
  people: number[]
  totals: number[]
  averages: number[]
}

/** By table, then by seed; each answer has a number for each team. */
export interface Observed {
  noise: number[][]
  counts: number[][][]
  everyday: ReportAnswer[][]
  extreme: ReportAnswer[][]
  shown: { counts: number[][]; totals: number[][] }[]
}

export function drawSeeds(random: Random, count: number): number[] {
  return Array.from({ length: count }, () => random.integer(2 ** 31 - 1))
}

export async function askAll(ask: Ask, questions: Questions): Promise<Observed> {
  const { scales, counts, everyday, extreme, shownEpsilons, asks } = questions
  const seeds = questions.seeds[Symbol.iterator]()
  const next = () => seeds.next().value as number
  const counted = async (table: CountTable) => {
    const { counts } = await ask('countByTeam', asCounted(table, next()))
    return Array.from(counts!.values)
  }
  const reported = async (table: StaffTable) => {
    const { people, totals, averages } = await ask('reportByTeam', asReported(table, next()))
    return { people: [...people!.values], totals: [...totals!.values], averages: [...averages!.values] }
  }
  return {
    noise: await inTurn(scales, async (list) => {
      const asked = { scales: float32([list.length], list), seed: int32([], [next()]) }
      const { noise } = await ask('noise', asked)
      return Array.from(noise!.values)
    }),
    counts: await inTurn(counts, (table) => again(asks.everyday, () => counted(table))),
    everyday: await inTurn(everyday, (table) => again(asks.everyday, () => reported(table))),
    extreme: await inTurn(extreme, (table) => again(asks.extreme, () => reported(table))),
    shown: await inTurn(shownEpsilons, async (epsilon) => ({
      counts: await again(asks.shown, () => counted({ ...counts[0]!, epsilon })),
      totals: await again(asks.shown, async () => (await reported({ ...everyday[0]!, epsilon })).totals),
    })),
  }
}

/** How many seeds `askAll` takes. */
export function questionsIn({
  scales,
  counts,
  everyday,
  extreme,
  shownEpsilons,
  asks,
}: Omit<Questions, 'seeds'>) {
  const tables = counts.length + everyday.length
  return (
    scales.length +
    tables * asks.everyday +
    extreme.length * asks.extreme +
    2 * shownEpsilons.length * asks.shown
  )
}

function again<Result>(times: number, work: () => Promise<Result>): Promise<Result[]> {
  return inTurn(new Array<undefined>(times).fill(undefined), work)
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
