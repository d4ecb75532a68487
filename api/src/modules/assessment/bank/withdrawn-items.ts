import type { PrismaClient } from '@skillgrad/db'

/** Of one item, newest first. */
export function withdrawalsOf(db: PrismaClient, itemId: string) {
  return db.itemWithdrawal.findMany({
    where: { itemId },
    orderBy: { withdrawnAt: 'desc' },
    select: { upToVersion: true, reason: true, withdrawnAt: true, restoredAt: true },
  })
}

/** Ids of all versions that are withdrawn now. Raw SQL, since Prisma compares no two columns of two tables. */
export async function withdrawnVersions(db: Pick<PrismaClient, '$queryRaw'>): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select v.id from catalogue.item_withdrawal w
    join catalogue.item_version v on v.item_id = w.item_id and v.number <= w.up_to_version
    where w.restored_at is null`
  return new Set(rows.map(({ id }) => id))
}
