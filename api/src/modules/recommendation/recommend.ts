import type { LevelName } from '../skill/level.js'
import type { TargetState } from '../skill/target.js'
import type { Candidate } from './candidates.js'
import { gainByExercise, gainByReading, type Belief } from './gain.js'

/** A level that somebody aims for in one skill, and where they are. */
export interface Aim {
  skillId: string
  level: LevelName
  state: TargetState
  belief: Belief
}

export interface Recommended {
  candidate: Candidate
  /** Expected rise of P(target), summed over the skills that are missing. */
  gain: number
  /** The one that it moves most. */
  aim: Aim
}

/** Below that nothing is told apart from nothing. */
const least = 1e-6

/** What does most for what is missing by the minute; of equals what comes first on the person's paths. */
export function recommend(
  aims: readonly Aim[],
  candidates: readonly Candidate[],
  most: number,
): Recommended[] {
  const missing = aims.filter(({ state }) => state !== 'MET')
  return candidates
    .flatMap((candidate) => worth(missing, candidate) ?? [])
    .toSorted((one, other) => rate(other) - rate(one) || one.candidate.at - other.candidate.at)
    .slice(0, most)
}

const rate = ({ gain, candidate }: Recommended) => gain / candidate.minutes

function worth(missing: readonly Aim[], candidate: Candidate): Recommended | null {
  const gains = missing.map((aim) => ({ aim, gain: gainFor(aim, candidate) }))
  const gain = gains.reduce((sum, one) => sum + one.gain, 0)
  const [best] = gains.toSorted((one, other) => other.gain - one.gain)
  return best && gain >= least ? { candidate, gain, aim: best.aim } : null
}

function gainFor({ skillId, level, belief }: Aim, { reads, exercise }: Candidate): number {
  const weight = exercise?.skills.find((one) => one.skillId === skillId)?.weight ?? 0
  return (
    (reads.includes(skillId) ? gainByReading(belief, level) : 0) +
    (weight > 0 ? gainByExercise(belief, level, weight) : 0)
  )
}
