import { float32, int32, randomFrom, type Random, type TensorMap } from '../src/contract/index.js'

/** A company with one amount for each person: days, hours or money. */
export interface Staff {
  /** The numbers of all teams, in the order of the dashboard. */
  teams: number[]
  /** The team of each person. */
  team: number[]
  amounts: number[]
  /** What was agreed beforehand, not read off the amounts. */
  low: number
  high: number
}

export interface Company {
  teams: number
  /** People in a team. */
  least: number
  most: number
  low: number
  high: number
  /** Where the amounts of everyday people lie. */
  from: number
  to: number
  /** Three people in every other team lie far above `high`; in the teams between them far below `low`, where that can be. */
  extremes?: 'above' | 'both'
}

/** How many of each team, with what may be spent on telling. */
export interface CountTable {
  counts: number[]
  epsilon: number
}

export interface StaffTable {
  staff: Staff
  epsilon: number
}

export const extremePeople = 3
const publicTeams = 12
/** The team of the story: 9.0 days on average, and 6.4 once the first person has left. */
const storyDays = [22, 14, 9, 5, 3, 1]

/** Sick days of a year, no more than 30 of which are counted for one person. */
export function publicStaff(): Staff {
  const random = randomFrom('differential-privacy/public')
  const rows = Array.from({ length: publicTeams }, (_, at) => at + 1).flatMap((team) =>
    daysOf(random, team).map((amount) => ({ team, amount })),
  )
  return {
    teams: Array.from({ length: publicTeams }, (_, at) => at + 1),
    team: rows.map(({ team }) => team),
    amounts: rows.map(({ amount }) => amount),
    low: 0,
    high: 30,
  }
}

/** Without the person whose days the manager would like to know. */
export function afterLeaving({ teams, team, amounts, low, high }: Staff): Staff {
  return { teams, team: team.slice(1), amounts: amounts.slice(1), low, high }
}

/** More of the same company: people who are ill today, weekly hours, and balances of overtime. */
export function publicTables(): { counts: CountTable[]; everyday: StaffTable[] } {
  const random = randomFrom('differential-privacy/public-tables')
  const size = { teams: publicTeams, least: 5, most: 20 }
  const hours = { ...size, low: 24, high: 48, from: 24, to: 40 }
  const overtime = { ...size, low: -60, high: 36, from: -40, to: 30 }
  return {
    counts: [
      { counts: drawCounts(random, publicTeams), epsilon: 0.5 },
      { counts: drawCounts(random, publicTeams), epsilon: 0.25 },
    ],
    everyday: [
      { staff: drawStaff(random, hours), epsilon: 2 },
      { staff: drawStaff(random, overtime), epsilon: 0.5 },
    ],
  }
}

/** Small numbers, many of them 0 to 3: what is cut off at 0 shows. */
export function drawCounts(random: Random, teams: number): number[] {
  return Array.from({ length: teams }, () => Math.floor(9 * random.uniform() ** 2))
}

export function drawStaff(random: Random, company: Company): Staff {
  const { low, high, least, most } = company
  const numbers = random.shuffle(Array.from({ length: 900 }, (_, at) => at + 100)).slice(0, company.teams)
  const rows = numbers.flatMap((team, at) => {
    const people = least + random.integer(most - least + 1)
    return Array.from({ length: people }, (_, person) => ({
      team,
      amount: Math.fround(
        person < extremePeople ? firstAmount(random, company, at) : everyday(random, company),
      ),
    }))
  })
  const shuffled = random.shuffle(rows)
  return {
    teams: numbers,
    team: shuffled.map(({ team }) => team),
    amounts: shuffled.map(({ amount }) => amount),
    low,
    high,
  }
}

export function asCounted({ counts, epsilon }: CountTable, seed: number): TensorMap {
  return {
    counts: float32([counts.length], counts),
    epsilon: float32([], [epsilon]),
    seed: int32([], [seed]),
  }
}

export function asReported({ staff, epsilon }: StaffTable, seed: number): TensorMap {
  const { teams, team, amounts, low, high } = staff
  return {
    team: int32([team.length], team),
    amounts: float32([amounts.length], amounts),
    teams: int32([teams.length], teams),
    low: float32([], [low]),
    high: float32([], [high]),
    epsilon: float32([], [epsilon]),
    seed: int32([], [seed]),
  }
}

/** Amounts of the people in each team. */
export function byTeam({ teams, team, amounts }: Staff): number[][] {
  return teams.map((id) => amounts.filter((_, person) => team[person] === id))
}

export function reach({ low, high }: Pick<Staff, 'low' | 'high'>): number {
  return Math.max(Math.abs(low), Math.abs(high))
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

function everyday(random: Random, { from, to }: Company): number {
  return from + (to - from) * random.uniform()
}

function firstAmount(random: Random, company: Company, team: number): number {
  const beyond = reach(company) * (3 + 4 * random.uniform())
  if (company.extremes && team % 2 === 0) return company.high + beyond
  if (company.extremes === 'both') return company.low - beyond
  return everyday(random, company)
}

/** Most people are ill for a few days; two in the company were for months. */
function daysOf(random: Random, team: number): number[] {
  if (team === 1) return storyDays
  const people = 5 + random.integer(16)
  const days = Array.from({ length: people }, () => Math.floor(26 * random.uniform() ** 2))
  return team === 4 ? [118, ...days] : team === 9 ? [84, ...days] : days
}
