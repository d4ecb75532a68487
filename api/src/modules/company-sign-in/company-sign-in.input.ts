import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { Role } from '../../graphql/enums.js'
import { UserError } from '../../graphql/user-error.type.js'
import { Organization } from '../organization/organization.type.js'
import { CompanyWays, IdentityProvider } from './company-sign-in.type.js'

@InputType()
export class FindCompanySignInInput {
  @Field(() => String)
  email!: string
}

@ObjectType({ simpleResolvers: true })
export class FindCompanySignInPayload {
  @Field(() => CompanyWays, {
    nullable: true,
    description: 'The same whether or not there is such an account.',
  })
  found!: CompanyWays | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class AddCompanyDomainInput {
  @Field(() => ID)
  organization!: string
  @Field(() => String)
  domain!: string
}

@InputType()
export class CompanyDomainInput {
  @Field(() => ID)
  domain!: string
}

@InputType()
export class VerifyCompanyDomainInput extends CompanyDomainInput {}

@InputType()
export class RemoveCompanyDomainInput extends CompanyDomainInput {}

@InputType()
export class SaveOidcProviderInput {
  @Field(() => ID)
  organization!: string
  @Field(() => ID, { nullable: true, description: 'The one to change; left out: another one.' })
  provider?: string | null
  @Field(() => String)
  name!: string
  @Field(() => String)
  issuer!: string
  @Field(() => String)
  clientId!: string
  @Field(() => String, { nullable: true, description: 'Left out: the stored one stays.' })
  clientSecret?: string | null
  @Field(() => String, { nullable: true, description: 'With spaces between; `openid` is always asked for.' })
  scopes?: string | null
}

@InputType()
export class SaveSamlProviderInput {
  @Field(() => ID)
  organization!: string
  @Field(() => ID, { nullable: true, description: 'The one to change; left out: another one.' })
  provider?: string | null
  @Field(() => String)
  name!: string
  @Field(() => String, { nullable: true, description: 'XML of the provider; says the other three.' })
  metadata?: string | null
  @Field(() => String, { nullable: true })
  entityId?: string | null
  @Field(() => String, { nullable: true })
  ssoUrl?: string | null
  @Field(() => String, { nullable: true, description: 'PEM, one after the other.' })
  certificates?: string | null
}

@InputType()
export class RoleRuleInput {
  @Field(() => String)
  value!: string
  @Field(() => Role)
  role!: Role
}

@InputType()
export class TeamRuleInput {
  @Field(() => String)
  value!: string
  @Field(() => ID)
  team!: string
}

@InputType()
export class SaveProviderRulesInput {
  @Field(() => ID)
  provider!: string
  @Field(() => String, { nullable: true, description: 'Claim or attribute; left out: the usual ones.' })
  emailField?: string | null
  @Field(() => String, { nullable: true })
  nameField?: string | null
  @Field(() => String, { nullable: true })
  groupField?: string | null
  @Field(() => Role, { description: 'Of whoever no rule gives another. Never owner.' })
  defaultRole!: Role
  @Field(() => [RoleRuleInput])
  roles!: RoleRuleInput[]
  @Field(() => [TeamRuleInput])
  teams!: TeamRuleInput[]
}

@InputType()
export class SwitchProviderInput {
  @Field(() => ID)
  provider!: string
  @Field(() => Boolean)
  isLive!: boolean
}

@InputType()
export class RemoveProviderInput {
  @Field(() => ID)
  provider!: string
}

@InputType()
export class RequireCompanySignInInput {
  @Field(() => ID)
  organization!: string
  @Field(() => Boolean)
  isRequired!: boolean
}

@InputType()
export class RequireTwoStepInput {
  @Field(() => ID)
  organization!: string
  @Field(() => Boolean)
  isRequired!: boolean
}

@InputType()
export class GiveEmergencyKeyInput {
  @Field(() => ID)
  member!: string
  @Field(() => Boolean, { description: 'False takes it back.' })
  isKeeper!: boolean
}

@ObjectType({ simpleResolvers: true })
export class CompanySignInPayload {
  @Field(() => Organization, { nullable: true })
  organization!: Organization | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType({ simpleResolvers: true })
export class SaveProviderPayload {
  @Field(() => IdentityProvider, { nullable: true })
  provider!: IdentityProvider | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
