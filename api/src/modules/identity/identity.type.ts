import { Field, InputType, ObjectType } from 'type-graphql'
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

@ObjectType({ simpleResolvers: true })
export class Membership {
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
}

@ObjectType({ simpleResolvers: true })
export class UpdateViewerPayload {
  @Field(() => Viewer, { nullable: true })
  viewer!: Viewer | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
