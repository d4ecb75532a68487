import type { Tx } from '../../../database.js'
import { Refusal } from '../../../graphql/refusal.js'
import type { Tenant } from '../../../tenant.js'
import { auditCourse } from '../audit-course.js'
import { most, requireLine } from '../manuscript.js'
import { holdCourse, readOwnLessons, type OwnCourseRow } from '../own-course.repository.js'
import { requirePublishable } from '../publish-course.js'
import { findReview, isAbout, mayDecide } from './find-review.js'
import { tellAsker, tellReviewers, type Sender } from './review-letters.js'

/** Asks the others who may write courses to look at what is written now. */
export async function askReview(
  tenant: Tenant,
  sender: Sender,
  row: OwnCourseRow,
  given: { edition: number; note: string },
): Promise<void> {
  const note = requireLine(given.note.trim(), 'note', most.notes)
  await requirePublishable(tenant, row, await readOwnLessons(tenant, row.courseId), given.edition)
  await tenant.db.write(async (tx) => {
    await requireUnchanged(tx, tenant, row)
    const held = await findReview(tx, tenant, row.courseId)
    if (held && held.state === 'asked' && isAbout(held, row)) throw new Refusal('REVIEW_ASKED')
    const review = await tx.courseReview.create({
      data: {
        ...{ organizationId: tenant.organization.id, courseId: row.courseId, edition: row.edition },
        ...{ askedBy: tenant.userId, askedAt: tenant.now(), note },
      },
    })
    await tellReviewers(tx, tenant, sender, { row, review })
    await auditCourse(tx, tenant, row, { action: 'course.review-asked' })
  })
}

/** Approves what was asked about, or sends it back with what is to be changed. */
export async function decideReview(
  tenant: Tenant,
  sender: Sender,
  row: OwnCourseRow,
  given: { edition: number; approves: boolean; note: string },
): Promise<void> {
  const answer = requireLine(given.note.trim(), 'note', most.notes)
  if (!given.approves && !answer) throw new Refusal('REQUIRED', ['note'])
  await tenant.db.write(async (tx) => {
    await requireUnchanged(tx, tenant, { ...row, edition: given.edition })
    const review = await findReview(tx, tenant, row.courseId)
    if (review?.state !== 'asked' || !isAbout(review, row)) throw new Refusal('NO_REVIEW_ASKED')
    if (!mayDecide(tenant, row, review)) throw new Refusal('REVIEW_BY_ANOTHER')
    const state = given.approves ? 'approved' : 'returned'
    const decided = { state, decidedBy: tenant.userId, decidedAt: tenant.now(), answer }
    await tx.courseReview.updateMany({
      where: { organizationId: review.organizationId, id: review.id },
      data: decided,
    })
    await tellAsker(tx, tenant, sender, { row, review: { ...review, ...decided } })
    await auditCourse(tx, tenant, row, { action: given.approves ? 'course.approved' : 'course.returned' })
  })
}

/** Held until the end, so that nothing is saved meanwhile. */
async function requireUnchanged(tx: Tx, tenant: Tenant, row: OwnCourseRow): Promise<void> {
  await holdCourse(tx, tenant, row.courseId)
  const where = { organizationId: tenant.organization.id, courseId: row.courseId, edition: row.edition }
  if ((await tx.courseManuscript.count({ where })) === 0) throw new Refusal('STALE_COURSE', ['edition'])
}
