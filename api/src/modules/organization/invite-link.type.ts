import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { JoinAnswer, Role } from '../../graphql/enums.js'
import { UserError } from '../../graphql/user-error.type.js'
import { LearningPath } from '../course/course.type.js'
import { Team } from './organization.type.js'

@ObjectType({ simpleResolvers: true, description: 'A link by which people ask for an invitation.' })
export class InviteLink {
  @Field(() => ID)
  id!: string
  @Field(() => Role)
  role!: Role
  @Field(() => Team, { nullable: true })
  team!: Team | null
  @Field(() => LearningPath, { nullable: true, description: 'That people are put on; null: the company’s.' })
  path!: LearningPath | null
  @Field(() => Int, { description: 'Invited, waiting or joined by it.' })
  used!: number
  @Field(() => Int, { nullable: true, description: 'How many may use it.' })
  most!: number | null
  @Field(() => String, { nullable: true, description: 'Addresses must end in `@` and this.' })
  domain!: string | null
  @Field(() => Date)
  expiresAt!: Date
}

@ObjectType({ simpleResolvers: true })
export class InviteLinkPreview {
  @Field(() => String)
  organizationName!: string
  @Field(() => Role)
  role!: Role
  @Field(() => String, { nullable: true })
  domain!: string | null
}

@InputType()
export class CreateInviteLinkInput {
  @Field(() => ID)
  organization!: string
  @Field(() => Role)
  role!: Role
  @Field(() => ID, { nullable: true })
  team?: string | null
  @Field(() => ID, { nullable: true, description: 'A learning path; left out, the company’s.' })
  path?: string | null
  @Field(() => Int, { description: 'From 1 to 90.' })
  days!: number
  @Field(() => Int, { nullable: true })
  most?: number | null
  @Field(() => String, { nullable: true })
  domain?: string | null
}

@ObjectType({ simpleResolvers: true })
export class CreateInviteLinkPayload {
  @Field(() => InviteLink, { nullable: true })
  link!: InviteLink | null
  @Field(() => String, { nullable: true, description: 'The address to pass on; told this once.' })
  address!: string | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class RevokeInviteLinkInput {
  @Field(() => ID)
  link!: string
}

@ObjectType({ simpleResolvers: true })
export class RevokeInviteLinkPayload {
  @Field(() => ID, { nullable: true })
  revoked!: string | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class RequestInvitationInput {
  @Field(() => String)
  token!: string
  @Field(() => String)
  email!: string
}

@ObjectType({ simpleResolvers: true })
export class RequestInvitationPayload {
  @Field(() => JoinAnswer, { nullable: true, description: 'The same for members and strangers.' })
  answer!: JoinAnswer | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
