import type { Webhook, WebhookDelivery } from '@skillgrad/db'
import type { TenantDb, Tx } from '../../database.js'
import { columnsOf, hasArrived, makeTry, type Sender, type TryOutcome } from './make-try.js'
import { nextTry, patienceMs, restMs } from './retries.js'
import { switchOff } from './switch-off.js'
import { enqueueDelivery } from './tell-webhooks.js'

export interface DeliveryWork extends Sender {
  tenantDb(organizationId: string): TenantDb
  publicOrigin: string
  /** Between 0 and 1. */
  random(): number
}

export interface DeliveryJob {
  organizationId: string
  deliveryId: string
  tries: number
}

type Due = WebhookDelivery & { webhook: Webhook }

/** Tries of one company within a minute: above it they wait, so that a flood of one holds up no other. */
const mostInAMinute = 600
const minuteMs = 60_000

/**
 * Makes the try that the job stands for. Killed in the middle, the next process makes it again under the same id; a job
 * that comes late, or twice after its outcome was stored, does nothing.
 */
export async function deliver(work: DeliveryWork, job: DeliveryJob): Promise<void> {
  const { organizationId, deliveryId, tries } = job
  const db = work.tenantDb(organizationId)
  const due = await db.read((prisma) =>
    prisma.webhookDelivery.findFirst({
      where: { organizationId, id: deliveryId, state: 'waiting', tries },
      include: { webhook: true },
    }),
  )
  if (!due) return
  if (due.webhook.state !== 'on') return cancel(db, due)
  const later = await notBefore(db, work, due)
  if (later) return postpone(db, due, later)
  const outcome = await makeTry(work, due.webhook, due)
  await db.write((tx) => keep(tx, work, due, outcome))
}

function cancel(db: TenantDb, { organizationId, id }: Due): Promise<void> {
  return db.write(async (tx) => {
    const where = { organizationId, id, state: 'waiting' } as const
    await tx.webhookDelivery.updateMany({ where, data: { state: 'cancelled', nextTryAt: null } })
  })
}

/** Null where it is the delivery's turn. */
async function notBefore(
  db: TenantDb,
  { now, random }: DeliveryWork,
  { organizationId, webhook }: Due,
): Promise<Date | null> {
  const at = now()
  if (webhook.pausedUntil && webhook.pausedUntil > at) return webhook.pausedUntil
  const since = new Date(at.getTime() - minuteMs)
  const made = await db.read((prisma) =>
    prisma.webhookDelivery.count({ where: { organizationId, triedAt: { gt: since } } }),
  )
  return made < mostInAMinute ? null : new Date(at.getTime() + minuteMs * (0.5 + 0.5 * random()))
}

function postpone(db: TenantDb, due: Due, at: Date): Promise<void> {
  return db.write(async (tx) => {
    const { organizationId, id, tries } = due
    const where = { organizationId, id, tries, state: 'waiting' } as const
    const { count } = await tx.webhookDelivery.updateMany({ where, data: { nextTryAt: at } })
    if (count > 0) await enqueueDelivery(tx, due, { tries, at })
  })
}

async function keep(tx: Tx, work: DeliveryWork, due: Due, outcome: TryOutcome): Promise<void> {
  const now = work.now()
  const arrived = hasArrived(outcome)
  const isGone = outcome.kind === 'answer' && outcome.status === 410
  const tries = due.tries + 1
  const atLeastMs = outcome.kind === 'answer' ? outcome.retryAfterMs : 0
  const nextTryAt =
    arrived || isGone ? null : nextTry(due.mostTries - tries, { now, atLeastMs, random: work.random() })
  const { organizationId, id } = due
  const { count } = await tx.webhookDelivery.updateMany({
    where: { organizationId, id, tries: due.tries, state: 'waiting' },
    data: {
      tries,
      nextTryAt,
      state: arrived ? 'delivered' : nextTryAt ? 'waiting' : 'failed',
      ...columnsOf(outcome, now),
    },
  })
  if (count === 0) return
  if (nextTryAt) await enqueueDelivery(tx, due, { tries, at: nextTryAt })
  if (arrived) await noteSuccess(tx, due.webhook)
  else if (isGone) await switchOff(tx, work, due.webhook, 'gone')
  else await noteFailure(tx, work, due.webhook, outcome)
}

async function noteSuccess(
  tx: Tx,
  { organizationId, id, failingSince, pausedUntil }: Webhook,
): Promise<void> {
  if (failingSince || pausedUntil)
    await tx.webhook.updateMany({
      where: { organizationId, id },
      data: { failingSince: null, pausedUntil: null },
    })
}

async function noteFailure(tx: Tx, work: DeliveryWork, webhook: Webhook, outcome: TryOutcome): Promise<void> {
  const now = work.now()
  const { organizationId, id, failingSince } = webhook
  if (failingSince && now.getTime() - failingSince.getTime() > patienceMs)
    return switchOff(tx, work, webhook, 'failing')
  const isSlow = outcome.kind === 'fault' && outcome.fault === 'timeout'
  const pausedUntil = isSlow ? new Date(now.getTime() + restMs) : webhook.pausedUntil
  await tx.webhook.updateMany({
    where: { organizationId, id },
    data: { failingSince: failingSince ?? now, pausedUntil },
  })
}
