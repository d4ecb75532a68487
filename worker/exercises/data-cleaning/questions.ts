import { rowsOf } from '../src/authoring/index.js'
import { float32, randomFrom, type Ask, type TensorMap } from '../src/contract/index.js'
import { keptRows, statisticsOf, type Statistics } from './cleaning.js'
import {
  drawRows,
  drawTable,
  measures,
  publicMerger,
  publicTable,
  rowsTensor,
  tableTensors,
  type Table,
} from './data.js'

/** What is asked about: two merged tables, and customers that come in once the first has been learned from. */
export interface Questions {
  table: Table
  /** Asked in between, so that whoever remembers the last table instead of using what is given answers by this one. */
  other: Table
  later: number[][]
}

/** What `fit` answered. */
export interface Fitted extends Statistics {
  kept: number[]
}

/** The learner's answers. */
export interface Answers {
  /** For the table that everybody may see: the picture is drawn from it. */
  onPublic: Fitted
  fitted: Fitted
  otherFitted: Fitted
  /** `later`, cleaned by the right statistics of `table`. */
  cleaned: number[][]
  /** The heaviest users among `later` asked about once more, among themselves. */
  again: { row: number; values: number[] }[]
}

export const laterCustomers = 120
const askedAgain = 40

/** The public table comes first, before anything hidden was seen, since all of its answer is shown. */
export async function askAll(ask: Ask, { table, other, later }: Questions): Promise<Answers> {
  const fit = async (one: Table) => fittedOf(await ask('fit', tableTensors(one)))
  const statistics = rightStatistics(table)
  const apply = async (rows: readonly number[][]) => {
    const answer = await ask('apply', { measures: rowsTensor(rows), ...statisticsTensors(statistics) })
    return rowsOf(answer['cleaned']!.values, measures)
  }
  const onPublic = await fit(publicTable())
  const fitted = await fit(table)
  const otherFitted = await fit(other)
  const heaviest = heaviestOf(later)
  const together = await apply(later)
  const apart = await apply(heaviest.map((row) => later[row]!))
  return {
    onPublic,
    fitted,
    otherFitted,
    cleaned: together,
    again: heaviest.map((row, at) => ({ row, values: apart[at]! })),
  }
}

/** What the browser asks: the public table, one from elsewhere, and later customers of the first. */
export function publicQuestions(): Questions {
  const random = randomFrom('data-cleaning/preview')
  return {
    table: publicTable(),
    other: drawTable(random.fork('other'), { ...publicMerger, typical: [60, 2.5, 90] }),
    later: drawRows(random.fork('later'), publicMerger, laterCustomers),
  }
}

export function rightStatistics({ id, test, rows }: Table): Statistics {
  const kept = keptRows({ id, test, rows })
  return statisticsOf(rows.filter((_, row) => kept[row]))
}

/** Rows of those who use the product most, as far as is known. */
function heaviestOf(later: readonly number[][]): number[] {
  const order = later.map((_, row) => row).sort((a, b) => later[b]![0]! - later[a]![0]!)
  return order.slice(0, askedAgain)
}

function statisticsTensors(statistics: Statistics): TensorMap {
  const tensors = Object.entries(statistics).map(([name, values]) => [name, float32([measures], values)])
  return Object.fromEntries(tensors) as TensorMap
}

function fittedOf(answer: TensorMap): Fitted {
  const numbers = (name: keyof Fitted) => Array.from(answer[name]!.values)
  return {
    kept: numbers('kept'),
    median: numbers('median'),
    least: numbers('least'),
    most: numbers('most'),
    mean: numbers('mean'),
    deviation: numbers('deviation'),
  }
}
