import { fromCursor, toCursor } from '../../../graphql/moment-cursor.js'
import { pageInfoOf, pageSize } from '../../../graphql/page.type.js'
import type { Services } from '../../../services.js'
import { countWaitingAppeals, waitingAppeals } from './appeals.js'
import type { WaitingAppealConnection } from './item-bank.type.js'

interface Asked {
  first: number
  after?: string | null | undefined
  /** Of the item that they are about; otherwise it is all of them. */
  slug?: string
}

/** Objections that wait, for whoever was let in to the bank. */
export async function waitingPage(
  { shared }: Services,
  { first, after, slug }: Asked,
): Promise<WaitingAppealConnection> {
  const itemId = slug && (await shared.item.findUniqueOrThrow({ where: { slug } })).id
  const before = after ? fromCursor(after) : null
  const take = pageSize(first)
  const wanted = { ...(itemId ? { itemId } : {}), atMost: take + 1 }
  const rows = await waitingAppeals(shared, {
    ...wanted,
    after: before && { id: before.id, createdAt: before.at },
  })
  const shown = rows.slice(0, take)
  const items = await shared.item.findMany({
    where: { id: { in: shown.flatMap((row) => row.itemId ?? []) } },
    select: { id: true, slug: true },
  })
  const slugs = new Map(items.map((item) => [item.id, item.slug]))
  const edges = shown.map(({ itemId: about, ...appeal }) => ({
    cursor: toCursor({ at: appeal.createdAt, id: appeal.id }),
    node: { ...appeal, item: about && slugs.get(about)! },
  }))
  return {
    edges,
    pageInfo: pageInfoOf(edges, { hasMore: rows.length > take, isLater: before !== null }),
    totalCount: await countWaitingAppeals(shared, itemId),
  }
}
