import type { Prisma } from '@skillgrad/db'
import type { Tx } from '../../database.js'
import type { Tenant } from '../../tenant.js'
import { auditExercise } from './audit-exercise.js'
import type { Files } from './manuscript/files.js'

const columns = {
  exerciseId: true,
  revision: true,
  updatedAt: true,
  exercise: { select: { slug: true, currentVersion: true, isRetired: true } },
} satisfies Prisma.ManuscriptSelect

export type OwnExerciseRow = Prisma.ManuscriptGetPayload<{ select: typeof columns }>

/** The newest change first. */
export function listOwnExercises(tenant: Tenant): Promise<OwnExerciseRow[]> {
  return tenant.db.read((db) =>
    db.manuscript.findMany({
      where: { organizationId: tenant.organization.id },
      orderBy: { updatedAt: 'desc' },
      select: columns,
    }),
  )
}

export function ownExercisesById(tenant: Tenant, ids: readonly string[]): Promise<OwnExerciseRow[]> {
  return tenant.db.read((db) =>
    db.manuscript.findMany({
      where: { organizationId: tenant.organization.id, exerciseId: { in: [...ids] } },
      select: columns,
    }),
  )
}

export function findOwnExercise(
  tenant: Tenant,
  wanted: { id: string } | { slug: string },
): Promise<OwnExerciseRow | null> {
  const where = 'id' in wanted ? { exerciseId: wanted.id } : { exercise: { is: { slug: wanted.slug } } }
  return tenant.db.read((db) =>
    db.manuscript.findFirst({ where: { organizationId: tenant.organization.id, ...where }, select: columns }),
  )
}

export async function readFiles(tenant: Tenant, exerciseId: string): Promise<Files> {
  const rows = await tenant.db.read((db) =>
    db.manuscriptFile.findMany({
      where: { organizationId: tenant.organization.id, exerciseId },
      select: { path: true, bytes: true },
    }),
  )
  return new Map(rows.map(({ path, bytes }) => [path, bytes]))
}

export function fileSizes(tenant: Tenant, exerciseId: string): Promise<{ path: string; bytes: number }[]> {
  return tenant.db.query(
    'select path, length(bytes) as bytes from app.manuscript_file where organization_id = $1 and exercise_id = $2',
    [tenant.organization.id, exerciseId],
  )
}

/** One file of several exercises, by exercise. */
export async function readFileOf(
  tenant: Tenant,
  exerciseIds: readonly string[],
  path: string,
): Promise<Map<string, Uint8Array>> {
  const rows = await tenant.db.read((db) =>
    db.manuscriptFile.findMany({
      where: { organizationId: tenant.organization.id, exerciseId: { in: [...exerciseIds] }, path },
      select: { exerciseId: true, bytes: true },
    }),
  )
  return new Map(rows.map(({ exerciseId, bytes }) => [exerciseId, bytes]))
}

export function createManuscript(tenant: Tenant, slug: string, files: Files): Promise<string> {
  const { id: organizationId } = tenant.organization
  return tenant.db.write(async (tx) => {
    const [made] = await tx.$queryRaw<[{ id: string }]>`select app.create_exercise(${slug}) as id`
    await tx.manuscript.create({ data: { organizationId, exerciseId: made.id, updatedBy: tenant.userId } })
    await putFiles(tx, { organizationId, exerciseId: made.id }, files)
    await auditExercise(tx, tenant, { exerciseId: made.id }, { action: 'exercise.created' })
    return made.id
  })
}

interface Place {
  organizationId: string
  exerciseId: string
}

/** `change` in one transaction with the next revision; false, and nothing is written, onto an older one. */
export function reviseManuscript(
  tenant: Tenant,
  exerciseId: string,
  baseRevision: number,
  change: (tx: Tx, place: Place) => Promise<void>,
): Promise<boolean> {
  const place = { organizationId: tenant.organization.id, exerciseId }
  return tenant.db.write(async (tx) => {
    const { count } = await tx.manuscript.updateMany({
      where: { ...place, revision: baseRevision },
      data: { revision: { increment: 1 }, updatedBy: tenant.userId },
    })
    if (count === 0) return false
    await change(tx, place)
    return true
  })
}

export async function replaceFiles(tx: Tx, place: Place, files: Files): Promise<void> {
  await tx.manuscriptFile.deleteMany({ where: place })
  await putFiles(tx, place, files)
}

export async function putFile(tx: Tx, place: Place, path: string, bytes: Uint8Array): Promise<void> {
  await removeFile(tx, place, path)
  await putFiles(tx, place, new Map([[path, bytes]]))
}

export async function removeFile(tx: Tx, place: Place, path: string): Promise<void> {
  await tx.manuscriptFile.deleteMany({ where: { ...place, path } })
}

async function putFiles(tx: Tx, place: Place, files: Files): Promise<void> {
  await tx.manuscriptFile.createMany({
    data: [...files].map(([path, bytes]) => ({ ...place, path, bytes: Uint8Array.from(bytes) })),
  })
}
