import { functionTypes } from '../src/authoring/index.js'

/** What the learner's editor knows of this exercise. */
export const ambientTypes = `${functionTypes(`
/** Laplace noise: one draw for each scale. */
noise(question: Scales): Answer<{ noise: Numbers }>
/** How many of each team, with noise; all of it together within the budget. */
countByTeam(question: Counted): Answer<{ counts: Numbers }>
/** People, total and average of each team, with noise; all of it together within the budget. */
reportByTeam(question: Reported): Answer<{ people: Numbers; totals: Numbers; averages: Numbers }>
`)}
interface Scales {
  scales: FloatArray<[draws: number]>
  /** The same seed gives the same noise, another seed gives another. */
  seed: IntArray<[]>
}

interface Counted {
  /** How many people of each team count, for instance because they are ill today. */
  counts: FloatArray<[teams: number]>
  /** The budget: ε, above 0. */
  epsilon: FloatArray<[]>
  seed: IntArray<[]>
}

interface Reported {
  /** The number of each person’s team. */
  team: IntArray<[people: number]>
  /** Days, hours or money of each person, in the same order. */
  amounts: FloatArray<[people: number]>
  /** The numbers of all teams, in the order in which the answer lists them. */
  teams: IntArray<[teams: number]>
  /** The least and the most that one person’s amount may count. */
  low: FloatArray<[]>
  high: FloatArray<[]>
  /** The budget: ε, above 0. */
  epsilon: FloatArray<[]>
  seed: IntArray<[]>
}
`
