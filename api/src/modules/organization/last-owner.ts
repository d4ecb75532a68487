import type { Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'

/** Owners are locked in one order, so that two who demote, suspend or remove each other cannot both succeed. */
export async function assertNotLastOwner(tx: Tx, organizationId: string, memberId: string): Promise<void> {
  const owners = await tx.$queryRaw<{ id: string }[]>`
    select id from auth.member where organization_id = ${organizationId}::uuid and role = 'owner' and suspended_at is null
    order by id for update`
  if (owners.length === 1 && owners[0]!.id === memberId) throw new Refusal('LAST_OWNER', ['role'])
}
