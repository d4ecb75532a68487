import type { Tenant } from '../../tenant.js'
import type { LessonPlace } from '../course/course.service.js'
import { dayOf } from '../given/due.js'
import type { OwnResponse } from '../question/own-responses.js'
import { ownHolds } from './holds.js'

/** Whether an answer is of before the time in which the question is to be answered anew, and so neither shown nor taken for one. */
export async function isOfBefore(
  tenant: Tenant,
  { version }: LessonPlace,
  answer: Pick<OwnResponse, 'answeredAt'>,
): Promise<boolean> {
  const held = (await tenant.use(ownHolds)).get(version.courseId)
  if (!held || held.hold.state === 'VALID') return false
  return dayOf(answer.answeredAt, tenant.organization.timezone) < held.hold.opensOn
}
