import type { Tenant } from '../../tenant.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { pageInfoOf, pageSize, type Connection } from '../../graphql/page.type.js'
import type { Member } from './organization.type.js'
import { toMember, visiblePeople } from './people.js'

/** Members that the viewer may see, in the order they joined. */
export async function memberPage(tenant: Tenant, first: number, after?: string): Promise<Connection<Member>> {
  const people = await tenant.use(visiblePeople)
  const visible = {
    organizationId: tenant.organization.id,
    ...(people === 'everybody' ? {} : { userId: { in: [...people] } }),
  }
  const cursor = after ? decodeIdOf('Member', after)?.id : undefined
  const take = pageSize(first)
  const [rows, totalCount] = await tenant.db.read(async (tx) => [
    await tx.member.findMany({
      where: { ...visible, ...(cursor ? { id: { gt: cursor } } : {}) },
      orderBy: { id: 'asc' },
      take: take + 1,
      include: { user: true },
    }),
    await tx.member.count({ where: visible }),
  ])
  const edges = rows.slice(0, take).map((row) => {
    const node = toMember(tenant, row)
    return { cursor: node.id, node }
  })
  return {
    edges,
    pageInfo: pageInfoOf(edges, { hasMore: rows.length > take, isLater: cursor !== undefined }),
    totalCount,
  }
}
