import { RateBound } from '../../graphql/enums.js'
import { leastForAverage } from '../privacy/sight.js'
import { isCountShown, type Having } from '../team-scope/group-rule.js'

export interface RateTold {
  passRate: number
  bound: RateBound
  /** Whether something is told of those who passed. */
  ofPassed: boolean
}

/**
 * What is told, where the company shows levels alone, of how many passed: of a team only what may be counted beside everything else that is
 * shown, since bounds of several teams and a rate of everybody may leave one possibility. Of everybody a bound is told by itself.
 */
export function rateTold(
  everybody: Having,
  teams: ReadonlyMap<string, Having>,
  team: string | null,
): RateTold | null {
  const group = team ? teams.get(team) : everybody
  if (!group || group.people < leastForAverage) return null
  const told = boundedRate(group.having / group.people)
  if (isCountShown(everybody, teams, team)) return { ...told, ofPassed: true }
  if (team || told.bound === RateBound.EXACT) return null
  // Of five, of whom four or all passed, attempts would tell that all did: they are of five who passed.
  return { ...told, ofPassed: told.bound === RateBound.AT_LEAST && group.people > leastForAverage }
}

const nearNone = 0.2
const nearAll = 0.8

/** That nobody or everybody passed would say it of each, so near those only a bound is told; between them tenths. */
function boundedRate(rate: number): { passRate: number; bound: RateBound } {
  if (rate <= nearNone) return { passRate: nearNone, bound: RateBound.AT_MOST }
  if (rate >= nearAll) return { passRate: nearAll, bound: RateBound.AT_LEAST }
  return { passRate: Math.round(rate * 10) / 10, bound: RateBound.EXACT }
}
