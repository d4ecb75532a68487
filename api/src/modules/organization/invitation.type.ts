import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { InvitationStatus, Role } from '../../graphql/enums.js'
import { Node } from '../../graphql/node.type.js'
import { PageInfo } from '../../graphql/page.type.js'
import { UserError } from '../../graphql/user-error.type.js'
import type { Tenant } from '../../tenant.js'

@ObjectType({ simpleResolvers: true })
export class InvitationPreview {
  @Field(() => String)
  organizationName!: string
  @Field(() => String, { nullable: true, description: 'Null where a program of the company invited.' })
  inviterName!: string | null
  @Field(() => String)
  email!: string
  @Field(() => String, { nullable: true, description: 'As the company wrote it.' })
  name!: string | null
  @Field(() => Role)
  role!: Role
  @Field(() => InvitationStatus)
  status!: InvitationStatus
  @Field(() => Date)
  expiresAt!: Date
  @Field(() => Boolean, {
    description: 'Whether an account with this e-mail exists; only told to the holder of the token.',
  })
  accountExists!: boolean
}

@InputType()
export class AcceptInvitationInput {
  @Field(() => String)
  token!: string
  @Field(() => String, { nullable: true })
  name?: string | null
  @Field(() => String, { nullable: true })
  password?: string | null
}

@ObjectType({ implements: Node, simpleResolvers: true })
export class Invitation extends Node {
  @Field(() => String)
  email!: string
  @Field(() => Role)
  role!: Role
  @Field(() => InvitationStatus)
  status!: InvitationStatus
  @Field(() => Date)
  expiresAt!: Date
  @Field(() => String, { description: 'A person, or the token of a service.' })
  invitedBy!: string

  tenant!: Tenant
  teamId!: string | null
}

@ObjectType({ simpleResolvers: true })
export class InvitationConnection {
  @Field(() => [InvitationEdge])
  edges!: InvitationEdge[]
  @Field(() => PageInfo)
  pageInfo!: PageInfo
  @Field(() => Int)
  totalCount!: number
}

@ObjectType({ simpleResolvers: true })
export class InvitationEdge {
  @Field(() => String)
  cursor!: string
  @Field(() => Invitation)
  node!: Invitation
}

@InputType()
export class InviteMemberInput {
  @Field(() => ID)
  organization!: string
  @Field(() => String)
  email!: string
  @Field(() => Role)
  role!: Role
  @Field(() => ID, { nullable: true })
  team?: string | null
  @Field(() => ID, { nullable: true, description: 'A learning path; left out, the company’s.' })
  path?: string | null
}

@ObjectType({ simpleResolvers: true })
export class InviteMemberPayload {
  @Field(() => Invitation, { nullable: true })
  invitation!: Invitation | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class RevokeInvitationInput {
  @Field(() => ID)
  invitation!: string
}

@ObjectType({ simpleResolvers: true })
export class RevokeInvitationPayload {
  @Field(() => Invitation, { nullable: true })
  invitation!: Invitation | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class ResendInvitationInput {
  @Field(() => ID)
  invitation!: string
}

@ObjectType({ simpleResolvers: true })
export class ResendInvitationPayload {
  @Field(() => Invitation, { nullable: true })
  invitation!: Invitation | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
