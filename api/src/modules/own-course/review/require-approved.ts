import type { Tx } from '../../../database.js'
import { Refusal } from '../../../graphql/refusal.js'
import type { Tenant } from '../../../tenant.js'
import type { OwnCourseRow } from '../own-course.repository.js'
import { findReview, isAbout } from './find-review.js'

/** Where the company wants it so, that somebody has approved of exactly what is written now. */
export async function requireApproved(tx: Tx, tenant: Tenant, row: OwnCourseRow): Promise<void> {
  if (!tenant.organization.reviewsCourses) return
  const review = await findReview(tx, tenant, row.courseId)
  if (review?.state !== 'approved' || !isAbout(review, row)) throw new Refusal('COURSE_NOT_APPROVED')
}
