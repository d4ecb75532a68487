import { setTenant } from '@skillgrad/db'
import type { Tx } from '../../database.js'
import { encodeId } from '../../graphql/global-id.js'
import { uuidOf, uuidv7 } from '../../uuid.js'
import type { ping } from './events.js'
import { payloadVersion, type WebhookEventName, type WebhookPayloads } from './events.js'
import { triesOfADelivery } from './retries.js'

interface Told<Name extends WebhookEventName> {
  organizationId: string
  event: Name
  /** What makes the fact one: told of it twice, a webhook hears it once. */
  once?: readonly string[]
  /** Asked for only where somebody listens. Null: there is nothing to tell after all. */
  data(): Promise<WebhookPayloads[Name] | null>
}

/**
 * Stores a delivery for each webhook that wants the event, in the transaction that makes the fact: both are there or
 * neither. The transaction is left in this company.
 */
export async function tellWebhooks<Name extends WebhookEventName>(tx: Tx, told: Told<Name>): Promise<void> {
  const { organizationId, event, once } = told
  await setTenant(tx, organizationId)
  const listening = await tx.webhook.findMany({
    where: { organizationId, state: 'on', events: { has: event } },
    select: { id: true },
  })
  if (listening.length === 0) return
  const data = await told.data()
  if (!data) return
  const organization = await tx.organization.findFirstOrThrow({
    where: { id: organizationId },
    select: { id: true, slug: true },
  })
  const body = bodyOf(organization, event, data)
  const deliveries = listening.map(({ id: webhookId }) => ({
    organizationId,
    id: once ? uuidOf(['webhook', event, webhookId, ...once]) : uuidv7(),
    webhookId,
    event,
    body,
    mostTries: triesOfADelivery,
    nextTryAt: new Date(),
  }))
  await tx.webhookDelivery.createMany({ data: deliveries, skipDuplicates: true })
  for (const delivery of deliveries) await enqueueDelivery(tx, delivery, { tries: 0 })
}

/** What stands in the body of every delivery; `data` is the event's own. */
export function bodyOf(
  organization: { id: string; slug: string },
  type: WebhookEventName | typeof ping,
  data: object,
): string {
  return JSON.stringify({
    type,
    version: payloadVersion,
    timestamp: new Date().toISOString(),
    organization: { id: encodeId('Organization', organization.id), slug: organization.slug },
    data,
  })
}

/**
 * One try. `tries` are those before it: whoever comes with another number than the delivery's is late, and does nothing.
 * Of one webhook no two are made at once.
 */
export async function enqueueDelivery(
  tx: Tx,
  delivery: { id: string; webhookId: string },
  { tries, at = null }: { tries: number; at?: Date | null },
): Promise<void> {
  await tx.$executeRaw`
    select app.enqueue_in_line(
      'webhook.deliver', jsonb_build_object('deliveryId', ${delivery.id}::text, 'tries', ${tries}::int),
      ${`webhook:${delivery.webhookId}`}, ${at}::timestamptz)`
}
