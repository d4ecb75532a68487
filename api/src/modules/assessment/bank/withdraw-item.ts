import type { PrismaClient } from '@skillgrad/db'
import type { Localized } from '../../../locale.js'
import { agreeWithAppealsTo } from './appeals.js'
import { publishChanged } from './publish-parameters.js'
import type { ItemState, KnownItem } from './parameter-content.js'
import { withdrawnVersions } from './withdrawn-items.js'

export interface Withdrawal {
  /** What learners read. */
  reason: Localized
  /** The operator. */
  by: string
}

/**
 * Takes an item back: nobody is asked it any more, and in every company what was answered to it is left out of reports and estimates,
 * through the queue. A version that is published afterwards is another question, and counts, until it is withdrawn in its turn.
 */
export async function withdrawItem(
  db: PrismaClient,
  slug: string,
  { reason, by }: Withdrawal,
): Promise<'withdrawn' | 'unknown_item' | 'withdrawn_before'> {
  const item = await db.item.findUnique({ where: { slug } })
  if (!item) return 'unknown_item'
  const written = await db.$executeRaw`
    insert into catalogue.item_withdrawal as before (item_id, up_to_version, reason, withdrawn_by)
    values (${item.id}::uuid, ${item.currentVersion}, ${JSON.stringify(reason)}::jsonb, ${by})
    on conflict (item_id) where restored_at is null do update set
      up_to_version = excluded.up_to_version, reason = excluded.reason,
      withdrawn_by = excluded.withdrawn_by, withdrawn_at = excluded.withdrawn_at
    where before.up_to_version < excluded.up_to_version`
  // Done again where it was done before: something may have broken in between.
  await publishChanged(
    db,
    moved((known) => known.item === item.id, 'watch'),
  )
  await agreeWithAppealsTo(db, item.id)
  await rescoreEverywhere(db)
  return written === 0 ? 'withdrawn_before' : 'withdrawn'
}

/** Finds a withdrawn item sound after all: it is asked again, and what was answered to it counts again. */
export async function restoreItem(
  db: PrismaClient,
  slug: string,
): Promise<'restored' | 'unknown_item' | 'not_withdrawn'> {
  const item = await db.item.findUnique({ where: { slug } })
  if (!item) return 'unknown_item'
  const withdrawn = await withdrawnVersions(db)
  const written = await db.$executeRaw`
    update catalogue.item_withdrawal set restored_at = now() where item_id = ${item.id}::uuid and restored_at is null`
  if (written === 0) return 'not_withdrawn'
  // A version that was published since stands where its own answers put it.
  await publishChanged(
    db,
    moved((known) => known.item === item.id && withdrawn.has(known.version), 'live'),
  )
  await rescoreEverywhere(db)
  return 'restored'
}

/** A person has looked at it: what its answers look like is not held against it for a while. */
const moved =
  (isMeant: (known: KnownItem) => boolean, state: ItemState) =>
  (known: KnownItem): KnownItem =>
    !isMeant(known) || known.state === state
      ? known
      : { ...known, state, ...(state === 'live' ? { releasedAt: known.answers } : {}) }

/** A job for each company; one that waits already is enough. */
async function rescoreEverywhere(db: PrismaClient): Promise<void> {
  await db.$executeRaw`
    select app.enqueue_for(o.id, 'attempts.rescore', '{}'::jsonb, null, 'attempts.rescore:' || o.id)
    from auth.organization_ids() as o (id)`
}
