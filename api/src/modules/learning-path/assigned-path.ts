import DataLoader from 'dataloader'
import type { CataloguePath } from '../../catalogue/catalogue.js'
import type { Tx } from '../../database.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import type { Tenant } from '../../tenant.js'
import { auditIn } from '../audit/record-event.js'

/** The path that each person was given, by person's id; null for none. */
export const assignedPathLoader = (tenant: Tenant) =>
  new DataLoader(async (userIds: readonly string[]): Promise<(CataloguePath | null)[]> => {
    const organizationId = tenant.organization.id
    const rows = await tenant.db.read((db) =>
      db.enrollment.findMany({
        where: { ...givenPath(organizationId), userId: { in: [...userIds] } },
        select: { userId: true, catalogueLearningPathId: true },
      }),
    )
    const byUser = new Map(rows.map((row) => [row.userId, row.catalogueLearningPathId]))
    return userIds.map((userId) => tenant.catalogue.paths.find(({ id }) => id === byUser.get(userId)) ?? null)
  })

/** The path behind a global id; null for an empty one. */
export function pathFrom(tenant: Tenant, globalId: string): CataloguePath | null {
  if (globalId === '') return null
  const wanted = decodeIdOf('LearningPath', globalId)
  const path = tenant.catalogue.paths.find(({ id }) => id === wanted?.id)
  if (!path || wanted?.organizationId !== tenant.organization.id) throw new Refusal('NOT_FOUND', ['path'])
  return path
}

export interface Assignment {
  organizationId: string
  userId: string
  /** Null: none any more. */
  pathId: string | null
  /** Null where a program gives it: then the company stands for it. */
  actorId: string | null
  /** It was offered before; whoever did so is not acting now. */
  isArrival?: boolean
  /** By when; left out: no day, or the one there is. */
  dueAt?: Date | null
}

/** Puts a person on a path in place of the one they were given before; what they did on that stays. In the company's transaction. */
export async function assignPath(
  tx: Tx,
  { organizationId, userId, pathId, actorId, dueAt, isArrival = false }: Assignment,
): Promise<void> {
  const held = await tx.enrollment.findFirst({
    where: { ...givenPath(organizationId), userId },
    select: { catalogueLearningPathId: true, dueAt: true },
  })
  const before = held?.catalogueLearningPathId ?? null
  const isDueThen = dueAt === undefined || dueAt?.getTime() === held?.dueAt?.getTime()
  if (before === pathId && isDueThen) return
  if (before && before !== pathId)
    await tx.enrollment.updateMany({
      where: { ...givenPath(organizationId), userId },
      data: { withdrawnAt: new Date() },
    })
  if (pathId) {
    const path = { organizationId, userId, catalogueLearningPathId: pathId }
    const data = { assignedById: actorId ?? organizationId, withdrawnAt: null, dueAt: dueAt ?? null }
    const { count } = await tx.enrollment.updateMany({ where: path, data })
    if (count === 0) await tx.enrollment.createMany({ data: [{ ...path, ...data }], skipDuplicates: true })
  }
  await auditIn(tx, organizationId, {
    actorId: isArrival ? null : actorId,
    action: 'path.assigned',
    subjectType: 'user',
    subjectId: userId,
    details: {
      before: { path: before, ...(held?.dueAt ? { due: held.dueAt.toISOString() } : {}) },
      after: { path: pathId, ...(dueAt ? { due: dueAt.toISOString() } : {}) },
    },
  })
}

/** Enrollments that somebody else made. */
export const givenPath = (organizationId: string) => ({
  organizationId,
  catalogueLearningPathId: { not: null },
  assignedById: { not: null },
  withdrawnAt: null,
})
