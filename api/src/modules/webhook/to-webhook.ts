import type { Webhook as WebhookRow, WebhookDelivery as DeliveryRow } from '@skillgrad/db'
import { encodeId } from '../../graphql/global-id.js'
import type { Tenant } from '../../tenant.js'
import { WebhookEvent } from './events.js'
import {
  DeliveryFault,
  Webhook,
  WebhookDelivery,
  type DeliveryState,
  type WebhookState,
} from './webhook.type.js'

const events = Object.values(WebhookEvent)
const faults = Object.values(DeliveryFault)

/** Without its secrets, which nobody is told twice. */
export function toWebhook(tenant: Tenant, row: Omit<WebhookRow, 'secret' | 'previousSecret'>): Webhook {
  return Object.assign(new Webhook(), {
    id: encodeId('Webhook', row.id, tenant.organization.id),
    url: row.url,
    description: row.description,
    events: events.filter((event) => row.events.includes(event)),
    state: row.state as WebhookState,
    failingSince: row.failingSince,
    previousSecretUntil: row.previousUntil && row.previousUntil > tenant.now() ? row.previousUntil : null,
    createdAt: row.createdAt,
    tenant,
    webhookId: row.id,
  })
}

export function toDelivery(tenant: Tenant, row: DeliveryRow): WebhookDelivery {
  return Object.assign(new WebhookDelivery(), {
    id: encodeId('WebhookDelivery', row.id, tenant.organization.id),
    messageId: row.id,
    event: row.event,
    state: row.state as DeliveryState,
    tries: row.tries,
    createdAt: row.createdAt,
    triedAt: row.triedAt,
    tookMs: row.tookMs,
    status: row.status,
    answer: row.answer,
    fault: faults.find((fault) => fault === row.fault) ?? null,
    nextTryAt: row.nextTryAt,
    body: row.body,
  })
}
