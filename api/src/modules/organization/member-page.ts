import type { Prisma } from '@skillgrad/db'
import type { Reader } from '../../database.js'
import type { Tenant } from '../../tenant.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { pageInfoOf, pageSize, type Connection } from '../../graphql/page.type.js'
import type { Member } from './organization.type.js'
import { toMember, visiblePeople } from './people.js'

interface MembersAsked {
  first: number
  after?: string | undefined
  /** What somebody remembers of a name or an address. */
  matching?: string | undefined
}

/** Members that the viewer may see, in the order they joined. */
export async function memberPage(
  tenant: Tenant,
  { first, after, matching }: MembersAsked,
): Promise<Connection<Member>> {
  const people = await tenant.use(visiblePeople)
  const seen: Prisma.MemberWhereInput = {
    organizationId: tenant.organization.id,
    ...(people === 'everybody' ? {} : { userId: { in: [...people] } }),
  }
  const cursor = after ? decodeIdOf('Member', after)?.id : undefined
  const take = pageSize(first)
  const [rows, totalCount] = await tenant.db.read(async (tx) => {
    const visible = matching === undefined ? seen : await matchingOf(tx, seen, matching)
    return [
      await tx.member.findMany({
        where: { ...visible, ...(cursor ? { id: { gt: cursor } } : {}) },
        orderBy: { id: 'asc' },
        take: take + 1,
        include: { user: true },
      }),
      await tx.member.count({ where: visible }),
    ]
  })
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

const mostWords = 8

/** Whose address it is stands alone: "ann@…" is also a part of "joann@…". */
async function matchingOf(
  tx: Reader,
  seen: Prisma.MemberWhereInput,
  matching: string,
): Promise<Prisma.MemberWhereInput> {
  const words = matching.trim().split(/\s+/).slice(0, mostWords)
  const exactly = { ...seen, user: { email: { equals: words.join(' ').toLowerCase() } } }
  if (await tx.member.findFirst({ where: exactly, select: { id: true } })) return exactly
  return {
    ...seen,
    AND: words.map((word) => ({
      user: { OR: [{ name: holding(word) }, { email: holding(word) }] },
    })),
  }
}

/** The database takes % and _ for wildcards, and whoever types them does not. */
function holding(word: string) {
  return { contains: word.replace(/[\\%_]/g, String.raw`\$&`), mode: 'insensitive' as const }
}
