import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal, settle } from '../../graphql/refusal.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { Organization } from '../organization/organization.type.js'
import { toDelivery, toWebhook } from './to-webhook.js'
import { deliveryPage, findWebhook, listWebhooks } from './webhook.repository.js'
import {
  CreateWebhookInput,
  CreateWebhookPayload,
  DeleteWebhookInput,
  DeleteWebhookPayload,
  ResendWebhookDeliveryInput,
  ResendWebhookDeliveryPayload,
  RotateWebhookSecretInput,
  RotateWebhookSecretPayload,
  TestWebhookInput,
  TestWebhookPayload,
  UpdateWebhookInput,
  UpdateWebhookPayload,
  Webhook,
  WebhookDeliveryConnection,
} from './webhook.type.js'

@Resolver(() => Organization)
export class WebhooksResolver {
  @FieldResolver(() => Boolean)
  viewerCanManageWebhooks(@Root() { tenant }: Organization): boolean {
    return can(tenant, 'webhook:manage')
  }

  @FieldResolver(() => [Webhook], { description: 'Empty for whoever may not manage them.' })
  async webhooks(@Root() { tenant }: Organization): Promise<Webhook[]> {
    if (!can(tenant, 'webhook:manage')) return []
    return (await listWebhooks(tenant)).map((row) => toWebhook(tenant, row))
  }

  @FieldResolver(() => Webhook, { nullable: true })
  async webhook(@Root() { tenant }: Organization, @Arg('id', () => ID) id: string): Promise<Webhook | null> {
    const wanted = decodeIdOf('Webhook', id)
    if (!can(tenant, 'webhook:manage') || wanted?.organizationId !== tenant.organization.id) return null
    const row = await findWebhook(tenant, wanted.id)
    return row && toWebhook(tenant, row)
  }
}

@Resolver(() => Webhook)
export class WebhookResolver {
  @FieldResolver(() => WebhookDeliveryConnection, { description: 'Newest first; kept for 30 days.' })
  async deliveries(
    @Root() { tenant, webhookId }: Webhook,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<WebhookDeliveryConnection> {
    const { rows, pageInfo } = await deliveryPage(tenant, webhookId, { first, after })
    return { pageInfo, edges: rows.map(({ cursor, row }) => ({ cursor, node: toDelivery(tenant, row) })) }
  }
}

type Without<Payload> = Omit<Payload, 'userErrors'>

@Resolver()
export class WebhookMutations {
  @Mutation(() => CreateWebhookPayload)
  createWebhook(
    @Arg('input', () => CreateWebhookInput) input: CreateWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateWebhookPayload> {
    const refused = { webhook: null, secret: null }
    return settle<Without<CreateWebhookPayload>>(context.locale, refused, async () => {
      const tenant = await context.requireTenantOf(input.organization)
      const { url, events, description } = input
      const wish = { url, events, description: description ?? '' }
      const { webhook, secret } = await context.services.webhooks.create(tenant, wish)
      return { webhook: toWebhook(tenant, webhook), secret }
    })
  }

  @Mutation(() => UpdateWebhookPayload)
  updateWebhook(
    @Arg('input', () => UpdateWebhookInput) input: UpdateWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateWebhookPayload> {
    return settle<Without<UpdateWebhookPayload>>(context.locale, { webhook: null }, async () => {
      const { tenant, id } = await named(context, 'Webhook', input.webhook)
      const { url, description, events, isOn } = input
      const webhook = await context.services.webhooks.update(tenant, id, {
        ...(url == null ? {} : { url }),
        ...(description == null ? {} : { description }),
        ...(events == null ? {} : { events }),
        ...(isOn == null ? {} : { isOn }),
      })
      return { webhook: toWebhook(tenant, webhook) }
    })
  }

  @Mutation(() => RotateWebhookSecretPayload, {
    description: 'Deliveries are signed with both secrets for a day.',
  })
  rotateWebhookSecret(
    @Arg('input', () => RotateWebhookSecretInput) input: RotateWebhookSecretInput,
    @Ctx() context: RequestContext,
  ): Promise<RotateWebhookSecretPayload> {
    const refused = { webhook: null, secret: null }
    return settle<Without<RotateWebhookSecretPayload>>(context.locale, refused, async () => {
      const { tenant, id } = await named(context, 'Webhook', input.webhook)
      const { webhook, secret } = await context.services.webhooks.rotate(tenant, id)
      return { webhook: toWebhook(tenant, webhook), secret }
    })
  }

  @Mutation(() => DeleteWebhookPayload)
  deleteWebhook(
    @Arg('input', () => DeleteWebhookInput) input: DeleteWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteWebhookPayload> {
    return settle<Without<DeleteWebhookPayload>>(context.locale, { deleted: null }, async () => {
      const { tenant, id } = await named(context, 'Webhook', input.webhook)
      await context.services.webhooks.remove(tenant, id)
      return { deleted: input.webhook }
    })
  }

  @Mutation(() => TestWebhookPayload, { description: 'Sends a `ping` and waits for what becomes of it.' })
  testWebhook(
    @Arg('input', () => TestWebhookInput) input: TestWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<TestWebhookPayload> {
    return settle<Without<TestWebhookPayload>>(context.locale, { delivery: null }, async () => {
      const { tenant, id } = await named(context, 'Webhook', input.webhook)
      return { delivery: toDelivery(tenant, await context.services.webhooks.test(tenant, id)) }
    })
  }

  @Mutation(() => ResendWebhookDeliveryPayload)
  resendWebhookDelivery(
    @Arg('input', () => ResendWebhookDeliveryInput) input: ResendWebhookDeliveryInput,
    @Ctx() context: RequestContext,
  ): Promise<ResendWebhookDeliveryPayload> {
    return settle<Without<ResendWebhookDeliveryPayload>>(context.locale, { delivery: null }, async () => {
      const { tenant, id } = await named(context, 'WebhookDelivery', input.delivery)
      return { delivery: toDelivery(tenant, await context.services.webhooks.resend(tenant, id)) }
    })
  }
}

async function named(
  context: RequestContext,
  type: 'Webhook' | 'WebhookDelivery',
  globalId: string,
): Promise<{ tenant: Tenant; id: string }> {
  const wanted = decodeIdOf(type, globalId)
  const tenant = await context.requireTenant(wanted?.organizationId ?? null)
  if (!wanted) throw new Refusal('NOT_FOUND', [type === 'Webhook' ? 'webhook' : 'delivery'])
  return { tenant, id: wanted.id }
}
