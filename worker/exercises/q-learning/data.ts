import { mean } from '../src/authoring/index.js'
import { float32, int32, type Random, type TensorMap } from '../src/contract/index.js'
import {
  buildingCount,
  cells,
  directions,
  endsTrip,
  neighbour,
  openCells,
  rewardAt,
  type Building,
  type Hospitals,
  type Kind,
  type Rewards,
} from './building.js'
import { valuesOf } from './solver.js'

const signs: Readonly<Record<string, Kind>> = {
  '#': 'wall',
  '.': 'floor',
  o: 'waiting',
  x: 'stairs',
  S: 'station',
}

const publicRewards: Rewards = { floor: -0.2, waiting: -1, stairs: -5, station: 10 }

/** The hospitals a learner sees in the browser, the same on every run. */
export const publicHospitals: Hospitals = {
  discount: 0.95,
  buildings: [
    planned(0.2, ['......oS', '.##.#.##', '....#...', '.##...x.', '.##.##..', '....ox..']),
    planned(0.1, ['........', '.####.#.', '.#S.o.#.', '.##.##..', '..x..#..', '.#......']),
    planned(0.25, ['..#.....', '..#.#.#.', '.o..#.#.', '.##.#.#.', '..x...#S', '....#.oo']),
  ],
}

/** As many buildings as the public ones, with floor plans, rewards and a discount of their own. */
export function drawHospitals(random: Random): Hospitals {
  const between = (least: number, most: number) => least + (most - least) * random.uniform()
  const tenths = (value: number) => Math.round(10 * value) / 10
  const discount = Math.fround(between(0.9, 0.935))
  const rewards: Rewards = {
    floor: -tenths(between(0.1, 0.4)),
    waiting: -tenths(between(1.2, 2.5)),
    stairs: -tenths(between(6, 12)),
    station: tenths(between(14, 24)),
  }
  const buildings = Array.from({ length: buildingCount }, (_, at) => {
    const own = random.fork(`building ${at}`)
    const slip = Math.fround(between(0.12, 0.28))
    return drawBuilding(own, { slip, rewards }, discount)
  })
  return { buildings, discount }
}

/** What the learner is given: a world to practise in, and not what is best in it. */
export function asTensors({ buildings, discount }: Hospitals): TensorMap {
  const everyCell = (value: (building: Building, cell: number) => number) =>
    buildings.flatMap((building) => building.kinds.map((_, cell) => value(building, cell)))
  const moves = buildings.flatMap((building) =>
    building.kinds.flatMap((_, cell) =>
      directions.map((_way, direction) => neighbour(building, cell, direction)),
    ),
  )
  return {
    moves: int32([buildings.length, cells, directions.length], moves),
    rewards: float32([buildings.length, cells], everyCell(rewardAt)),
    ends: int32(
      [buildings.length, cells],
      everyCell(({ kinds }, cell) => Number(endsTrip(kinds[cell]!))),
    ),
    open: int32(
      [buildings.length, cells],
      everyCell((each, cell) => Number(openCells(each).includes(cell))),
    ),
    slip: float32(
      [buildings.length],
      buildings.map(({ slip }) => slip),
    ),
    discount: float32([1], [discount]),
  }
}

/** Drawn until the station can be reached from everywhere, and is worth going to from everywhere. */
function drawBuilding(random: Random, given: Omit<Building, 'kinds'>, discount: number): Building {
  for (;;) {
    const building = { ...given, kinds: drawKinds(random) }
    const open = openCells(building)
    if (open.length < 30 || !reaches(building, open)) continue
    const values = valuesOf(building, discount)
    const best = open.map((cell) => Math.max(...values[cell]!))
    if (Math.min(...best) > 0 && mean(best) > 0.3 * given.rewards.station) return building
  }
}

function drawKinds(random: Random): Kind[] {
  const kinds = Array.from({ length: cells }, (): Kind => {
    const share = random.uniform()
    return share < 0.18 ? 'wall' : share < 0.3 ? 'waiting' : 'floor'
  })
  const places = random.shuffle(kinds.flatMap((kind, cell) => (kind === 'wall' ? [] : [cell])))
  const [station, ...stairs] = places.slice(0, 3)
  kinds[station!] = 'station'
  for (const cell of stairs) kinds[cell] = 'stairs'
  return kinds
}

function reaches(building: Building, open: readonly number[]): boolean {
  const reached = new Set([building.kinds.indexOf('station')])
  for (const cell of reached) {
    const around = directions.map((_, direction) => neighbour(building, cell, direction))
    for (const next of around) if (open.includes(next)) reached.add(next)
  }
  return open.every((cell) => reached.has(cell))
}

function planned(slip: number, plan: readonly string[]): Building {
  const kinds = [...plan.join('')].map((sign) => signs[sign]!)
  return { kinds, slip: Math.fround(slip), rewards: publicRewards }
}
