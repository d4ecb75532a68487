import { float32, int32, randomFrom, type Random, type TensorMap } from '../src/contract/index.js'

/** Trial accounts in the order of the export, as lists of equal length. */
export interface Accounts {
  /** Two measures, in units of their own. */
  features: number[][]
  /** 1: bought, 0: did not. */
  label: number[]
  /** The company an account belongs to. */
  group: number[]
}

export interface World {
  rows: number
  /** Accounts of one company, which look alike and decide alike. */
  together: number
  /** `smooth`: one border through the middle. `fine`: a chessboard, on which only the very closest know anything. */
  pattern: 'smooth' | 'fine'
  /** Share of companies that decide against their pattern. */
  noise: number
  /** Where the scale of each measure begins, and how long it is. */
  units: readonly (readonly [number, number])[]
  /** Where the border runs. */
  turn: number
  shift: readonly [number, number]
}

/** A world with accounts to learn from, and others to be asked about. */
export interface Market {
  known: Accounts
  fresh: number[][]
  /** The chance that a fresh account buys. */
  chance: number[]
  settings: number[]
}

export const folds = 5
const squares = 4

export const publicWorld: World = {
  rows: 150,
  together: 1,
  pattern: 'smooth',
  noise: 0.22,
  units: [
    [1, 29],
    [20, 880],
  ],
  turn: 0.9,
  shift: [0, 0],
}

/** The settings that the three suppliers of the statement swear by. */
export const publicSettings = [1, 9, 45]

/** Last quarter's trials; those who bought come first in the export. */
export function publicAccounts(): Accounts {
  return byLabel(drawAccounts(randomFrom('cross-validation/public'), publicWorld))
}

/** The same product in two other quarters, one of them with several accounts a company. */
export function publicMarkets(): Market[] {
  const random = randomFrom('cross-validation/public-markets')
  const alone = { ...publicWorld, rows: 180, noise: 0.25 }
  return [
    drawMarket(random, alone, [1, 21, 51], 100),
    drawMarket(random, { ...alone, rows: 240, together: 2 }, [1, 31, 61], 100),
  ]
}

export function drawAccounts(random: Random, world: World): Accounts {
  const companies = Array.from({ length: Math.ceil(world.rows / world.together) }, (_, at) => {
    const place = [random.uniform(), random.uniform()]
    const label = Number(buys(world, place) !== random.uniform() < world.noise)
    return { place, label, group: 1000 + 7 * at }
  })
  const rows = companies
    .flatMap((company) => new Array<(typeof companies)[number]>(world.together).fill(company))
    .slice(0, world.rows)
  return {
    features: rows.map(({ place }) =>
      inUnits(
        world,
        place.map((value) => value + 0.01 * random.normal()),
      ),
    ),
    label: rows.map(({ label }) => label),
    group: rows.map(({ group }) => group),
  }
}

/** Companies that nobody has seen, one account each. The last of them is so far off that nobody knows what it will do. */
export function drawMarket(random: Random, world: World, settings: number[], asked: number): Market {
  const places = Array.from({ length: asked }, () => [random.uniform(), random.uniform()])
  const fresh = places.map((place) => inUnits(world, place))
  const chance = places.map((place) => (buys(world, place) ? 1 - world.noise : world.noise))
  return {
    known: byLabel(drawAccounts(random, world)),
    fresh: [...fresh, farFrom(fresh)],
    chance: [...chance, 0.5],
    settings,
  }
}

/** One account whose second measure is far beyond all others: the scale hangs on whether it is known. */
export function withOutlier({ features, label, group }: Accounts, row: number): Accounts {
  return {
    features: features.map((measures, at) => (at === row ? farFrom(features) : measures)),
    label,
    group,
  }
}

function farFrom(rows: readonly number[][]): number[] {
  return [rows[0]![0]!, Math.fround(25 * Math.max(...rows.map(([, second]) => second!)))]
}

/** As an export sorts them: those who bought first. Companies stay together. */
export function byLabel({ features, label, group }: Accounts): Accounts {
  const order = label.map((_, at) => at).sort((one, other) => label[other]! - label[one]!)
  return {
    features: order.map((at) => features[at]!),
    label: order.map((at) => label[at]!),
    group: order.map((at) => group[at]!),
  }
}

/** Companies are dealt at random, so that no two folds differ by more than one of them. */
export function drawFolds(random: Random, group: readonly number[]): number[] {
  const places = new Map(random.shuffle([...new Set(group)]).map((id, place) => [id, place]))
  return group.map((id) => places.get(id)! % folds)
}

export function asGroups(group: readonly number[], count: number, seed: number): TensorMap {
  return { group: int32([group.length], group), folds: int32([], [count]), seed: int32([], [seed]) }
}

export function asSearch(
  accounts: Accounts,
  fold: readonly number[],
  settings: readonly number[],
): TensorMap {
  return {
    features: table(accounts.features),
    label: int32([accounts.label.length], accounts.label),
    fold: int32([fold.length], fold),
    settings: int32([settings.length], settings),
  }
}

export function asMarket({ known, fresh, settings }: Market, seed: number): TensorMap {
  return {
    features: table(known.features),
    label: int32([known.label.length], known.label),
    group: int32([known.group.length], known.group),
    settings: int32([settings.length], settings),
    fresh: table(fresh),
    seed: int32([], [seed]),
  }
}

export function table(rows: readonly number[][]) {
  return float32([rows.length, rows[0]!.length], rows.flat())
}

function buys({ pattern, turn, shift }: World, place: readonly number[]): boolean {
  const [first, second] = [place[0]!, place[1]!]
  if (pattern === 'smooth') return (first - 0.5) * Math.cos(turn) + (second - 0.5) * Math.sin(turn) > 0
  return (Math.floor(squares * first + shift[0]) + Math.floor(squares * second + shift[1])) % 2 === 0
}

function inUnits({ units }: World, place: readonly number[]): number[] {
  return place.map((value, at) => Math.fround(units[at]![0] + units[at]![1] * value))
}
