import { estimateSkill, hasGrown, isGrowing } from '../skill/estimate-skill.js'
import { recordOf, type PersonHistory } from '../skill/evidence.js'
import { describeLevel, type LevelStatement } from '../skill/level.js'
import { rankOf } from '../skill/said.js'
import type { Deed } from './deeds.js'

export interface Changed {
  skillId: string
  before: LevelStatement
  after: LevelStatement
  /** That the skill grows is said since then. */
  grew: boolean
}

/**
 * What is said since a deed and was not before, told again from the ledger: with and without it, both as of its own moment. Only an answer and
 * a graded exercise prove something; a lesson and a certificate change nothing.
 */
export function whatChanged(history: PersonHistory, deed: Deed): Changed[] {
  if (deed.kind === 'LESSON' || deed.kind === 'CERTIFICATE') return []
  return deed.skillIds.flatMap((skillId) => {
    const before = saidAt(history, skillId, deed.at, (at) => at < deed.at)
    const after = saidAt(history, skillId, deed.at, (at) => at <= deed.at)
    const grew = after.isGrowing && !before.isGrowing
    if (rankOf(before.said) === rankOf(after.said) && !grew) return []
    return [{ skillId, before: before.said, after: after.said, grew }]
  })
}

function saidAt(
  { graded, answered, lessons }: PersonHistory,
  skillId: string,
  moment: Date,
  counts: (at: Date) => boolean,
): { said: LevelStatement; isGrowing: boolean } {
  const known = {
    graded: graded.filter((row) => row.skillId === skillId && counts(row.at)),
    answered: answered.filter((row) => row.skillId === skillId && counts(row.at)),
    lessons: lessons.filter((row) => counts(row.at)),
  }
  const { events, exercises, answers } = recordOf(known, skillId)
  const posterior = estimateSkill(events)
  if (!posterior) return { said: describeLevel(null, moment), isGrowing: false }
  const { lastEvidenceAt } = posterior
  const grew = hasGrown(events, exercises + answers)
  return {
    said: describeLevel(posterior, moment),
    isGrowing: isGrowing({ grew, lastEvidenceAt }, moment),
  }
}
