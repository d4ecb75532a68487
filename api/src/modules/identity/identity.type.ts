import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { Locale, Role } from '../../graphql/enums.js'
import { Node } from '../../graphql/node.type.js'
import { UserError } from '../../graphql/user-error.type.js'
import type { Tenant } from '../../tenant.js'
import { Organization } from '../organization/organization.type.js'

@ObjectType({ implements: Node, simpleResolvers: true })
export class Viewer extends Node {
  @Field(() => String)
  name!: string
  @Field(() => String)
  email!: string
  @Field(() => Locale)
  locale!: Locale

  userId!: string
}

@ObjectType({ simpleResolvers: true, description: 'A browser in which the viewer is signed in.' })
export class Session {
  @Field(() => ID)
  id!: string
  @Field(() => String, { nullable: true, description: 'What the browser called itself.' })
  userAgent!: string | null
  @Field(() => String, { nullable: true, description: 'The network address at sign-in.' })
  address!: string | null
  @Field(() => Date)
  signedInAt!: Date
  @Field(() => Date, { description: 'To the day.' })
  lastSeenAt!: Date
  @Field(() => Boolean)
  isCurrent!: boolean
}

@ObjectType({ simpleResolvers: true })
export class Membership {
  @Field(() => ID, { description: 'Of the `Member` that the viewer is in this company.' })
  memberId!: string
  @Field(() => Role)
  role!: Role

  tenant!: Tenant
}

@InputType()
export class SignUpCompanyInput {
  @Field(() => String)
  organizationName!: string
  @Field(() => String)
  name!: string
  @Field(() => String)
  email!: string
  @Field(() => String)
  password!: string
  @Field(() => Locale)
  locale!: Locale
  @Field(() => String, {
    nullable: true,
    description: 'IANA zone of the company. UTC where it is not known.',
  })
  timezone?: string | null
}

@InputType()
export class SignInInput {
  @Field(() => String)
  email!: string
  @Field(() => String)
  password!: string
}

@ObjectType({ simpleResolvers: true })
export class SignInPayload {
  @Field(() => Viewer, { nullable: true })
  viewer!: Viewer | null
  @Field(() => Organization, { nullable: true })
  organization!: Organization | null
  @Field(() => Boolean, {
    description: 'The first factor was right; nobody is signed in before `finishSignIn` has seen the second.',
  })
  needsSecondStep!: boolean
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType({ simpleResolvers: true })
export class SignOutPayload {
  @Field(() => Boolean)
  done!: boolean
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class UpdateViewerInput {
  @Field(() => String, { nullable: true })
  name?: string | null
  @Field(() => Locale, { nullable: true })
  locale?: Locale | null
  @Field(() => Boolean, { nullable: true })
  wantsReminders?: boolean | null
  @Field(() => Boolean, { nullable: true })
  wantsDigest?: boolean | null
  @Field(() => Boolean, { nullable: true })
  wantsAnswers?: boolean | null
}

@InputType()
export class RequestPasswordResetInput {
  @Field(() => String)
  email!: string
}

@ObjectType({ simpleResolvers: true })
export class RequestPasswordResetPayload {
  @Field(() => Boolean, { description: 'The same whether or not there is such an account.' })
  done!: boolean
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType({ simpleResolvers: true })
export class PasswordReset {
  @Field(() => String)
  email!: string
}

@InputType()
export class ResetPasswordInput {
  @Field(() => String)
  token!: string
  @Field(() => String)
  password!: string
}

@InputType()
export class ChangePasswordInput {
  @Field(() => String)
  currentPassword!: string
  @Field(() => String)
  password!: string
}

@InputType()
export class EndSessionInput {
  @Field(() => ID)
  session!: string
}

@ObjectType({ simpleResolvers: true })
export class UpdateViewerPayload {
  @Field(() => Viewer, { nullable: true })
  viewer!: Viewer | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType({ simpleResolvers: true })
export class ChangePasswordPayload extends UpdateViewerPayload {}

@ObjectType({ simpleResolvers: true })
export class EndSessionPayload extends UpdateViewerPayload {}

@ObjectType({ simpleResolvers: true })
export class EndOtherSessionsPayload extends UpdateViewerPayload {}
