import { mean } from '../src/authoring/index.js'
import type { Published, What } from './assessment.js'
import { byTeam, reach } from './data.js'

/** Mistakes that show in how large the noise is. */
export type ScaleMistake =
  | 'split-over-teams'
  | 'spent-twice'
  | 'paid-for-average'
  | 'scale-upside-down'
  | 'sensitivity-forgotten'
  | 'range-as-sensitivity'
  | 'own-bounds'
  | 'sensitivity-of-average'
  | 'noise-on-everyone'

/** The scale of noise that somebody with this mistake uses for a figure: one for all teams, or one for each. */
type Scale = (figure: Published) => number | readonly number[]

/** Room for chance: the size of noise is read off some hundred draws. */
const least = 0.8
const most = 1.25

/** The mistake that explains the size of the noise on every table, if one does. */
export function scaleMistake(what: What, published: readonly Published[]): ScaleMistake | undefined {
  const figures = published.filter((figure) => figure.what === what)
  const fits = (scale: Scale) => figures.every((figure) => isBetween(relativeSize(figure, scale)))
  return mistakesIn[what].find(([, scales]) => scales.some(fits))?.[0]
}

/** Whether all figures of this kind carry the noise that they need. */
export function isRightlySized(what: What, published: readonly Published[]): boolean {
  return published.every((figure) => figure.what !== what || isBetween(figure.error))
}

function isBetween(size: number): boolean {
  return size >= least && size <= most
}

/** What noise there is, with the scale of the mistake as 1. */
function relativeSize(figure: Published, scale: Scale): number {
  const scales = scale(figure)
  const of = (team: number) => (typeof scales === 'number' ? scales : scales[team]!)
  return mean(figure.off.flatMap((row) => row.map((off, team) => Math.abs(off) / of(team))))
}

type Mistakes = readonly (readonly [ScaleMistake, readonly Scale[]])[]

const mistakesInCounts: Mistakes = [
  ['split-over-teams', [({ scale, off }) => scale * off[0]!.length]],
  ['scale-upside-down', [({ epsilon }) => epsilon]],
]

/** Right is 2 / ε for the people and 2 · reach / ε for the totals; `scale` holds it. */
const mistakesInReports: Mistakes = [
  ['spent-twice', [({ scale }) => scale / 2]],
  ['paid-for-average', [({ scale }) => 1.5 * scale]],
  [
    'split-over-teams',
    [({ scale, off }) => scale * off[0]!.length, ({ scale, off }) => (scale / 2) * off[0]!.length],
  ],
]

const mistakesIn: Readonly<Record<What, Mistakes>> = {
  counts: mistakesInCounts,
  people: [...mistakesInReports, ['scale-upside-down', halvesAndDoubles(({ epsilon }) => epsilon)]],
  totals: [
    ...mistakesInReports,
    ['range-as-sensitivity', [...whateverBudget(rangeOf), ...whateverBudget(highOf)]],
    ['sensitivity-forgotten', whateverBudget(() => 1)],
    ['own-bounds', ownBounds()],
    ['sensitivity-of-average', sensitivitiesOfAverage()],
    ['noise-on-everyone', [everyone(1), everyone(0.5)]],
    [
      'scale-upside-down',
      [
        ...halvesAndDoubles(({ epsilon, staff }) => epsilon / reach(staff!)),
        ...halvesAndDoubles(({ epsilon }) => epsilon),
      ],
    ],
  ],
}

/** With the half budget that is due, or with the whole one. */
function whateverBudget(sensitivity: (figure: Published) => number): Scale[] {
  return [1, 2].map((parts) => (figure) => (parts * sensitivity(figure)) / figure.epsilon)
}

function halvesAndDoubles(scale: (figure: Published) => number): Scale[] {
  return [0.5, 1, 2].map((factor) => (figure) => factor * scale(figure))
}

function rangeOf({ staff }: Published): number {
  return staff!.high - staff!.low
}

function highOf({ staff }: Published): number {
  return Math.abs(staff!.high)
}

/** The largest amount there is, in the company or in the team; or the distance between the largest and the smallest. */
function ownBounds(): Scale[] {
  const furthest = (amounts: readonly number[]) => Math.max(...amounts.map(Math.abs))
  const width = (amounts: readonly number[]) => Math.max(...amounts) - Math.min(...amounts)
  return [furthest, width].flatMap((size): Scale[] => [
    ({ staff, epsilon }) => (2 * size(staff!.amounts)) / epsilon,
    ({ staff, epsilon }) => byTeam(staff!).map((own) => (2 * size(own)) / epsilon),
  ])
}

function sensitivitiesOfAverage(): Scale[] {
  return [1, 2].flatMap((parts) =>
    [reach, (staff: { low: number; high: number }) => staff.high - staff.low].flatMap((size): Scale[] => [
      ({ staff, epsilon }) => byTeam(staff!).map((own) => (parts * size(staff!)) / (epsilon * own.length)),
      ({ staff, epsilon }) => (parts * size(staff!)) / (epsilon * staff!.amounts.length),
    ]),
  )
}

/** The sum of n draws is about √(4n/π) times as large as one. */
function everyone(part: number): Scale {
  return ({ staff, scale }) =>
    byTeam(staff!).map((own) => part * scale * Math.sqrt((4 * own.length) / Math.PI))
}
