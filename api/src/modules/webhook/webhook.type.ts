import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { PageInfo } from '../../graphql/page.type.js'
import { UserError } from '../../graphql/user-error.type.js'
import type { Tenant } from '../../tenant.js'
import { WebhookEvent } from './events.js'

export enum WebhookState {
  ON = 'on',
  OFF = 'off',
  GONE = 'gone',
  FAILING = 'failing',
}
export enum DeliveryState {
  WAITING = 'waiting',
  DELIVERED = 'delivered',
  FAILED = 'failed',
  CANCELLED = 'cancelled',
}
/** Why there was no answer. */
export enum DeliveryFault {
  ADDRESS_INVALID = 'address-invalid',
  ADDRESS_PRIVATE = 'address-private',
  UNREACHABLE = 'unreachable',
  CERTIFICATE = 'certificate',
  TIMEOUT = 'timeout',
  TOO_LARGE = 'too-large',
}
registerEnumType(WebhookState, {
  name: 'WebhookState',
  description: 'GONE and FAILING: switched off by itself, after 410 Gone or after five days without success.',
})
registerEnumType(DeliveryState, { name: 'WebhookDeliveryState' })
registerEnumType(DeliveryFault, { name: 'WebhookDeliveryFault' })

@ObjectType({ simpleResolvers: true, description: 'One event on its way to one webhook.' })
export class WebhookDelivery {
  @Field(() => ID)
  id!: string
  @Field(() => String, { description: 'The header webhook-id, the same over all tries.' })
  messageId!: string
  @Field(() => String, { description: 'The event, or `ping`.' })
  event!: string
  @Field(() => DeliveryState)
  state!: DeliveryState
  @Field(() => Int)
  tries!: number
  @Field(() => Date)
  createdAt!: Date
  @Field(() => Date, { nullable: true, description: 'The last try; the four fields below are of it.' })
  triedAt!: Date | null
  @Field(() => Int, { nullable: true, description: 'In milliseconds.' })
  tookMs!: number | null
  @Field(() => Int, { nullable: true, description: 'HTTP status of the answer.' })
  status!: number | null
  @Field(() => String, { nullable: true, description: 'The beginning of the answer.' })
  answer!: string | null
  @Field(() => DeliveryFault, { nullable: true, description: 'Why there was no answer.' })
  fault!: DeliveryFault | null
  @Field(() => Date, { nullable: true, description: 'Null once nothing more is tried.' })
  nextTryAt!: Date | null
  @Field(() => String, { description: 'As it is sent.' })
  body!: string
}

@ObjectType({ simpleResolvers: true })
export class WebhookDeliveryEdge {
  @Field(() => String)
  cursor!: string
  @Field(() => WebhookDelivery)
  node!: WebhookDelivery
}

@ObjectType({ simpleResolvers: true })
export class WebhookDeliveryConnection {
  @Field(() => [WebhookDeliveryEdge])
  edges!: WebhookDeliveryEdge[]
  @Field(() => PageInfo)
  pageInfo!: PageInfo
}

@ObjectType({ simpleResolvers: true, description: 'An address that is told what happens in the company.' })
export class Webhook {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  url!: string
  @Field(() => String)
  description!: string
  @Field(() => [WebhookEvent])
  events!: WebhookEvent[]
  @Field(() => WebhookState)
  state!: WebhookState
  @Field(() => Date, { nullable: true, description: 'Since when nothing has arrived.' })
  failingSince!: Date | null
  @Field(() => Date, {
    nullable: true,
    description: 'Until when the secret before the newest is good as well.',
  })
  previousSecretUntil!: Date | null
  @Field(() => Date)
  createdAt!: Date

  tenant!: Tenant
  webhookId!: string
}

@InputType()
export class CreateWebhookInput {
  @Field(() => ID)
  organization!: string
  @Field(() => String, { description: 'https only, and on the public internet.' })
  url!: string
  @Field(() => String, { nullable: true })
  description?: string | null
  @Field(() => [WebhookEvent])
  events!: WebhookEvent[]
}

@ObjectType({ simpleResolvers: true })
export class CreateWebhookPayload {
  @Field(() => Webhook, { nullable: true })
  webhook!: Webhook | null
  @Field(() => String, { nullable: true, description: 'What deliveries are signed with; told this once.' })
  secret!: string | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class UpdateWebhookInput {
  @Field(() => ID)
  webhook!: string
  @Field(() => String, { nullable: true })
  url?: string | null
  @Field(() => String, { nullable: true })
  description?: string | null
  @Field(() => [WebhookEvent], { nullable: true })
  events?: WebhookEvent[] | null
  @Field(() => Boolean, { nullable: true })
  isOn?: boolean | null
}

@ObjectType({ simpleResolvers: true })
export class UpdateWebhookPayload {
  @Field(() => Webhook, { nullable: true })
  webhook!: Webhook | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class RotateWebhookSecretInput {
  @Field(() => ID)
  webhook!: string
}

@ObjectType({ simpleResolvers: true })
export class RotateWebhookSecretPayload {
  @Field(() => Webhook, { nullable: true })
  webhook!: Webhook | null
  @Field(() => String, { nullable: true, description: 'The new one, told this once.' })
  secret!: string | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class DeleteWebhookInput {
  @Field(() => ID)
  webhook!: string
}

@ObjectType({ simpleResolvers: true })
export class DeleteWebhookPayload {
  @Field(() => ID, { nullable: true })
  deleted!: string | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class TestWebhookInput {
  @Field(() => ID)
  webhook!: string
}

@ObjectType({ simpleResolvers: true })
export class TestWebhookPayload {
  @Field(() => WebhookDelivery, { nullable: true, description: 'A `ping` and what became of it.' })
  delivery!: WebhookDelivery | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class ResendWebhookDeliveryInput {
  @Field(() => ID)
  delivery!: string
}

@ObjectType({ simpleResolvers: true })
export class ResendWebhookDeliveryPayload {
  @Field(() => WebhookDelivery, { nullable: true, description: 'Waiting again, under the same webhook-id.' })
  delivery!: WebhookDelivery | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
