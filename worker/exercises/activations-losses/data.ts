import { randomFrom, type Random } from '../src/contract/index.js'

/** One row of scores for each message, one column for each team, and the column of the team that was right. */
export interface Table {
  scores: number[][]
  labels: number[]
}

/** Minutes that replies were expected to take and took. */
export interface Replies {
  predicted: number[]
  actual: number[]
}

/** Scores of how urgent messages are, and 1 for those that were. */
export interface Urgency {
  scores: number[]
  labels: number[]
}

/** Everything that the seven functions are asked about. */
export interface Questions {
  numbers: number[]
  tables: Table[]
  /** Scores up to ±1000 beside ordinary ones. */
  extremeTable: Table
  replies: Replies[]
  urgency: Urgency
}

/** How many teams there are and how long replies take: what sets one company's inbox apart from another's. */
export interface World {
  teams: number
  typicalMinutes: number
}

const publicWorld: World = { teams: 3, typicalMinutes: 8 }
const largest = 1000
/** Far above what an ordinary score is, far below where e to its power is too large. */
const extremeFrom = 50

export function isExtreme(score: number): boolean {
  return Math.abs(score) >= extremeFrom
}

/** What Run asks about, the same each time. */
export function publicQuestions(): Questions {
  return drawQuestions(randomFrom('activations-losses/public'), publicWorld)
}

export function drawQuestions(random: Random, { teams, typicalMinutes }: World): Questions {
  return {
    numbers: drawNumbers(random.fork('numbers')),
    tables: [7, 12].map((messages) => drawTable(random.fork(`table ${messages}`), messages, teams)),
    extremeTable: drawExtremeTable(random.fork('extremes'), teams),
    replies: [5, 9, 16].map((count) => drawReplies(random.fork(`replies ${count}`), count, typicalMinutes)),
    urgency: drawUrgency(random.fork('urgency')),
  }
}

/** Zero, both signs, both sides of 1, and both ends: each mistake must show somewhere. */
function drawNumbers(random: Random): number[] {
  const near = (centre: number) => Math.fround(centre + 0.4 * (random.uniform() - 0.5))
  const ordinary = [0, ...[-7, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 7].map(near)]
  const scattered = Array.from({ length: 20 }, () => Math.fround(2 * random.normal()))
  return random.shuffle([...ordinary, ...scattered, ...drawExtremes(random)])
}

function drawTable(random: Random, messages: number, teams: number): Table {
  const rows = Array.from({ length: messages }, () => {
    const level = 3 * random.normal()
    return Array.from({ length: teams }, () => Math.fround(level + 2 * random.normal()))
  })
  return { scores: rows, labels: rows.map(() => random.integer(teams)) }
}

/** Close calls at either end of the scale, sure answers that are right or wrong, and an ordinary message among them. */
function drawExtremeTable(random: Random, teams: number): Table {
  const closeTo = (level: number) =>
    Array.from({ length: teams }, () => Math.fround(level + 3 * random.uniform()))
  const sureOf = (team: number, score: number) =>
    Array.from({ length: teams }, (_, column) => (column === team ? score : -score))
  const rowWith = (row: number[], label = random.integer(teams)) => ({ row, label })
  const [one, other] = random.shuffle(Array.from({ length: teams }, (_, team) => team))
  const large = Math.fround(300 + 600 * random.uniform())
  const rows = random.shuffle([
    rowWith(closeTo(largest - 3)),
    rowWith(closeTo(-largest)),
    rowWith(closeTo(large)),
    rowWith(closeTo(0)),
    rowWith(sureOf(one!, largest), one),
    rowWith(sureOf(one!, largest), other),
    rowWith(sureOf(other!, large), one),
  ])
  return { scores: rows.map(({ row }) => row), labels: rows.map(({ label }) => label) }
}

function drawReplies(random: Random, count: number, typicalMinutes: number): Replies {
  const minutes = () => Math.fround(typicalMinutes * (0.3 + 1.4 * random.uniform()))
  return {
    predicted: Array.from({ length: count }, minutes),
    actual: Array.from({ length: count }, minutes),
  }
}

function drawUrgency(random: Random): Urgency {
  const usual = Array.from({ length: 24 }, () => Math.fround(2.5 * random.normal()))
  const sure = [...inFours([Math.fround(5.5 + random.uniform())]), ...drawExtremes(random)]
  // The sure ones with either label, so that the sure errors are among them.
  const labels = [...usual.map(() => random.integer(2)), ...sure.map((_, at) => at % 2)]
  return { scores: [...usual, ...sure], labels }
}

function drawExtremes(random: Random): number[] {
  return inFours([largest, ...Array.from({ length: 3 }, () => Math.fround(100 + 800 * random.uniform()))])
}

/** Of either sign, and each twice. */
function inFours(sizes: readonly number[]): number[] {
  return sizes.flatMap((size) => [size, size, -size, -size])
}
