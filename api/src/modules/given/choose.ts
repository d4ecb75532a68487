import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tx } from '../../database.js'
import type { Tenant } from '../../tenant.js'
import { auditBy } from '../audit/record-event.js'
import { beginCourse } from '../course/begin-course.js'
import { lockProgress } from '../course/tell-completed.js'
import { assertOpen } from '../rule/assert-open.js'
import { dueFrom } from './due.js'
import { learningFrom, told, type Wish } from './give.js'
import type { Learning } from './given.js'

type Own = Pick<Wish, 'path' | 'course' | 'dueOn'>

/** Takes up a path or a course by oneself, by a day or without one. What others gave stays by their day. */
export async function choose(tenant: Tenant, wish: Own): Promise<void> {
  assertCan(tenant, 'learn')
  const what = learningFrom(tenant, wish)
  const dueAt = dueFrom(wish.dueOn, tenant.organization.timezone, tenant.now())
  await tenant.db.write(async (tx) => {
    const key = what.kind === 'PATH' ? pathKey(tenant, what) : await courseKey(tx, tenant, what)
    const held = await tx.enrollment.findFirst({ where: key })
    if (held?.assignedById && held.withdrawnAt === null) throw new Refusal('LEARNING_GIVEN', ['dueOn'])
    if (held && held.withdrawnAt === null && held.dueAt?.getTime() === dueAt?.getTime()) return
    const data = { assignedById: null, dueAt, withdrawnAt: null }
    if (held) await tx.enrollment.updateMany({ where: key, data })
    else await tx.enrollment.create({ data: { ...key, ...data } })
    await auditChoice(tx, tenant, told(tenant, what, dueAt))
  })
}

/** Leaves a path that one chose. What was done on it stays. */
export async function leavePath(tenant: Tenant, path: string): Promise<void> {
  assertCan(tenant, 'learn')
  const what = learningFrom(tenant, { path })
  await tenant.db.write(async (tx) => {
    const where = { ...pathKey(tenant, what), withdrawnAt: null }
    const held = await tx.enrollment.findFirst({ where })
    if (held?.assignedById) throw new Refusal('LEARNING_GIVEN', ['path'])
    if (!held) return
    await tx.enrollment.updateMany({ where, data: { withdrawnAt: tenant.now(), dueAt: null } })
    await auditChoice(tx, tenant, {}, told(tenant, what, held.dueAt))
  })
}

const pathKey = ({ organization, userId }: Tenant, { id }: Learning) => ({
  ...{ organizationId: organization.id, userId },
  catalogueLearningPathId: id,
})

/** Choosing a course is to begin it, so it has to be open. */
async function courseKey(tx: Tx, tenant: Tenant, { id }: Learning) {
  const learner = { organizationId: tenant.organization.id, userId: tenant.userId }
  const course = tenant.catalogue.courses.find((one) => one.id === id)!
  await lockProgress(tx, learner)
  await assertOpen(tx, tenant, course.current)
  const version = await beginCourse(tx, tenant.catalogue, learner, course.current)
  return { ...learner, catalogueCourseVersionId: version.id }
}

function auditChoice(
  tx: Tx,
  tenant: Tenant,
  after: Record<string, string>,
  before: Record<string, string> = {},
): Promise<void> {
  return auditBy(tx, tenant, {
    action: 'learning.chosen',
    subjectType: 'user',
    subjectId: tenant.userId,
    details: { before, after },
  })
}
