import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { PageInfo } from '../../graphql/page.type.js'
import { UserError } from '../../graphql/user-error.type.js'
import type { Tenant } from '../../tenant.js'
import { Organization } from '../organization/organization.type.js'
import { AuditAction } from './actions.js'
import type { AuditEventRow } from './audit.repository.js'

@ObjectType({
  simpleResolvers: true,
  description: 'Something that was done, tried or refused in the company.',
})
export class AuditEvent {
  @Field(() => ID)
  id!: string
  @Field(() => Date)
  at!: Date
  @Field(() => AuditAction, {
    nullable: true,
    description: 'Null for a verb that a newer release has recorded.',
  })
  action!: AuditAction | null
  @Field(() => String, { description: 'The action as it is stored.' })
  verb!: string
  @Field(() => String, { description: 'What else was noted, as JSON.' })
  details!: string
  @Field(() => String, { nullable: true, description: 'The network address; null when the system acted.' })
  address!: string | null
  @Field(() => String, { nullable: true, description: 'What the browser called itself.' })
  userAgent!: string | null
  @Field(() => String, { nullable: true, description: 'The same in all logs of the request.' })
  requestId!: string | null

  tenant!: Tenant
  row!: AuditEventRow
}

@ObjectType({
  simpleResolvers: true,
  description: 'One field before and after; both empty where its values are not kept.',
})
export class AuditChange {
  @Field(() => String)
  field!: string
  @Field(() => [String])
  before!: string[]
  @Field(() => [String])
  after!: string[]
}

@ObjectType({ simpleResolvers: true, description: 'The key of a program, as an event names it.' })
export class AuditToken {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  name!: string
}

@ObjectType({ simpleResolvers: true })
export class AuditEventEdge {
  @Field(() => String)
  cursor!: string
  @Field(() => AuditEvent)
  node!: AuditEvent
}

/** Without a count: counting a trail of years costs more than reading a page of it. */
@ObjectType({ simpleResolvers: true })
export class AuditEventConnection {
  @Field(() => [AuditEventEdge])
  edges!: AuditEventEdge[]
  @Field(() => PageInfo)
  pageInfo!: PageInfo
}

@InputType()
export class AuditFilter {
  @Field(() => ID, { nullable: true, description: 'A member, or a former one as an event names them.' })
  actor?: string | null
  @Field(() => [AuditAction], { nullable: true, description: 'Any of these.' })
  actions?: AuditAction[] | null
  @Field(() => Date, { nullable: true })
  from?: Date | null
  @Field(() => Date, { nullable: true, description: 'Not included.' })
  to?: Date | null
}

@InputType()
export class ExportAuditInput {
  @Field(() => ID)
  organization!: string
  @Field(() => AuditFilter, { nullable: true })
  filter?: AuditFilter | null
}

@ObjectType({ simpleResolvers: true })
export class ExportAuditPayload {
  @Field(() => Organization, { nullable: true })
  organization!: Organization | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
