import type { WebhookDelivery } from '@skillgrad/db'
import { OutboundError, type CheckAddress } from '../../http/outbound.js'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { uuidv7 } from '../../uuid.js'
import { auditBy } from '../audit/record-event.js'
import { allOf, textFrom } from '../identity/input.js'
import { webhookTests, type Throttle } from '../identity/throttle.js'
import { eventNames, ping, type WebhookEventName } from './events.js'
import { columnsOf, hasArrived, makeTry, type Sender } from './make-try.js'
import { triesOfADelivery } from './retries.js'
import { closed, overlapMs } from './secrets.js'
import { newSecret } from './signature.js'
import { bodyOf, enqueueDelivery } from './tell-webhooks.js'
import { requireDelivery, requireWebhook, type ShownWebhook } from './webhook.repository.js'

export interface WebhookOptions extends Sender {
  checkAddress: CheckAddress
  throttle: Throttle
}

export interface WebhookWish {
  url: string
  description: string
  events: readonly WebhookEventName[]
}

const mostOfACompany = 10

/** Addresses of a company's own that are told what happens in it. */
export class WebhookService {
  constructor(private readonly options: WebhookOptions) {}

  /** The secret is told here and never again. */
  async create(tenant: Tenant, wish: WebhookWish): Promise<{ webhook: ShownWebhook; secret: string }> {
    assertCan(tenant, 'webhook:manage')
    const data = await this.#checked(wish)
    const organizationId = tenant.organization.id
    const id = uuidv7()
    const secret = newSecret()
    await tenant.db.write(async (tx) => {
      // One after the other: of two at once for the last place, the second sees the first.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`webhooks ${organizationId}`}, 0))`
      if ((await tx.webhook.count({ where: { organizationId } })) >= mostOfACompany)
        throw new Refusal('WEBHOOK_LIMIT', [], { maximum: mostOfACompany })
      await tx.webhook.create({
        data: {
          ...{ organizationId, id, ...data, createdBy: tenant.userId },
          secret: closed(this.options.seal, secret, { organizationId, id }),
        },
      })
      await auditBy(tx, tenant, {
        action: 'webhook.created',
        subjectType: 'webhook',
        subjectId: id,
        details: { name: new URL(data.url).host, after: { events: data.events } },
      })
    })
    return { webhook: await requireWebhook(tenant, id), secret }
  }

  /** Switched on again, its receiver has all its time again. */
  async update(
    tenant: Tenant,
    webhookId: string,
    change: Partial<WebhookWish> & { isOn?: boolean },
  ): Promise<ShownWebhook> {
    assertCan(tenant, 'webhook:manage')
    const held = await requireWebhook(tenant, webhookId)
    const { url, description, events } = await this.#checked({ ...held, ...wishOf(held), ...change })
    const state = change.isOn === undefined ? held.state : change.isOn ? ('on' as const) : ('off' as const)
    const isSwitchedOn = state === 'on' && held.state !== 'on'
    await tenant.db.write(async (tx) => {
      await tx.webhook.updateMany({
        where: { organizationId: tenant.organization.id, id: webhookId },
        data: {
          ...{ url, description, events, state },
          ...(isSwitchedOn ? { failingSince: null, pausedUntil: null } : {}),
        },
      })
      await auditBy(tx, tenant, {
        action: 'webhook.changed',
        subjectType: 'webhook',
        subjectId: webhookId,
        details: {
          name: new URL(url).host,
          before: { url: originOf(held.url), state: held.state, events: held.events },
          after: { url: originOf(url), state, events },
        },
      })
    })
    return requireWebhook(tenant, webhookId)
  }

  /** A new secret, told here and never again. The one before it stays good for a day. */
  async rotate(tenant: Tenant, webhookId: string): Promise<{ webhook: ShownWebhook; secret: string }> {
    assertCan(tenant, 'webhook:manage')
    const { seal, now } = this.options
    const organizationId = tenant.organization.id
    await requireWebhook(tenant, webhookId)
    const secret = newSecret()
    await tenant.db.write(async (tx) => {
      const where = { organizationId, id: webhookId }
      const held = await tx.webhook.findFirstOrThrow({ where, select: { secret: true } })
      await tx.webhook.updateMany({
        where,
        data: {
          secret: closed(seal, secret, where),
          previousSecret: held.secret,
          previousUntil: new Date(now().getTime() + overlapMs),
        },
      })
      await auditBy(tx, tenant, {
        action: 'webhook.secret-rotated',
        subjectType: 'webhook',
        subjectId: webhookId,
      })
    })
    return { webhook: await requireWebhook(tenant, webhookId), secret }
  }

  /** With its deliveries; what waits is told to nobody. */
  async remove(tenant: Tenant, webhookId: string): Promise<void> {
    assertCan(tenant, 'webhook:manage')
    const { url } = await requireWebhook(tenant, webhookId)
    await tenant.db.write(async (tx) => {
      const where = { organizationId: tenant.organization.id, id: webhookId }
      const { count } = await tx.webhook.deleteMany({ where })
      if (count === 0) throw new Refusal('NOT_FOUND', ['webhook'])
      await auditBy(tx, tenant, {
        action: 'webhook.removed',
        subjectType: 'webhook',
        subjectId: webhookId,
        details: { name: new URL(url).host },
      })
    })
  }

  /** Sends a `ping` at once and only once, also to one that is off. It says nothing of the webhook's health. */
  async test(tenant: Tenant, webhookId: string): Promise<WebhookDelivery> {
    assertCan(tenant, 'webhook:manage')
    const { throttle, now } = this.options
    const organizationId = tenant.organization.id
    await requireWebhook(tenant, webhookId)
    await throttle.count(webhookTests, organizationId)
    const webhook = await tenant.db.read((db) =>
      db.webhook.findFirstOrThrow({ where: { organizationId, id: webhookId } }),
    )
    const delivery = { id: uuidv7(), body: bodyOf(tenant.organization, ping, {}) }
    const outcome = await makeTry(this.options, webhook, delivery)
    return tenant.db.write(async (tx) => {
      await auditBy(tx, tenant, { action: 'webhook.tested', subjectType: 'webhook', subjectId: webhookId })
      return tx.webhookDelivery.create({
        data: {
          ...{ organizationId, ...delivery, webhookId, event: ping, tries: 1, mostTries: 1 },
          state: hasArrived(outcome) ? 'delivered' : 'failed',
          ...columnsOf(outcome, now()),
        },
      })
    })
  }

  /** Tries it now, under its own id, with as many tries as a new one has. */
  async resend(tenant: Tenant, deliveryId: string): Promise<WebhookDelivery> {
    assertCan(tenant, 'webhook:manage')
    const { webhook, ...held } = await requireDelivery(tenant, deliveryId)
    if (webhook.state !== 'on') throw new Refusal('WEBHOOK_OFF', ['delivery'])
    const where = { organizationId: tenant.organization.id, id: deliveryId, tries: held.tries }
    await tenant.db.write(async (tx) => {
      const { count } = await tx.webhookDelivery.updateMany({
        where,
        data: {
          state: 'waiting',
          mostTries: held.tries + triesOfADelivery,
          nextTryAt: this.options.now(),
        },
      })
      // Tried meanwhile: what was wanted has happened.
      if (count === 0) return
      await enqueueDelivery(tx, held, { tries: held.tries })
      await auditBy(tx, tenant, {
        action: 'webhook.resent',
        subjectType: 'webhook',
        subjectId: webhook.id,
        details: { delivery: deliveryId, event: held.event },
      })
    })
    return requireDelivery(tenant, deliveryId)
  }

  async #checked(wish: WebhookWish) {
    const read = allOf({
      url: () => addressFrom(wish.url),
      description: () => (wish.description.trim() ? textFrom(wish.description, ['description'], 200) : ''),
      events: () => eventsFrom(wish.events),
    })
    await this.options.checkAddress(read.url).catch((error: unknown) => refuse(error, read.url))
    return read
  }
}

const wishOf = ({ url, description, events }: ShownWebhook): WebhookWish => ({
  url,
  description,
  events: eventNames.filter((name) => events.includes(name)),
})

/** What the audit keeps of an address: paths and queries may hold secrets of the receiver's. */
const originOf = (url: string) => new URL(url).origin

const longestAddress = 2000

function addressFrom(text: string): string {
  const trimmed = text.trim()
  if (!trimmed) throw new Refusal('REQUIRED', ['url'])
  if (trimmed.length > longestAddress) throw new Refusal('TOO_LONG', ['url'], { maximum: longestAddress })
  if (!URL.canParse(trimmed)) throw new Refusal('WEBHOOK_ADDRESS_INVALID', ['url'])
  const url = new URL(trimmed)
  url.hash = ''
  return url.href
}

function eventsFrom(wanted: readonly WebhookEventName[]): WebhookEventName[] {
  const events = eventNames.filter((name) => wanted.includes(name))
  if (events.length === 0) throw new Refusal('WEBHOOK_EVENTS_NONE', ['events'])
  return events
}

/** A name that nobody answers to is no reason: the receiver may not be up yet, and a test says so. */
function refuse(error: unknown, url: string): void {
  if (!(error instanceof OutboundError)) throw error
  if (error.fault === 'address-private') throw new Refusal('WEBHOOK_ADDRESS_PRIVATE', ['url'])
  if (error.fault === 'address-invalid' || !url.startsWith('https:'))
    throw new Refusal('WEBHOOK_ADDRESS_INVALID', ['url'])
}
