import { mean, sum } from '../src/authoring/index.js'
import { byTeam, clamp, reach, type Staff } from './data.js'
import {
  distanceFrom,
  echoBetween,
  echoOf,
  laplaceBelow,
  leaningOf,
  medianOf,
  resized,
  shareOf,
  sizeOf,
  spreadOf,
} from './measurement.js'
import type { Observed, Questions, ReportAnswer } from './questions.js'

export type What = 'counts' | 'people' | 'totals'

/** One published figure of one table, for every seed (rows) and every team (columns). */
export interface Published {
  what: What
  answers: number[][]
  /** Answers minus the truth. */
  off: number[][]
  epsilon: number
  /** The scale of noise that this figure needs. */
  scale: number
  /** Of the table that was asked about, where it has people. */
  staff?: Staff
  /** Whether every seed gets the same answer. */
  still: boolean
  /** How far answers are off, with the scale needed as 1: 1 for the right noise. */
  error: number
  /** How much of its budget the figure spends, by the noise that is there: 1 for the right noise, 0.5 for twice as much. */
  spent: number
}

export interface Sampling {
  /** Noise divided by the scale it was asked for, one row a question. */
  draws: number[][]
  /** What was asked for. */
  scales: readonly (readonly number[])[]
  /** The largest gap between the share of draws below a point and Laplace's. */
  distance: number
  echo: number
}

export interface Facts {
  sampling: Sampling
  published: readonly Published[]
  /** Of all answers for a figure together, whatever their scale: to which side they lean, and how far from Laplace's shape. */
  leaning: number
  distance: number
  /** How much one noise says about another. */
  echo: number
  clipping: Clipping
  averages: Averages
}

/** Read off totals in teams where some people lie far outside the bounds. */
export interface Clipping {
  /** Share of what lies above and below the bounds that shows in the totals. */
  above: number
  below: number
  /** Share of the people outside who count nothing at all. */
  dropped: number
}

export interface Averages {
  /** Share that follows from the total and the number of people published beside it. */
  consistent: number
  /** Share that would follow without looking after too few people and averages out of bounds. */
  bare: number
  /** Share that is, to the last digit, the average of the amounts themselves. */
  exact: number
}

/** How far an average may be off, as a part of the bound. */
const averageTolerance = 1e-3

export function assess(observed: Observed, questions: Questions): Facts {
  const published = [...countsOf(observed, questions), ...reportsOf(observed, questions)]
  const everyFigure = (['counts', 'people', 'totals'] as const).map((what) =>
    published.filter((figure) => figure.what === what),
  )
  return {
    sampling: samplingOf(observed, questions),
    published,
    leaning: strongest(everyFigure.map((figures) => leaningOf(figures.flatMap(shapeOf)))),
    distance: Math.max(...everyFigure.map((figures) => distanceFrom(laplaceBelow, figures.flatMap(shapeOf)))),
    echo: Math.max(...published.map(({ off }) => echoOf(resizedRows(off))), betweenFigures(published)),
    clipping: clippingOf(observed, questions),
    averages: averagesOf(observed, questions),
  }
}

export function truthOf(staff: Staff): { people: number[]; totals: number[] } {
  const amounts = byTeam(staff)
  return {
    people: amounts.map((own) => own.length),
    totals: amounts.map((own) => sum(own.map((amount) => clamp(amount, staff.low, staff.high)))),
  }
}

function samplingOf({ noise }: Observed, { scales }: Questions): Sampling {
  const draws = noise.map((list, ask) => list.map((value, place) => value / scales[ask]![place]!))
  return {
    draws,
    scales,
    distance: distanceFrom(laplaceBelow, draws.flat()),
    echo: echoOf(resizedRows(draws)),
  }
}

function countsOf({ counts }: Observed, questions: Questions): Published[] {
  return questions.counts.map((table, at) =>
    publish({ what: 'counts', epsilon: table.epsilon, sensitivity: 1, share: 1 }, counts[at]!, table.counts),
  )
}

function reportsOf({ everyday }: Observed, questions: Questions): Published[] {
  return questions.everyday.flatMap(({ staff, epsilon }, at) => {
    const truth = truthOf(staff)
    const figure = (what: 'people' | 'totals', sensitivity: number) => ({
      ...publish(
        { what, epsilon, sensitivity, share: 0.5 },
        everyday[at]!.map((answer) => answer[what]),
        truth[what],
      ),
      staff,
    })
    return [figure('people', 1), figure('totals', reach(staff))]
  })
}

function publish(
  given: { what: What; epsilon: number; sensitivity: number; share: number },
  answers: number[][],
  truth: readonly number[],
): Published {
  const { what, epsilon, sensitivity, share } = given
  const scale = sensitivity / (share * epsilon)
  const off = answers.map((answer) => answer.map((value, team) => value - truth[team]!))
  const inScales = off.flat().map((value) => value / scale)
  const still = answers.every((answer) => answer.every((value, team) => value === answers[0]![team]))
  const spent = 1 / Math.max(1e-9, spreadOf(inScales))
  return { what, answers, off, epsilon, scale, still, error: sizeOf(inScales), spent }
}

/** As if the scale were right, so that only the shape is left. */
function shapeOf({ off }: Published): number[] {
  return resized(off.flat())
}

function resizedRows(rows: readonly number[][]): number[][] {
  const size = sizeOf(rows.flat())
  return size === 0 ? [...rows] : rows.map((row) => row.map((value) => value / size))
}

/** Whether the noise of the people tells that of the totals. */
function betweenFigures(published: readonly Published[]): number {
  const totals = published.filter(({ what }) => what === 'totals')
  const people = published.filter(({ what }) => what === 'people')
  return Math.max(...people.map((figure, at) => echoBetween(shapeOf(figure), shapeOf(totals[at]!))))
}

function clippingOf({ extreme }: Observed, questions: Questions): Clipping {
  const teams = questions.extreme.flatMap(({ staff }, at) => {
    const truth = truthOf(staff)
    return byTeam(staff).map((amounts, team) => {
      const off = medianOf(extreme[at]!.map(({ totals }) => totals[team]!)) - truth.totals[team]!
      const beyond = (amount: number) => amount - clamp(amount, staff.low, staff.high)
      const outside = amounts.filter((amount) => beyond(amount) !== 0)
      const size = reach(staff)
      return {
        off: off / size,
        excess: sum(outside.map(beyond)) / size,
        dropped: -sum(outside.map((amount) => clamp(amount, staff.low, staff.high))) / size,
      }
    })
  })
  const above = teams.filter(({ excess }) => excess > 0)
  const below = teams.filter(({ excess }) => excess < 0)
  const share = (of: typeof teams, pattern: 'excess' | 'dropped') =>
    shareOf(
      of.map((team) => team[pattern]),
      of.map(({ off }) => off),
    )
  return { above: share(above, 'excess'), below: share(below, 'excess'), dropped: share(above, 'dropped') }
}

function averagesOf({ everyday }: Observed, questions: Questions): Averages {
  const answers = questions.everyday.flatMap(({ staff }, at) => {
    const exact = byTeam(staff).map(mean)
    const allowed = averageTolerance * reach(staff)
    return everyday[at]!.flatMap((answer) =>
      answer.averages.map((average, team) => {
        const near = (expected: number) => Number(Math.abs(average - expected) <= allowed)
        return {
          consistent: near(averageOf(staff, answer, team)),
          bare: near(answer.totals[team]! / answer.people[team]!),
          exact: near(exact[team]!),
        }
      }),
    )
  })
  const share = (way: 'consistent' | 'bare' | 'exact') => mean(answers.map((answer) => answer[way]))
  return { consistent: share('consistent'), bare: share('bare'), exact: share('exact') }
}

/** What the published figures say, with at least one person and within the bounds. */
export function averageOf({ low, high }: Staff, { people, totals }: ReportAnswer, team: number): number {
  return clamp(totals[team]! / Math.max(1, people[team]!), low, high)
}

function strongest(values: readonly number[]): number {
  return values.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0)
}
