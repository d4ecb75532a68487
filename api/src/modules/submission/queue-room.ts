import type { Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'
import type { Tenant } from '../../tenant.js'

/** How many submissions may wait, in all companies together and of one. */
export interface QueueRoom {
  waiting: number
  ofCompany: number
}

/** `share` of the places are one company's at most, and at least one. */
export function queueRoom(limit: number, share: number): QueueRoom {
  return { waiting: limit, ofCompany: Math.max(1, Math.floor(limit * share)) }
}

/**
 * Asked in the transaction that stores the submission. What is turned away leaves nothing behind: no row, no attempt, and
 * an older one of the same person and exercise goes on waiting.
 */
export async function assertRoom(
  tx: Tx,
  { tenant, exerciseSlug, room }: { tenant: Tenant; exerciseSlug: string; room: QueueRoom },
): Promise<void> {
  const [row] = await tx.$queryRaw<[{ seconds: number | null }]>`
    select app.seconds_until_room(${tenant.userId}::uuid, ${exerciseSlug}, ${room.waiting}::int, ${room.ofCompany}::int) as seconds`
  if (row.seconds !== null) throw new Refusal('QUEUE_FULL', [], { retryAfter: row.seconds })
}
