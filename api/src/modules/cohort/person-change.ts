import { followSkill, parts } from '../assessment/estimate/follow-skill.js'
import type { SkillEvent } from '../assessment/estimate/history.js'
import { dayOf } from '../skill/skill-events.js'
import type { Matrix, Two } from './two.js'

/** A person's ability on the first day and on the last, together, on the reference scale. */
export interface TwoDays {
  means: Two
  covariance: Matrix
}

export interface PersonChange {
  /** What time and lessons alone would let one believe. */
  prior: TwoDays
  /** What is believed with the evidence: also what came after the first day says something of it. */
  posterior: TwoDays
  /** What the evidence was, each piece by a name that is the same for everybody. */
  evidence: readonly string[]
}

interface Span {
  from: Date
  until: Date
}

export function personChange(
  events: readonly SkillEvent[],
  { evidence, ...span }: Span & Pick<PersonChange, 'evidence'>,
): PersonChange {
  const unanswered = events.map((event) => (event.kind === 'answers' ? { ...event, answers: [] } : event))
  return { prior: twoDays(unanswered, span), posterior: twoDays(events, span), evidence }
}

function twoDays(events: readonly SkillEvent[], { from, until }: Span): TwoDays {
  const { means, covariance } = followSkill(events, { today: dayOf(until), compareWith: dayOf(from) }).state
  const [then, now] = [means.length - 1, parts.ability]
  const of = (row: number): Two => [covariance[row]![then]!, covariance[row]![now]!]
  return { means: [means[then]!, means[now]!], covariance: [of(then), of(now)] }
}
