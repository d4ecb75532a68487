import { mean } from '../src/authoring/index.js'
import { folds, type Accounts } from './data.js'

/** Mean and standard deviation of each measure. */
export interface Scale {
  means: number[]
  deviations: number[]
}

export function scaleOf(rows: readonly number[][]): Scale {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]!))
  const means = columns.map(mean)
  return {
    means,
    deviations: columns.map((values, column) =>
      Math.sqrt(mean(values.map((value) => (value - means[column]!) ** 2))),
    ),
  }
}

export const unscaled: Scale = { means: [0, 0], deviations: [1, 1] }

/** What each number of neighbours says of a row, by the majority of them. A row may be put on another scale. */
export type Lookup = (row: readonly number[], settings: readonly number[], scale?: Scale) => number[]

/** No two rows are equally far from a third: measures are continuous. So those no further than the last of them count. */
export function lookupIn(rows: readonly number[][], label: readonly number[], scale: Scale): Lookup {
  const places = rows.map((row) => placeOf(row, scale))
  return (row, settings, own = scale) => {
    const place = placeOf(row, own)
    const far = new Float64Array(places.length)
    for (let at = 0; at < far.length; at++) far[at] = distance(places[at]!, place)
    const sorted = far.slice().sort()
    return settings.map((count) => {
      const furthest = sorted[Math.min(count, sorted.length) - 1]!
      let ones = 0
      for (let at = 0; at < far.length; at++) if (far[at]! <= furthest) ones += label[at]!
      return Number(2 * ones > count)
    })
  }
}

/** How folds may be scored: which rows are known and which are asked about while one fold is held out, and on which scale. */
export interface Way {
  known(fold: number, held: number): boolean
  asked(fold: number, held: number): boolean
  scale: 'known' | 'all' | 'apart' | 'none'
}

const isIn = (fold: number, held: number) => fold === held
const isOut = (fold: number, held: number) => fold !== held
const always = () => true

export const ways = {
  right: { known: isOut, asked: isIn, scale: 'known' },
  knownAgain: { known: isOut, asked: isOut, scale: 'known' },
  allKnown: { known: always, asked: isIn, scale: 'all' },
  swapped: { known: isIn, asked: isOut, scale: 'known' },
  leak: { known: isOut, asked: isIn, scale: 'all' },
  apart: { known: isOut, asked: isIn, scale: 'apart' },
  unscaled: { known: isOut, asked: isIn, scale: 'none' },
} satisfies Record<string, Way>

/** Accuracy of each setting (rows) with each fold held out (columns). */
export function foldScores(
  accounts: Accounts,
  fold: readonly number[],
  settings: readonly number[],
  way: Way = ways.right,
): number[][] {
  const byFold = Array.from({ length: folds }, (_, held) => {
    const known = indicesOf(fold, (own) => way.known(own, held))
    const asked = indicesOf(fold, (own) => way.asked(own, held))
    return sharesRight(accounts, { known, asked }, settings, way.scale)
  })
  return settings.map((_, candidate) => byFold.map((scores) => scores[candidate]!))
}

/** What a demo shows: accuracy on the very accounts that are known. */
export function demoScores(accounts: Accounts, settings: readonly number[]): number[] {
  const all = accounts.label.map((_, at) => at)
  return sharesRight(accounts, { known: all, asked: all }, settings, 'all')
}

function sharesRight(
  { features, label }: Accounts,
  { known, asked }: { known: number[]; asked: number[] },
  settings: readonly number[],
  on: Way['scale'],
): number[] {
  const rowsOf = (indices: readonly number[]) => indices.map((at) => features[at]!)
  const scale = on === 'all' ? scaleOf(features) : on === 'none' ? unscaled : scaleOf(rowsOf(known))
  const lookup = lookupIn(
    rowsOf(known),
    known.map((at) => label[at]!),
    scale,
  )
  const askedScale = on === 'apart' ? scaleOf(rowsOf(asked)) : scale
  const right = asked.map((at) =>
    lookup(features[at]!, settings, askedScale).map((vote) => Number(vote === label[at])),
  )
  return settings.map((_, candidate) => mean(right.map((votes) => votes[candidate]!)))
}

function indicesOf(fold: readonly number[], chosen: (fold: number) => boolean): number[] {
  return fold.flatMap((own, at) => (chosen(own) ? [at] : []))
}

function placeOf(row: readonly number[], { means, deviations }: Scale): number[] {
  return row.map((value, column) => (value - means[column]!) / deviations[column]!)
}

/** The square of it, which sorts alike. */
function distance(one: readonly number[], other: readonly number[]): number {
  let total = 0
  for (let column = 0; column < one.length; column++) total += (one[column]! - other[column]!) ** 2
  return total
}
