import DataLoader from 'dataloader'
import type { Prisma } from '@skillgrad/db'
import type { Tenant } from '../../tenant.js'

/** Small columns of a submission, its run and its grading; code, figure, log and curve are read where they are asked for. */
const columns = {
  id: true,
  userId: true,
  exerciseSlug: true,
  attemptNumber: true,
  createdAt: true,
  // Regrading is no run of the learner's.
  runs: {
    where: { purpose: 'grade' },
    orderBy: { queuedAt: 'asc' },
    take: 1,
    select: {
      id: true,
      kind: true,
      state: true,
      attempt: true,
      queuedAt: true,
      claimedAt: true,
      startedAt: true,
    },
  },
  grading: {
    select: {
      verdict: true,
      fault: true,
      points: true,
      message: true,
      backend: true,
      timings: true,
      gradedAt: true,
    },
  },
} satisfies Prisma.SubmissionSelect

export type SubmissionRow = Prisma.SubmissionGetPayload<{ select: typeof columns }>
export type RunRow = SubmissionRow['runs'][number]
export type GradingRow = NonNullable<SubmissionRow['grading']>

export interface SubmissionFilter {
  userIds?: readonly string[]
  exerciseSlug?: string
  graded?: boolean
  passed?: boolean
}

/** Newest first. */
export async function listSubmissions(
  tenant: Tenant,
  filter: SubmissionFilter,
  page: { take: number; before?: Date; notId?: string },
): Promise<SubmissionRow[]> {
  return tenant.db.read((db) =>
    db.submission.findMany({
      where: {
        ...where(tenant, filter),
        ...(page.before ? { createdAt: { lte: page.before }, id: { not: page.notId } } : {}),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: page.take,
      select: columns,
    }),
  )
}

export async function countSubmissions(tenant: Tenant, filter: SubmissionFilter): Promise<number> {
  return tenant.db.read((db) => db.submission.count({ where: where(tenant, filter) }))
}

export async function findSubmission(tenant: Tenant, id: string): Promise<SubmissionRow | null> {
  return tenant.db.read((db) =>
    db.submission.findFirst({ where: { organizationId: tenant.organization.id, id }, select: columns }),
  )
}

/** The large columns, for every submission asked for in one moment. */
export const bodyLoader = (tenant: Tenant) =>
  new DataLoader(async (ids: readonly string[]) => {
    const rows = await tenant.db.read((db) =>
      db.submission.findMany({
        where: { organizationId: tenant.organization.id, id: { in: [...ids] } },
        select: {
          id: true,
          code: true,
          grading: { select: { criteria: true, figure: true, log: true, curve: true } },
        },
      }),
    )
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => byId.get(id) ?? new Error('The submission is gone'))
  })

/** Curve points of the run's newest attempt, oldest first. */
export const progressLoader = (tenant: Tenant) =>
  new DataLoader(async (runs: readonly { id: string; attempt: number }[]) => {
    const rows = await tenant.db.read((db) =>
      db.runProgress.findMany({
        where: {
          organizationId: tenant.organization.id,
          loss: { not: null },
          OR: runs.map((run) => ({ runId: run.id, attempt: run.attempt })),
        },
        orderBy: { seq: 'asc' },
        select: { runId: true, epoch: true, epochs: true, loss: true, metrics: true },
      }),
    )
    return runs.map((run) => rows.filter((row) => row.runId === run.id))
  })

/** Places ahead of a waiting run: none for the next one, null when it is not in the line. */
export async function placesAhead(tenant: Tenant, runId: string): Promise<number | null> {
  const [row] = await tenant.db.query<{ position: number | null }>(
    'select app.queue_position($1) as position',
    [runId],
  )
  return row?.position ? row.position - 1 : null
}

function where(tenant: Tenant, filter: SubmissionFilter): Prisma.SubmissionWhereInput {
  return {
    organizationId: tenant.organization.id,
    ...(filter.userIds ? { userId: { in: [...filter.userIds] } } : {}),
    ...(filter.exerciseSlug ? { exerciseSlug: filter.exerciseSlug } : {}),
    ...(filter.passed
      ? { grading: { verdict: 'passed' } }
      : filter.graded
        ? { grading: { isNot: null } }
        : {}),
  }
}
