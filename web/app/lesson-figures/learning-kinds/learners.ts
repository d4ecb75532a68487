export interface Learner {
  lessons: number
  reminders: number
  stayed: boolean
}

const of = (stayed: boolean, places: [number, number][]): Learner[] =>
  places.map(([lessons, reminders]) => ({ lessons, reminders, stayed }))

/** The eight learners of the lesson. */
export const learners: readonly Learner[] = [
  ...of(false, [
    [1, 1],
    [2, 1],
    [2, 0],
    [7, 2],
  ]),
  ...of(true, [
    [3, 5],
    [4, 7],
    [7, 6],
    [6, 6],
  ]),
]

export interface Place {
  x: number
  y: number
}

const placeOf = ({ lessons, reminders }: Learner): Place => ({ x: lessons, y: reminders })
export const places: readonly Place[] = learners.map(placeOf)

export function squaredDistance(a: Place, b: Place): number {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2
}

/** Supervised: the middle of those who left and of those who stayed. */
export const middles = {
  left: middleOf(learners.filter(({ stayed }) => !stayed).map(placeOf)),
  stayed: middleOf(learners.filter(({ stayed }) => stayed).map(placeOf)),
}

export function predict(newcomer: Place) {
  const [left, stayed] = [squaredDistance(newcomer, middles.left), squaredDistance(newcomer, middles.stayed)]
  return { left, stayed, says: left < stayed ? ('left' as const) : ('stayed' as const) }
}

export interface Round {
  middles: readonly [Place, Place]
  /** Which middle each learner is nearer to. */
  groups: readonly (0 | 1)[]
}

/** Where k-means puts its two middles before it has looked: a choice, which the reader sees. */
const firstMiddles = [
  { x: 1, y: 4 },
  { x: 7, y: 4 },
] as const

/** Unsupervised: k-means round by round until nothing changes, the first state included. */
export function cluster(): Round[] {
  const rounds: Round[] = [roundAt(firstMiddles)]
  for (;;) {
    const last = rounds.at(-1) as Round
    const next = roundAt([0, 1].map((group) => middleOf(members(last, group))) as [Place, Place])
    if (
      squaredDistance(next.middles[0], last.middles[0]) +
        squaredDistance(next.middles[1], last.middles[1]) ===
      0
    )
      return rounds
    rounds.push(next)
  }
}

function members({ groups }: Round, group: number): Place[] {
  return places.filter((_, at) => groups[at] === group)
}

function roundAt(at: readonly [Place, Place]): Round {
  return {
    middles: at,
    groups: places.map((place) => (squaredDistance(place, at[0]) <= squaredDistance(place, at[1]) ? 0 : 1)),
  }
}

export interface Guess {
  slope: number
  intercept: number
  guess: number
  truth: number
}

/** Self-supervised: hides one learner's reminders and guesses them by the least-squares line of the others. */
export function guessHidden(hidden: number): Guess {
  const others = places.filter((_, at) => at !== hidden)
  const middle = middleOf(others)
  const slope =
    sum(others.map(({ x, y }) => (x - middle.x) * (y - middle.y))) /
    sum(others.map(({ x }) => (x - middle.x) ** 2))
  const intercept = middle.y - slope * middle.x
  const { x, y } = places[hidden] as Place
  return { slope, intercept, guess: slope * x + intercept, truth: y }
}

function middleOf(group: readonly Place[]): Place {
  return { x: sum(group.map(({ x }) => x)) / group.length, y: sum(group.map(({ y }) => y)) / group.length }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
