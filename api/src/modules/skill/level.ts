import { normalCdf } from '../assessment/estimate/gaussian.js'
import { laterOn, type SkillPosterior } from './estimate-skill.js'

export type LevelName = 'STARTING' | 'WORKING' | 'LEADING'

/** What can honestly be said of a person's skill today. */
export type LevelStatement =
  | { state: 'STATED'; level: LevelName; probability: number }
  | { state: 'BETWEEN'; level: LevelName; otherLevel: LevelName; probability: number }
  | { state: 'NOT_ENOUGH_EVIDENCE' }

/** Cuts between the three levels; they split the reference population into fifths at the ends. */
export const levelCuts = { working: -0.84, leading: 0.84 } as const

/** A level is stated only when it is at least this likely. */
export const statedFrom = 0.8
/** "Between two levels" is the weaker claim, so it must be the surer one. */
export const betweenFrom = 0.9

/** What is stored of a person's skill. */
export type StoredEstimate = SkillPosterior

/**
 * Time since the last evidence widens the estimate, and what is not used fades: so a statement can be taken back. Not enough
 * evidence is said when there is none, or when even the two likelier neighbouring levels together are not likely enough (P < 0.9): with a wide
 * estimate all three levels stay possible, and "between" would claim more than is known.
 */
export function describeLevel(estimate: StoredEstimate | null, now: Date): LevelStatement {
  if (!estimate) return { state: 'NOT_ENOUGH_EVIDENCE' }
  const { mean, sd } = laterOn(estimate, now)
  const said = statementOf(levelProbabilities(mean, sd))
  return said.state === 'STATED' ? notBySilence(said, estimate) : said
}

/** Time alone may take a statement back, and never makes one. */
function notBySilence(
  said: Extract<LevelStatement, { state: 'STATED' }>,
  { mean, sd }: StoredEstimate,
): LevelStatement {
  const before = statementOf(levelProbabilities(mean, sd))
  if (before.state === 'NOT_ENOUGH_EVIDENCE' || (before.state === 'STATED' && before.level === said.level))
    return before.state === 'STATED' ? said : before
  const otherLevel = said.level === 'WORKING' ? otherThan('WORKING', before) : 'WORKING'
  return { ...said, state: 'BETWEEN', otherLevel }
}

function otherThan(
  level: LevelName,
  before: Exclude<LevelStatement, { state: 'NOT_ENOUGH_EVIDENCE' }>,
): LevelName {
  if (before.level !== level) return before.level
  return before.state === 'BETWEEN' ? before.otherLevel : 'STARTING'
}

/** The statement that the probabilities of the three levels carry. */
export function statementOf(chances: Readonly<Record<LevelName, number>>): LevelStatement {
  const [likeliest, ...rest] = byProbability(chances)
  if (chances[likeliest!] >= statedFrom)
    return { state: 'STATED', level: likeliest!, probability: chances[likeliest!] }

  const other = rest.find((level) => level === 'WORKING' || likeliest === 'WORKING')!
  if (chances[likeliest!] + chances[other] < betweenFrom) return { state: 'NOT_ENOUGH_EVIDENCE' }
  return { state: 'BETWEEN', level: likeliest!, otherLevel: other, probability: chances[likeliest!] }
}

export function levelProbabilities(mean: number, sd: number): Record<LevelName, number> {
  const belowWorking = normalCdf((levelCuts.working - mean) / sd)
  const belowLeading = normalCdf((levelCuts.leading - mean) / sd)
  return { STARTING: belowWorking, WORKING: belowLeading - belowWorking, LEADING: 1 - belowLeading }
}

function byProbability(chances: Readonly<Record<LevelName, number>>): LevelName[] {
  return (['WORKING', 'LEADING', 'STARTING'] as const).toSorted((one, other) => chances[other] - chances[one])
}
