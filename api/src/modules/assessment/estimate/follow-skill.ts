import { categoryProbabilities } from '../engine/models.js'
import {
  corrected,
  independent,
  normalCdf,
  projected,
  remembering,
  shifted,
  widened,
  type Gaussian,
} from './gaussian.js'
import { firstTimeModel, type ObservedScore, type SkillEvent, type TimeModel } from './history.js'

/** What the state holds, in order; a remembered ability may follow. */
export const parts = { ability: 0, practiceOffset: 1, gainPerLesson: 2, idleLoss: 3 } as const

export interface SkillNow {
  mean: number
  sd: number
  /** P(the ability is greater than on the day to compare with); null where there is none. */
  growth: number | null
  state: Gaussian
  /** log P(all answers | model), by which models are compared. */
  evidence: number
}

export interface Follow {
  /** Until when; events later are left out. */
  today: number
  compareWith?: number
  model?: TimeModel
}

/**
 * One skill over time: a state-space model whose state is the ability together with what is not known of this person's
 * practice, lessons and idleness, so that growth is not taken for help nor help for growth. Between events a Kalman
 * prediction (Kalman 1960); at answers the exact moments on a grid along the one direction they measure, which is
 * assumed density filtering (Opper 1998). Lessons move what is expected and never count as evidence.
 */
export function followSkill(
  events: readonly SkillEvent[],
  { today, compareWith, model = firstTimeModel }: Follow,
): SkillNow {
  const course = courseOf(model)
  if (compareWith === undefined) return course.through(events, -Infinity, today)
  course.through(events, -Infinity, compareWith)
  course.remember()
  return course.through(events, compareWith, today)
}

/** The same on each of some ascending days, in one pass. */
export function skillOverTime(
  events: readonly SkillEvent[],
  days: readonly number[],
  model: TimeModel = firstTimeModel,
): SkillNow[] {
  const course = courseOf(model)
  return days.map((day, at) => course.through(events, days[at - 1] ?? -Infinity, day))
}

function courseOf(model: TimeModel) {
  let state = startOf(model)
  let at = -Infinity
  let lastEvent = -Infinity
  let evidence = 0
  let isRemembered = false
  const goOn = (day: number) => {
    state = advanced(state, { from: at, until: day, lastEvent }, model)
    at = Math.max(at, day)
  }
  return {
    /** Follows what happened after day `from` up to day `until`. */
    through(events: readonly SkillEvent[], from: number, until: number): SkillNow {
      for (const event of inOrder(events.filter(({ day }) => day > from && day <= until))) {
        goOn(event.day)
        if (event.kind === 'lessons') state = taught(state, event.count)
        else if (event.answers.length > 0) {
          const seen = observed(state, event)
          state = seen.state
          evidence += seen.evidence
        }
        lastEvent = event.day
      }
      goOn(until)
      return nowOf(state, isRemembered, evidence)
    },
    remember() {
      isRemembered = true
      state = remembering(state, parts.ability)
    },
  }
}

function nowOf(state: Gaussian, isRemembered: boolean, evidence: number): SkillNow {
  const variance = state.covariance[parts.ability]![parts.ability]!
  return {
    mean: state.means[parts.ability]!,
    sd: Math.sqrt(variance),
    growth: isRemembered ? grown(state) : null,
    state,
    evidence,
  }
}

function startOf({ practiceOffset, gainPerLesson, idleLoss }: TimeModel): Gaussian {
  const unknown = [{ mean: 0, sd: 1 }, practiceOffset, gainPerLesson, idleLoss]
  return independent(
    unknown.map(({ mean }) => mean),
    unknown.map(({ sd }) => sd),
  )
}

function inOrder(events: readonly SkillEvent[]): SkillEvent[] {
  return events.toSorted((one, other) => one.day - other.day)
}

const week = 7
/** Days after an event from which on nothing more is lost. */
const idleUntil = week + 182

interface Span {
  from: number
  until: number
  lastEvent: number
}

/** The first week after an event is not idle, and what half a year without use leaves stays. */
function advanced(state: Gaussian, { from, until, lastEvent }: Span, { weeklySd }: TimeModel): Gaussian {
  const days = until - from
  if (!Number.isFinite(days) || days <= 0) return state
  const idleDays = Number.isFinite(lastEvent)
    ? Math.max(0, Math.min(until, lastEvent + idleUntil) - Math.max(from, lastEvent + week))
    : 0
  const lost =
    idleDays > 0 ? shifted(state, parts.ability, along(state, { idleLoss: -idleDays / week })) : state
  return widened(lost, parts.ability, (weeklySd ** 2 * days) / week)
}

function taught(state: Gaussian, lessons: number): Gaussian {
  return shifted(state, parts.ability, along(state, { gainPerLesson: lessons }))
}

function along(state: Gaussian, weights: Partial<Record<keyof typeof parts, number>>): number[] {
  const row = state.means.map(() => 0)
  for (const [part, weight] of Object.entries(weights)) row[parts[part as keyof typeof parts]] = weight
  return row
}

const points = 31
const reach = 4.5

function observed(state: Gaussian, { source, answers }: Extract<SkillEvent, { kind: 'answers' }>) {
  const weights = along(state, { ability: 1, practiceOffset: source === 'practice' ? 1 : 0 })
  const { mean, variance } = projected(state, weights)
  const sd = Math.sqrt(variance)
  let [total, first, second, before] = [0, 0, 0, 0]
  for (let at = 0; at < points; at++) {
    const z = reach * ((2 * at) / (points - 1) - 1)
    const theta = mean + sd * z
    const prior = Math.exp(-0.5 * z * z)
    const mass = answers.reduce((product, answer) => product * chanceOf(answer, theta), prior)
    before += prior
    total += mass
    first += mass * theta
    second += mass * theta * theta
  }
  const seen = first / total
  const after = { mean: seen, variance: Math.max(1e-4, second / total - seen * seen) }
  return { state: corrected(state, weights, after), evidence: Math.log(total / before) }
}

function chanceOf({ model, score, most = score }: ObservedScore, theta: number): number {
  const chances = categoryProbabilities(model, theta).slice(score, most + 1)
  return chances.length > 0 ? Math.max(leastChance, sum(chances)) : 1
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

/** Hundreds of impossible answers at once must not underflow. */
const leastChance = 1e-3

function grown({ means, covariance }: Gaussian): number {
  const then = means.length - 1
  const now = parts.ability
  const variance = covariance[now]![now]! + covariance[then]![then]! - 2 * covariance[now]![then]!
  return variance > 1e-9 ? normalCdf((means[now]! - means[then]!) / Math.sqrt(variance)) : 0.5
}
