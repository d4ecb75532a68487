import DataLoader from 'dataloader'
import type { Prisma } from '@skillgrad/db'
import type { Tenant } from '../../tenant.js'

/** Of the gradings that a submission may have, the one that counts. */
export const standing = { where: { standing: 'standing' } } as const

const gradingColumns = {
  id: true,
  verdict: true,
  fault: true,
  points: true,
  message: true,
  backend: true,
  timings: true,
  gradedAt: true,
  exerciseVersion: true,
  regradeId: true,
  standingSince: true,
} satisfies Prisma.GradingSelect

/** Small columns of a submission, its run and its grading; code, figure, log and curve are read where they are asked for. */
const columns = {
  id: true,
  userId: true,
  exerciseSlug: true,
  attemptNumber: true,
  createdAt: true,
  codeRemovedAt: true,
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
  gradings: { ...standing, take: 1, select: gradingColumns },
} satisfies Prisma.SubmissionSelect

type StoredSubmission = Prisma.SubmissionGetPayload<{ select: typeof columns }>
export type GradingRow = Prisma.GradingGetPayload<{ select: typeof gradingColumns }>
/** `grading` is the one that stands. */
export type SubmissionRow = Omit<StoredSubmission, 'gradings'> & { grading: GradingRow | null }
export type RunRow = SubmissionRow['runs'][number]

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
  const rows = await tenant.db.read((db) =>
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
  return rows.map(withGrading)
}

export async function countSubmissions(tenant: Tenant, filter: SubmissionFilter): Promise<number> {
  return tenant.db.read((db) => db.submission.count({ where: where(tenant, filter) }))
}

export async function findSubmission(tenant: Tenant, id: string): Promise<SubmissionRow | null> {
  const row = await tenant.db.read((db) =>
    db.submission.findFirst({ where: { organizationId: tenant.organization.id, id }, select: columns }),
  )
  return row && withGrading(row)
}

/** In the order given. */
export async function submissionsById(tenant: Tenant, ids: readonly string[]): Promise<SubmissionRow[]> {
  const rows = await tenant.db.read((db) =>
    db.submission.findMany({
      where: { organizationId: tenant.organization.id, id: { in: [...ids] } },
      select: columns,
    }),
  )
  const byId = new Map(rows.map((row) => [row.id, withGrading(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function withGrading({ gradings: [grading], ...row }: StoredSubmission): SubmissionRow {
  return { ...row, grading: grading ?? null }
}

/** The code of every submission asked for in one moment. */
export const codeLoader = (tenant: Tenant) =>
  new DataLoader(async (ids: readonly string[]) => {
    const rows = await tenant.db.read((db) =>
      db.submission.findMany({
        where: { organizationId: tenant.organization.id, id: { in: [...ids] } },
        select: { id: true, code: true },
      }),
    )
    const byId = new Map(rows.map(({ id, code }) => [id, code]))
    return ids.map((id) => byId.get(id) ?? new Error('The submission is gone'))
  })

/** The large columns of every grading asked for in one moment. */
export const gradingBodyLoader = (tenant: Tenant) =>
  new DataLoader(async (ids: readonly string[]) => {
    const rows = await tenant.db.read((db) =>
      db.grading.findMany({
        where: { organizationId: tenant.organization.id, id: { in: [...ids] } },
        select: { id: true, criteria: true, figure: true, log: true, curve: true },
      }),
    )
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => byId.get(id) ?? new Error('The grading is gone'))
  })

/** The gradings that stood before the one that stands now, newest first. */
export const earlierGradingsLoader = (tenant: Tenant) =>
  new DataLoader(async (submissionIds: readonly string[]): Promise<GradingRow[][]> => {
    const rows = await tenant.db.read((db) =>
      db.grading.findMany({
        where: {
          organizationId: tenant.organization.id,
          submissionId: { in: [...submissionIds] },
          standing: 'superseded',
        },
        orderBy: { standingSince: 'desc' },
        select: { ...gradingColumns, submissionId: true },
      }),
    )
    return submissionIds.map((id) => rows.filter((row) => row.submissionId === id))
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

function where(tenant: Tenant, filter: SubmissionFilter): Prisma.SubmissionWhereInput {
  return {
    organizationId: tenant.organization.id,
    ...(filter.userIds ? { userId: { in: [...filter.userIds] } } : {}),
    ...(filter.exerciseSlug ? { exerciseSlug: filter.exerciseSlug } : {}),
    ...(filter.passed
      ? { gradings: { some: { ...standing.where, verdict: 'passed' } } }
      : filter.graded
        ? { gradings: { some: standing.where } }
        : {}),
  }
}
