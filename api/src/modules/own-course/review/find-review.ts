import type { Prisma } from '@skillgrad/db'
import type { Reader, Tx } from '../../../database.js'
import type { Tenant } from '../../../tenant.js'
import type { OwnCourseRow } from '../own-course.repository.js'

export type ReviewRow = Prisma.CourseReviewGetPayload<object>

/** The newest; an older one is about what nobody is going to publish any more. */
export function findReview(
  db: Reader | Tx,
  { organization }: Pick<Tenant, 'organization'>,
  courseId: string,
): Promise<ReviewRow | null> {
  return db.courseReview.findFirst({
    where: { organizationId: organization.id, courseId },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
  })
}

/** Whether it is about exactly what is written now. */
export const isAbout = (review: ReviewRow, { edition }: Pick<OwnCourseRow, 'edition'>) =>
  review.edition === edition

/** Whoever asked, or wrote what was last written, has looked at it already. */
export function mayDecide(
  { userId }: Pick<Tenant, 'userId'>,
  row: Pick<OwnCourseRow, 'edition' | 'updatedBy'>,
  review: ReviewRow,
): boolean {
  return (
    review.state === 'asked' && isAbout(review, row) && review.askedBy !== userId && row.updatedBy !== userId
  )
}
