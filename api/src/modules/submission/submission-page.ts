import { decodeIdOf } from '../../graphql/global-id.js'
import { pageInfoOf, pageSize, type Connection } from '../../graphql/page.type.js'
import type { Tenant } from '../../tenant.js'
import { countSubmissions, findSubmission, listSubmissions } from './submission.repository.js'
import type { Submission } from './submission.type.js'
import { toSubmission } from './to-submission.js'

/** The viewer's own attempts at one exercise, newest first. */
export async function ownSubmissionPage(
  tenant: Tenant,
  exerciseSlug: string,
  first: number,
  after?: string | null,
): Promise<Connection<Submission>> {
  const filter = { userIds: [tenant.userId], exerciseSlug }
  const cursorId = after ? decodeIdOf('Submission', after)?.id : undefined
  const cursor = cursorId ? await findSubmission(tenant, cursorId) : null
  const take = pageSize(first)
  const page = { take: take + 1, ...(cursor ? { before: cursor.createdAt, notId: cursor.id } : {}) }
  const [rows, totalCount] = await Promise.all([
    listSubmissions(tenant, filter, page),
    countSubmissions(tenant, filter),
  ])
  const edges = rows.slice(0, take).map((row) => {
    const node = toSubmission(tenant, row)
    return { cursor: node.id, node }
  })
  return {
    edges,
    pageInfo: pageInfoOf(edges, { hasMore: rows.length > take, isLater: cursor !== null }),
    totalCount,
  }
}
