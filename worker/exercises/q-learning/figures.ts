import { decimals, lossPanel, mean, percent } from '../src/authoring/index.js'
import type { Figure, Localized, Series, TrainingRecord, XyPanel } from '../src/contract/index.js'
import type { Advice } from './answers.js'
import { assess, policyOf } from './assessment.js'
import {
  cells,
  columns,
  neighbour,
  openCells,
  rows,
  type Building,
  type Hospitals,
  type Kind,
} from './building.js'
import { bestDirection, meanReturn, valuesOf } from './solver.js'

/** The public buildings before any practice. */
export function plansFigure({ buildings }: Hospitals): Figure {
  return {
    title: { en: 'Three hospitals to practise in', 'zh-CN': '三座练习用的医院' },
    alt: {
      en: `Three floor plans of ${rows} by ${columns} cells: walls, waiting areas, stairs and one station each. A step slips in ${buildings.map(({ slip }) => percent(slip)).join(', ')} of all cases.`,
      'zh-CN': `三张 ${rows} 行 ${columns} 列的平面图：有墙、候诊区和楼梯，各有一个护士站。每走一步打滑的概率分别是 ${buildings.map(({ slip }) => percent(slip)).join('、')}。`,
    },
    panels: buildings.map((building, at) => planPanel(building, at)),
  }
}

/** What the robot thinks of the first building, the way it goes there, and how practice went. */
export function resultFigure(
  advice: readonly Advice[],
  hospitals: Hospitals,
  record: TrainingRecord,
): Figure {
  const facts = assess(advice, hospitals)
  const [first] = hospitals.buildings
  const trip = longestTrip(first!, hospitals.discount, advice[0]!)
  const loss = lossPanel(record, { loss: { en: 'loss', 'zh-CN': '损失' } })
  const returns = returnPanel(record, hospitals)
  const share = percent(Math.max(0, facts.returnShare))
  return {
    title: trip.arrives
      ? { en: 'Your robot finds the station', 'zh-CN': '你的机器人找到了护士站' }
      : { en: 'Your robot does not arrive', 'zh-CN': '你的机器人没有到达' },
    alt: {
      en: `Hospital A, shaded by the value of the best direction in each cell, and the way from the cell whose way is longest: it ${trip.arrives ? 'leads to the station' : 'does not lead to the station'}. Over all hospitals the directions get to ${share} of the way from strolling to the best there is.`,
      'zh-CN': `医院 A，按每个格子里最好方向的价值着色，并画出从最远的格子出发的路线：它${trip.arrives ? '通向护士站' : '没有通向护士站'}。在所有医院里，以乱走为 0%、最优为 100%，这些方向达到 ${share}。`,
    },
    panels: [mapPanel(first!, advice[0]!, trip.path), ...(returns ? [returns] : []), ...(loss ? [loss] : [])],
  }
}

const names: Readonly<Record<Exclude<Kind, 'floor'>, Localized>> = {
  wall: { en: 'wall', 'zh-CN': '墙' },
  waiting: { en: 'waiting area', 'zh-CN': '候诊区' },
  stairs: { en: 'stairs', 'zh-CN': '楼梯' },
  station: { en: 'station', 'zh-CN': '护士站' },
}

function planPanel(building: Building, at: number): XyPanel {
  const letter = 'ABC'[at]!
  const walls = building.kinds.map((kind) => (kind === 'wall' ? 1 : 0))
  return {
    ...gridPanel({ en: `Hospital ${letter}`, 'zh-CN': `医院 ${letter}` }, walls),
    series: [marks(building, 'waiting', 0), marks(building, 'stairs', 3), marks(building, 'station', 2)],
  }
}

function mapPanel(building: Building, advice: Advice, path: readonly number[]): XyPanel {
  const open = openCells(building)
  const best = new Map(open.map((cell, at) => [cell, Math.max(...advice.values[at]!)]))
  const [least, most] = [Math.min(...best.values()), Math.max(...best.values())]
  const shares = building.kinds.map((kind, cell) =>
    kind === 'station' ? 1 : most > least ? ((best.get(cell) ?? least) - least) / (most - least) : 0,
  )
  const route: Series = {
    name: { en: 'your robot’s way, if nothing slips', 'zh-CN': '你的机器人的路线（不打滑时）' },
    mark: 'line',
    tone: 1,
    ...places(path),
  }
  return {
    ...gridPanel({ en: 'Hospital A by value', 'zh-CN': '医院 A 的价值' }, shares),
    series: [route, marks(building, 'wall', 0), marks(building, 'stairs', 3), marks(building, 'station', 2)],
  }
}

/** `shares` row by row from the top. */
function gridPanel(title: Localized, shares: readonly number[]): Omit<XyPanel, 'series'> {
  const fromBottom = Array.from({ length: rows }, (_, row) => rows - 1 - row)
  return {
    kind: 'xy',
    title,
    x: { label: { en: 'cells from the left', 'zh-CN': '从左数的格子' } },
    y: { label: { en: 'cells from below', 'zh-CN': '从下数的格子' } },
    field: {
      x: [0, columns],
      y: [0, rows],
      columns,
      rows,
      values: fromBottom.flatMap((row) => shares.slice(row * columns, (row + 1) * columns)),
    },
  }
}

function marks({ kinds }: Building, kind: keyof typeof names, tone: Series['tone']): Series {
  const found = kinds.flatMap((each, cell) => (each === kind ? [cell] : []))
  return { name: names[kind], mark: 'points', tone, ...places(found) }
}

function places(found: readonly number[]): { x: number[]; y: number[] } {
  return {
    x: found.map((cell) => (cell % columns) + 0.5),
    y: found.map((cell) => rows - Math.floor(cell / columns) - 0.5),
  }
}

/** From the open cell that is furthest from the station by the learner's directions; or one from which it never arrives. */
function longestTrip(building: Building, discount: number, advice: Advice) {
  const open = openCells(building)
  const policy = policyOf(advice, open)
  const trips = open.map((start) => {
    const path = [start]
    for (let cell = start; policy.has(cell) && path.length <= cells; path.push(cell))
      cell = neighbour(building, cell, policy.get(cell)!)
    return { path, arrives: building.kinds[path.at(-1)!] === 'station' }
  })
  const lost = trips.find(({ arrives }) => !arrives)
  return lost ?? trips.reduce((far, next) => (next.path.length > far.path.length ? next : far))
}

/** The reported returns, where there are any, beside the best that is possible. */
function returnPanel({ curve }: TrainingRecord, { buildings, discount }: Hospitals): XyPanel | undefined {
  const points = curve.flatMap(({ epoch, metrics }) => {
    const value = metrics?.['return']
    return value !== undefined && Math.abs(value) < 1e9 ? [{ epoch, value }] : []
  })
  if (points.length === 0) return undefined
  const best = mean(
    buildings.map((building) => {
      const values = valuesOf(building, discount)
      return meanReturn(building, discount, (cell) => bestDirection(values[cell]!))
    }),
  )
  const epochs = points.map(({ epoch }) => epoch)
  const ends = [epochs[0]!, epochs.at(-1)!]
  return {
    kind: 'xy',
    title: { en: 'Return of practice trips', 'zh-CN': '练习中的回报' },
    x: { label: { en: 'trip', 'zh-CN': '第几趟' } },
    y: { label: { en: 'mean return', 'zh-CN': '平均回报' } },
    series: [
      {
        name: { en: 'your robot', 'zh-CN': '你的机器人' },
        mark: 'line',
        tone: 1,
        x: epochs,
        y: points.map(({ value }) => value),
      },
      {
        name: { en: `best possible: ${decimals(best, 1)}`, 'zh-CN': `最优：${decimals(best, 1)}` },
        mark: 'dashed-line',
        tone: 2,
        x: ends,
        y: ends.map(() => best),
      },
    ],
  }
}
