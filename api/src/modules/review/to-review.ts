import type { Tenant } from '../../tenant.js'
import { toLesson } from '../course/to-course.js'
import type { OwnResponse } from '../question/own-responses.js'
import type { Seer } from '../question/shown-order.js'
import { toQuestion } from '../question/to-question.js'
import type { Missed } from './missed.js'
import { isDue, ownMissed } from './own-missed.js'
import type { Review, ReviewDay, ReviewQuestion } from './review.type.js'

const secondsEach = 40
const mostDays = 5

export async function reviewOf(tenant: Tenant): Promise<Review> {
  const waiting = (await tenant.use(ownMissed)).filter(({ dueOn }) => dueOn !== null)
  const due = waiting.filter((missed) => isDue(tenant, missed))
  return {
    due: due.length,
    minutes: Math.ceil((due.length * secondsEach) / 60),
    waiting: waiting.length,
    coming: daysOf(waiting.slice(due.length)),
    next: due[0] ? toReviewQuestion(tenant, due[0], { round: due[0].recalls.length, response: null }) : null,
  }
}

/** In the order in which they are due. */
function daysOf(later: readonly Missed[]): ReviewDay[] {
  const days = [...new Set(later.map(({ dueOn }) => dueOn!))].slice(0, mostDays)
  return days.map((on) => ({ on, count: later.filter(({ dueOn }) => dueOn === on).length }))
}

export interface Round {
  round: number
  /** What was answered in it, once it was. */
  response: OwnResponse | null
}

export function toReviewQuestion(tenant: Tenant, missed: Missed, { round, response }: Round): ReviewQuestion {
  const { version, lesson, question, missedOn, dueOn } = missed
  return {
    question: toQuestion(tenant, { version, lesson }, question, {
      seer: seerOf(tenant, missed, round),
      response,
    }),
    lesson: toLesson(tenant, version, lesson),
    ...{ round, missedOn, dueOn },
  }
}

/** In another order each time: what is right is to be remembered, not where it stood. */
export function seerOf({ userId }: Pick<Tenant, 'userId'>, { lesson }: Missed, round: number): Seer {
  return { userId, placeId: `${lesson.id} review ${round}` }
}
