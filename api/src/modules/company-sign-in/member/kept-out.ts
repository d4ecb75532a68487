import type { Tx } from '../../../database.js'

interface Arriving {
  email: string
  marks: readonly string[]
}

/**
 * Whether the company had taken out, or suspended, whoever had this address or subject before their account was erased. Until it
 * lets them in again: by an invitation that was accepted since, or by its directory.
 */
export async function isKeptOut(
  tx: Tx,
  organizationId: string,
  { email, marks }: Arriving,
): Promise<boolean> {
  const kept = await tx.keptOut.findFirst({
    where: { organizationId, mark: { in: [...marks] } },
    orderBy: { since: 'desc' },
  })
  if (!kept) return false
  const invited = { organizationId, email, status: 'accepted', createdAt: { gt: kept.since } }
  if ((await tx.invitation.count({ where: invited })) > 0) return false
  return (await tx.scimUser.count({ where: { organizationId, email, isActive: true } })) === 0
}

/** With one mark all go that were made of the same person. */
export async function letInAgain(tx: Tx, organizationId: string, marks: readonly string[]): Promise<void> {
  const kept = await tx.keptOut.findMany({
    where: { organizationId, mark: { in: [...marks] } },
    select: { userId: true },
  })
  if (kept.length === 0) return
  const userId = { in: kept.map((row) => row.userId) }
  await tx.keptOut.deleteMany({ where: { organizationId, userId } })
}
