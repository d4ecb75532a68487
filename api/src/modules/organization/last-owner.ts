import type { Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'

/**
 * Owners are locked in one order, so that two who demote, suspend or remove each other cannot both succeed. One who is about
 * to be erased is none any more.
 */
export async function assertNotLastOwner(tx: Tx, organizationId: string, memberId: string): Promise<void> {
  const owners = await tx.$queryRaw<{ id: string }[]>`
    select id from auth.member m where organization_id = ${organizationId}::uuid and role = 'owner' and suspended_at is null
      and not exists (select from auth.account_deletion d where d.user_id = m.user_id)
    order by id for update`
  if (owners.length === 1 && owners[0]!.id === memberId) throw new Refusal('LAST_OWNER', ['role'])
}
