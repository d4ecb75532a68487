import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Locale, Role } from '../../graphql/enums.js'
import { Node } from '../../graphql/node.type.js'
import { PageInfo } from '../../graphql/page.type.js'
import { UserError } from '../../graphql/user-error.type.js'
import type { Tenant } from '../../tenant.js'

@ObjectType({ implements: Node, simpleResolvers: true })
export class Organization extends Node {
  @Field(() => String)
  slug!: string
  @Field(() => String)
  name!: string
  @Field(() => Role)
  viewerRole!: Role
  @Field(() => Locale, { description: 'Of its letters, where the reader is not known.' })
  locale!: Locale
  @Field(() => String, { description: 'IANA zone: when its day begins.' })
  timezone!: string
  @Field(() => Boolean, { description: 'Whether invited people are reminded once, after three days.' })
  remindsInvited!: boolean
  @Field(() => Boolean, {
    description: 'Own courses are published only once somebody else has approved of them.',
  })
  reviewsCourses!: boolean
  @Field(() => Boolean)
  viewerCanChange!: boolean
  @Field(() => Boolean)
  viewerCanInvite!: boolean
  @Field(() => Boolean)
  viewerCanManageTeams!: boolean
  @Field(() => Boolean)
  viewerCanSeeTeam!: boolean

  tenant!: Tenant
}

@ObjectType({ implements: Node, simpleResolvers: true })
export class Team extends Node {
  @Field(() => String)
  name!: string
  @Field(() => Int)
  memberCount!: number
  @Field(() => Boolean, { description: 'Kept by the identity provider, which alone says who is in it.' })
  isProvisioned!: boolean

  tenant!: Tenant
  teamId!: string
}

@ObjectType({ simpleResolvers: true })
export class MemberConnection {
  @Field(() => [MemberEdge])
  edges!: MemberEdge[]
  @Field(() => PageInfo)
  pageInfo!: PageInfo
  @Field(() => Int)
  totalCount!: number
}

@ObjectType({ simpleResolvers: true })
export class MemberEdge {
  @Field(() => String)
  cursor!: string
  @Field(() => Member)
  node!: Member
}

@ObjectType({ implements: Node, simpleResolvers: true })
export class Member extends Node {
  @Field(() => String)
  name!: string
  @Field(() => String)
  email!: string
  @Field(() => Role)
  role!: Role
  @Field(() => Date)
  joinedAt!: Date
  @Field(() => Date, { nullable: true, description: 'Since when the company is closed to them.' })
  suspendedAt!: Date | null

  tenant!: Tenant
  userId!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'Somebody of the company by name alone, whom the viewer may not be allowed to see.',
})
export class Colleague {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  name!: string
}

@InputType()
export class CreateTeamInput {
  @Field(() => ID)
  organization!: string
  @Field(() => String)
  name!: string
}

@ObjectType({ simpleResolvers: true })
export class CreateTeamPayload {
  @Field(() => Team, { nullable: true })
  team!: Team | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class ChangeMemberInput {
  @Field(() => ID)
  member!: string
  @Field(() => Role, { nullable: true })
  role?: Role | null
  @Field(() => [ID], { nullable: true })
  teams?: string[] | null
  @Field(() => [ID], { nullable: true })
  managedTeams?: string[] | null
  @Field(() => ID, { nullable: true, description: 'A learning path. Empty text: none.' })
  path?: string | null
  @Field(() => ID, { nullable: true, description: 'Empty text: the company’s.' })
  roleProfile?: string | null
}

@ObjectType({ simpleResolvers: true })
export class ChangeMemberPayload {
  @Field(() => Member, { nullable: true })
  member!: Member | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class RemoveMemberInput {
  @Field(() => ID)
  member!: string
}

@ObjectType({ simpleResolvers: true, description: 'Somebody who has just left the company.' })
export class RemovedMember {
  @Field(() => String)
  name!: string
}

@ObjectType({ simpleResolvers: true })
export class RemoveMemberPayload {
  @Field(() => RemovedMember, { nullable: true })
  removed!: RemovedMember | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class SuspendMemberInput {
  @Field(() => ID)
  member!: string
}

@InputType()
export class ReactivateMemberInput {
  @Field(() => ID)
  member!: string
}

@ObjectType({ simpleResolvers: true })
export class SuspendMemberPayload {
  @Field(() => Member, { nullable: true })
  member!: Member | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType({ simpleResolvers: true })
export class ReactivateMemberPayload extends SuspendMemberPayload {}

@ObjectType({ simpleResolvers: true })
export class Seats {
  @Field(() => Int)
  total!: number
  @Field(() => Int, { description: 'By members and by invitations that are open.' })
  taken!: number
}

@InputType({ description: 'What is left out stays as it is.' })
export class UpdateOrganizationInput {
  @Field(() => ID)
  organization!: string
  @Field(() => String, { nullable: true })
  name?: string | null
  @Field(() => Locale, { nullable: true })
  locale?: Locale | null
  @Field(() => String, { nullable: true, description: 'IANA zone, such as Europe/Berlin.' })
  timezone?: string | null
  @Field(() => Boolean, { nullable: true })
  remindsInvited?: boolean | null
  @Field(() => Boolean, { nullable: true })
  reviewsCourses?: boolean | null
  @Field(() => ID, { nullable: true, description: 'What its people aim for. Empty text: nothing.' })
  roleProfile?: string | null
  @Field(() => ID, { nullable: true, description: 'What new people begin with. Empty text: nothing.' })
  path?: string | null
}

@ObjectType({ simpleResolvers: true })
export class UpdateOrganizationPayload {
  @Field(() => Organization, { nullable: true })
  organization!: Organization | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
