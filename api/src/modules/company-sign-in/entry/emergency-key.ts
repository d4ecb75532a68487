import type { Tx } from '../../../database.js'
import { Refusal } from '../../../graphql/refusal.js'

/**
 * Where people enter by providers alone, somebody must be able to enter without: the last one who can stays so. The lock holds off
 * another such change, and nobody who only refers to the company, as whoever invites does.
 */
export async function assertNotLastKey(tx: Tx, organizationId: string, memberId: string): Promise<void> {
  const [company] = await tx.$queryRaw<{ sso_only_since: Date | null }[]>`
    select sso_only_since from auth.organization where id = ${organizationId}::uuid for no key update`
  if (!company?.sso_only_since) return
  const keepers = await keepersOf(tx, organizationId)
  if (keepers.length > 0 && keepers.every(({ id }) => id === memberId))
    throw new Refusal('EMERGENCY_KEY_LAST', ['member'])
}

/** Owners with the key, and a second step to use it with, who are not about to go. */
export function keepersOf(tx: Pick<Tx, 'member'>, organizationId: string) {
  return tx.member.findMany({
    where: {
      organizationId,
      isBreakGlass: true,
      role: 'owner',
      suspendedAt: null,
      user: { totp: { confirmedAt: { not: null } }, deletion: { is: null } },
    },
    select: { id: true },
  })
}
