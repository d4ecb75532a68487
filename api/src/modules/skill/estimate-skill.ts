import { followSkill, parts, type SkillNow } from '../assessment/estimate/follow-skill.js'
import { growingFrom } from '../assessment/estimate/growth.js'
import { firstTimeModel, type SkillEvent } from '../assessment/estimate/history.js'
import { atDay } from './skill-events.js'

/** Written beside every stored estimate; a change of what it is computed by is a new version. */
export const modelVersion = 3

const growthWindowDays = 30
const week = 7
const idleWeeks = 26

/** As it is kept: what may be said of any later day follows from it. On the scale of the reference population. */
export interface SkillPosterior {
  mean: number
  sd: number
  /** What an idle week takes. */
  idleLoss: number
  idleLossVariance: number
  /** With the ability. */
  idleLossCovariance: number
  /** As of when; from there on time alone moves it. */
  lastEvidenceAt: Date
}

/**
 * One skill of one person as of the last evidence; see `followSkill`. Null without any: lessons move what is expected, which shows once
 * there is evidence after them, and prove nothing.
 */
export function estimateSkill(events: readonly SkillEvent[]): SkillPosterior | null {
  const days = events.flatMap(({ kind, day }) => (kind === 'answers' ? [day] : []))
  if (days.length === 0) return null
  const today = Math.max(...days)
  const { mean, sd, state } = followSkill(events, { today })
  return {
    mean,
    sd,
    idleLoss: state.means[parts.idleLoss]!,
    idleLossVariance: state.covariance[parts.idleLoss]![parts.idleLoss]!,
    idleLossCovariance: state.covariance[parts.ability]![parts.idleLoss]!,
    lastEvidenceAt: atDay(today),
  }
}

/**
 * P(ability at the last evidence > ability 30 days before, or at the first evidence where that is later). Null where there is no evidence on
 * both sides, with which alone growth can be told from what lessons promise.
 */
export function growthProbability(events: readonly SkillEvent[]): number | null {
  const days = events.flatMap(({ kind, day }) => (kind === 'answers' ? [day] : []))
  if (days.length < 2) return null
  const today = Math.max(...days)
  const compareWith = Math.max(today - growthWindowDays, Math.min(...days))
  if (compareWith === today) return null
  return followSkill(events, { today, compareWith }).growth
}

/** Fewer pieces of evidence are too few to tell growth from luck. */
const growthNeeds = 3

/** Whether it had grown by the last evidence, likely enough to be said. */
export function hasGrown(events: readonly SkillEvent[], evidenceCount: number): boolean {
  return evidenceCount >= growthNeeds && (growthProbability(events) ?? 0) >= growingFrom
}

const growthIsSaidMs = growthWindowDays * 86_400_000

/** Growth is of these days: of what was long ago it is not said any more. */
export function isGrowing(
  { grew, lastEvidenceAt }: { grew: boolean; lastEvidenceAt: Date },
  now: Date,
): boolean {
  return grew && now.getTime() - lastEvidenceAt.getTime() <= growthIsSaidMs
}

/** Moved by time alone, as `followSkill` would: the first week is not idle, and half a year takes all that silence can. */
export function laterOn(
  { mean, sd, lastEvidenceAt, idleLoss, idleLossVariance, idleLossCovariance }: SkillPosterior,
  now: Date,
): Pick<SkillNow, 'mean' | 'sd'> {
  const weeks = Math.max(0, now.getTime() - lastEvidenceAt.getTime()) / (week * 86_400_000)
  const idle = Math.min(idleWeeks, Math.max(0, weeks - 1))
  const variance =
    sd ** 2 -
    2 * idle * idleLossCovariance +
    idle ** 2 * idleLossVariance +
    firstTimeModel.weeklySd ** 2 * weeks
  return { mean: mean - idle * idleLoss, sd: Math.sqrt(variance) }
}
