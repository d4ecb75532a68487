import type { CatalogueCourse, CourseVersion } from '../../catalogue/catalogue.js'
import type { Tx } from '../../database.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { auditBy } from '../audit/record-event.js'
import { enter } from './begin-course.js'
import { carryOver, luggageFor } from './carry-over.js'
import { pinsOf, readLedger, readPasses, type Learner } from './ledger.js'
import { isWhole } from './progress.js'
import { lockProgress, tellCourseCompleted } from './tell-completed.js'

/**
 * Puts the viewer on the current version of a course they are under way in. What carries over is added to the ledger; what
 * stands there stays. Whoever is on it already, or has not begun, is where they wanted to be.
 */
export async function moveToCurrentVersion(
  tenant: Tenant,
  wanted: { course: string; version: number },
): Promise<CatalogueCourse> {
  assertCan(tenant, 'learn')
  const id = decodeIdOf('Course', wanted.course)
  const course = tenant.catalogue.courses.find((candidate) => candidate.id === id?.id)
  if (!course || id?.organizationId !== tenant.organization.id) throw new Refusal('NOT_FOUND', ['course'])
  // What they have seen of it is no longer what they would get.
  if (course.current.number !== wanted.version) throw new Refusal('VERSION_OF_BEFORE', ['version'])
  const learner = { organizationId: tenant.organization.id, userId: tenant.userId }
  await tenant.db.write(async (tx) => {
    await lockProgress(tx, learner)
    const pin = (await pinsOf(tx, tenant.catalogue, learner)).get(course.id)
    if (!pin || pin.version.id === course.current.id) return
    await move(tx, tenant, { learner, from: pin.version, to: course.current })
  })
  return course
}

interface Move {
  learner: Learner
  from: CourseVersion
  to: CourseVersion
}

async function move(tx: Tx, tenant: Tenant, { learner, from, to }: Move): Promise<void> {
  const ledger = await readLedger(tx, learner)
  const passes = await readPasses(tx, learner)
  await pinTo(tx, { learner, from, to })
  await enter(tx, learner, carryOver(to, luggageFor(tenant.catalogue, to.courseId, { ledger, passes })))
  await auditBy(tx, tenant, {
    action: 'course.version-changed',
    subjectType: 'course',
    subjectId: to.courseId,
    details: { before: { version: String(from.number) }, after: { version: String(to.number) } },
  })
  // Who had finished the course has been told of already.
  if (!isWhole(from, ledger)) await tellCourseCompleted(tx, tenant.catalogue, learner, to)
}

/** Who assigned the course, and until when, comes along. */
async function pinTo(tx: Tx, { learner, from, to }: Move): Promise<void> {
  const held = await tx.enrollment.findFirstOrThrow({
    where: { ...learner, catalogueCourseVersionId: from.id },
    select: { assignedById: true, dueAt: true },
  })
  await tx.enrollment.updateMany({
    where: { ...learner, catalogueCourseVersion: { courseId: to.courseId }, withdrawnAt: null },
    data: { withdrawnAt: new Date() },
  })
  const target = { ...learner, catalogueCourseVersionId: to.id }
  await tx.enrollment.createMany({ data: [target], skipDuplicates: true })
  await tx.enrollment.updateMany({ where: target, data: { ...held, withdrawnAt: null } })
}
