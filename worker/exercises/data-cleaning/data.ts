import {
  float32,
  int32,
  randomFrom,
  type Localized,
  type Random,
  type TensorMap,
  type WireTensor,
} from '../src/contract/index.js'

/** Two customer tables put one below the other. */
export interface Table {
  id: number[]
  /** 1 for rows of customers held back for the test. */
  test: number[]
  /** Minutes a week, visits a week, spend a month; `missing` where a value is not known. */
  rows: number[][]
}

/** How two companies' customers behave, and what their tables went through. */
export interface Merger {
  /** A typical customer. */
  typical: readonly [minutes: number, visits: number, spend: number]
  /** Rows of the company's own table, and of the one it bought. */
  ownRows: number
  boughtRows: number
  /** Share of the bought rows whose customer is in the own table, too. */
  overlap: number
  /** Share of the bought rows written by an old app, in other units. */
  oldApp: number
  /** Share of values that are missing. */
  gaps: number
}

export const measures = 3
export const measureNames: readonly Localized[] = [
  { en: 'minutes', 'zh-CN': '使用分钟数' },
  { en: 'visits', 'zh-CN': '访问次数' },
  { en: 'spend', 'zh-CN': '消费' },
]
export const missing = -999
/** Seconds for minutes, visits a quarter for visits a week, cents for euros. */
const otherUnits = [60, 13, 100]
const spread = 0.25
const testShare = 0.25
/** Share of the own rows that an export wrote twice, and share of customers of whom nothing is known yet. */
const writtenTwice = 0.05
const nothingKnown = 0.02

export const publicMerger: Merger = {
  typical: [180, 5.2, 36],
  ownRows: 200,
  boughtRows: 120,
  overlap: 0.3,
  oldApp: 0.45,
  gaps: 0.08,
}

/** The table a learner sees in the browser, and rows that come in later; the same on every run. */
export function publicTable(): Table {
  return drawTable(randomFrom('data-cleaning/public'), publicMerger)
}

/** How many rows of a table are the company's own, those written twice included. */
export function ownRowsIn({ ownRows }: Merger): number {
  return ownRows + copiesOf(ownRows)
}

/** Own rows first, some of them twice; then the bought ones, some of whose customers have been there before. */
export function drawTable(random: Random, merger: Merger): Table {
  const ids = random.shuffle(Array.from({ length: 9000 }, (_, index) => 1000 + index))
  const own = ids.slice(0, merger.ownRows).map((id) => ({ id, row: drawRow(random, merger, false) }))
  const copies = random.shuffle(own).slice(0, copiesOf(merger.ownRows))
  const shared = Math.round(merger.overlap * merger.boughtRows)
  const boughtIds = random.shuffle([
    ...random.shuffle(ids.slice(0, merger.ownRows)).slice(0, shared),
    ...ids.slice(merger.ownRows, merger.ownRows + merger.boughtRows - shared),
  ])
  const oldApp = Math.round(merger.oldApp * merger.boughtRows)
  const bought = boughtIds.map((id, index) => ({ id, row: drawRow(random, merger, index < oldApp) }))
  const all = [...random.shuffle([...own, ...copies]), ...random.shuffle(bought)]
  const held = new Set(ids.filter(() => random.uniform() < testShare))
  return {
    id: all.map(({ id }) => id),
    test: all.map(({ id }) => (held.has(id) ? 1 : 0)),
    rows: all.map(({ row }) => row),
  }
}

/** Rows of single customers, as they come in when the model is used. */
export function drawRows(random: Random, merger: Merger, count: number): number[][] {
  return Array.from({ length: count }, () => drawRow(random, merger, random.uniform() < merger.oldApp / 2))
}

export function tableTensors({ id, test, rows }: Table): TensorMap {
  return {
    id: int32([id.length], id),
    test: int32([test.length], test),
    measures: rowsTensor(rows),
  }
}

export function rowsTensor(rows: readonly (readonly number[])[]): WireTensor {
  return float32([rows.length, measures], rows.flat())
}

function copiesOf(ownRows: number): number {
  return Math.round(writtenTwice * ownRows)
}

function drawRow(random: Random, { typical, gaps }: Merger, inOtherUnits: boolean): number[] {
  const unknown = random.uniform() < nothingKnown
  return typical.map((middle, column) => {
    const value = middle * Math.exp(spread * random.normal()) * (inOtherUnits ? otherUnits[column]! : 1)
    return unknown || random.uniform() < gaps ? missing : Math.fround(value)
  })
}
