import type { PrismaClient } from '@skillgrad/db'

/** Of one item, newest first. */
export function withdrawalsOf(db: PrismaClient, itemId: string) {
  return db.itemWithdrawal.findMany({
    where: { itemId },
    orderBy: { withdrawnAt: 'desc' },
    select: { upToVersion: true, reason: true, withdrawnAt: true, restoredAt: true },
  })
}

/** Ids of all items that are withdrawn now. */
export async function withdrawnItems(db: Pick<PrismaClient, 'itemWithdrawal'>): Promise<Set<string>> {
  const rows = await db.itemWithdrawal.findMany({ where: { restoredAt: null }, select: { itemId: true } })
  return new Set(rows.map(({ itemId }) => itemId))
}
