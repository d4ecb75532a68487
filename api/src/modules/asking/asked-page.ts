import type { Prisma } from '@skillgrad/db'
import { AskedFilter, AskedOrder } from '../../graphql/enums.js'
import { pageInfoOf, pageSize } from '../../graphql/page.type.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import type { KeptPlace } from '../keeping/own-keeping.js'
import type { AskedPageArgs, AskedQuestion, AskedQuestionConnection } from './asking.type.js'
import { withAnswers } from './asked-row.js'
import { shownTo } from './require-asked.js'
import { toQuestion } from './to-asked.js'

/** Of a lesson, or of all the company's courses. */
export async function askedPage(
  tenant: Tenant,
  place: KeptPlace | null,
  { first, after, filter, order }: AskedPageArgs,
): Promise<AskedQuestionConnection> {
  const take = pageSize(first)
  const skip = after ? placeFrom(after) : 0
  const where: Prisma.AskedQuestionWhereInput = {
    AND: [
      { organizationId: tenant.organization.id, ...place },
      shownTo(tenant),
      // Only those who may hide see what was reported.
      filter === AskedFilter.REPORTED && !can(tenant, 'question:hide')
        ? { id: { in: [] } }
        : narrowed(tenant, filter),
    ],
  }
  const [rows, totalCount] = await tenant.db.read(async (db) => [
    await db.askedQuestion.findMany({
      ...{ where, skip, take: take + 1, orderBy: orders[order] },
      include: withAnswers(tenant),
    }),
    await db.askedQuestion.count({ where }),
  ])
  const nodes = await Promise.all(rows.slice(0, take).map((row) => toQuestion(tenant, row)))
  const edges = nodes.map((node, at) => ({ cursor: cursorOf(skip + at + 1), node }))
  return {
    edges,
    pageInfo: pageInfoOf(edges, { hasMore: rows.length > take, isLater: skip > 0 }),
    totalCount,
  }
}

export async function questionById(tenant: Tenant, id: string): Promise<AskedQuestion | null> {
  const row = await tenant.db.read((db) =>
    db.askedQuestion.findFirst({
      where: { organizationId: tenant.organization.id, id, ...shownTo(tenant) },
      include: withAnswers(tenant),
    }),
  )
  return row && toQuestion(tenant, row)
}

function narrowed(tenant: Tenant, filter: AskedFilter): Prisma.AskedQuestionWhereInput {
  switch (filter) {
    case AskedFilter.ALL:
      return {}
    case AskedFilter.UNANSWERED:
      return { hiddenAt: null, answers: { none: { hiddenAt: null } } }
    case AskedFilter.OWN:
      return { userId: tenant.userId }
    case AskedFilter.REPORTED:
      return { reports: { some: {} } }
  }
}

const newest = [
  { createdAt: 'desc' },
  { id: 'desc' },
] satisfies Prisma.AskedQuestionOrderByWithRelationInput[]
const orders: Record<AskedOrder, Prisma.AskedQuestionOrderByWithRelationInput[]> = {
  [AskedOrder.MOST_USEFUL]: [{ votes: { _count: 'desc' } }, ...newest],
  [AskedOrder.NEWEST]: newest,
}

/** Votes change while somebody reads, so that a page is told by how many came before it. */
function cursorOf(before: number): string {
  return Buffer.from(`after ${before}`, 'utf8').toString('base64url')
}

function placeFrom(cursor: string): number {
  const [, before] = /^after (\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? []
  return Number(before ?? 0)
}
