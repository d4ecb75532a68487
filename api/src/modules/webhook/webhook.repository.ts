import type { Webhook, WebhookDelivery } from '@skillgrad/db'
import { fromCursor, toCursor } from '../../graphql/moment-cursor.js'
import { pageSize, type PageInfo } from '../../graphql/page.type.js'
import { Refusal } from '../../graphql/refusal.js'
import type { Tenant } from '../../tenant.js'

export type ShownWebhook = Omit<Webhook, 'secret' | 'previousSecret'>

const withoutSecrets = { secret: true, previousSecret: true } as const

/** Oldest first; there are few. */
export function listWebhooks(tenant: Tenant): Promise<ShownWebhook[]> {
  return tenant.db.read((db) =>
    db.webhook.findMany({
      where: { organizationId: tenant.organization.id },
      omit: withoutSecrets,
      orderBy: { id: 'asc' },
    }),
  )
}

export async function findWebhook(tenant: Tenant, id: string): Promise<ShownWebhook | null> {
  return tenant.db.read((db) =>
    db.webhook.findFirst({ where: { organizationId: tenant.organization.id, id }, omit: withoutSecrets }),
  )
}

export async function requireWebhook(tenant: Tenant, id: string): Promise<ShownWebhook> {
  const found = await findWebhook(tenant, id)
  if (!found) throw new Refusal('NOT_FOUND', ['webhook'])
  return found
}

export async function requireDelivery(
  tenant: Tenant,
  id: string,
): Promise<WebhookDelivery & { webhook: ShownWebhook }> {
  const found = await tenant.db.read((db) =>
    db.webhookDelivery.findFirst({
      where: { organizationId: tenant.organization.id, id },
      include: { webhook: { omit: withoutSecrets } },
    }),
  )
  if (!found) throw new Refusal('NOT_FOUND', ['delivery'])
  return found
}

interface DeliveryPage {
  rows: { cursor: string; row: WebhookDelivery }[]
  pageInfo: PageInfo
}

/** Newest first. */
export async function deliveryPage(
  tenant: Tenant,
  webhookId: string,
  { first, after }: { first: number; after?: string | null | undefined },
): Promise<DeliveryPage> {
  const take = pageSize(first)
  const before = after ? fromCursor(after) : null
  const found = await tenant.db.read((db) =>
    db.webhookDelivery.findMany({
      where: {
        organizationId: tenant.organization.id,
        webhookId,
        ...(before
          ? {
              createdAt: { lte: before.at },
              OR: [{ createdAt: { lt: before.at } }, { id: { lt: before.id } }],
            }
          : {}),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: take + 1,
    }),
  )
  const rows = found
    .slice(0, take)
    .map((row) => ({ cursor: toCursor({ at: row.createdAt, id: row.id }), row }))
  return {
    rows,
    pageInfo: {
      hasNextPage: found.length > take,
      hasPreviousPage: before !== null,
      startCursor: rows[0]?.cursor ?? null,
      endCursor: rows.at(-1)?.cursor ?? null,
    },
  }
}
