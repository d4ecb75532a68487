import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Role } from '../../graphql/enums.js'
import { Team } from '../organization/organization.type.js'

export enum ProviderKind {
  OIDC = 'oidc',
  SAML = 'saml',
}
registerEnumType(ProviderKind, { name: 'ProviderKind' })

/** What a company asks of a member whose session does not open it. */
export enum EntryProof {
  PROVIDER = 'provider',
  OWN = 'own',
  SECOND_STEP = 'second-step',
}
registerEnumType(EntryProof, { name: 'EntryProof' })

@ObjectType({
  simpleResolvers: true,
  description: 'A company of the viewer that their session does not open.',
})
export class LockedCompany {
  @Field(() => String)
  name!: string
  @Field(() => String)
  slug!: string
  @Field(() => EntryProof, { description: 'How the viewer must sign in to enter it.' })
  asks!: EntryProof
}

@ObjectType({ simpleResolvers: true })
export class SignInWay {
  @Field(() => String, { description: 'The provider, as the company calls it.' })
  name!: string
  @Field(() => String, { description: 'To be opened by the browser itself; takes `next`, a path of ours.' })
  address!: string
}

@ObjectType({ simpleResolvers: true, description: 'How a company signs its people in by itself.' })
export class CompanyWays {
  @Field(() => String)
  company!: string
  @Field(() => [SignInWay])
  ways!: SignInWay[]
}

@ObjectType({ simpleResolvers: true })
export class CompanyDomain {
  @Field(() => ID)
  id!: string
  @Field(() => String, { description: 'As people write it.' })
  domain!: string
  @Field(() => String, { description: 'Name of the TXT record to place.' })
  recordName!: string
  @Field(() => String)
  recordValue!: string
  @Field(() => Date, { nullable: true })
  verifiedAt!: Date | null
  @Field(() => Date, { nullable: true, description: 'When the record was last looked for.' })
  checkedAt!: Date | null
}

@ObjectType({ simpleResolvers: true })
export class ProviderCertificate {
  @Field(() => String)
  subject!: string
  @Field(() => Date)
  endsAt!: Date
  @Field(() => String, { description: 'SHA-256.' })
  fingerprint!: string
}

@ObjectType({ simpleResolvers: true })
export class RoleRule {
  @Field(() => String)
  value!: string
  @Field(() => Role)
  role!: Role
}

@ObjectType({ simpleResolvers: true })
export class TeamRule {
  @Field(() => String)
  value!: string
  @Field(() => Team, { nullable: true, description: 'Null once the team is gone.' })
  team!: Team | null
}

@ObjectType({ simpleResolvers: true, description: 'Somebody signed in to see whether it works.' })
export class ProviderTrial {
  @Field(() => Date)
  at!: Date
  @Field(() => String, { nullable: true, description: 'Why nobody could sign in; null: it works.' })
  reason!: string | null
  @Field(() => String, { description: 'What the library or the provider said.' })
  detail!: string
  @Field(() => String, { nullable: true })
  email!: string | null
  @Field(() => String, { nullable: true })
  name!: string | null
  @Field(() => [String])
  groups!: string[]
  @Field(() => Role, { nullable: true, description: 'That a new member would get.' })
  role!: Role | null
}

@ObjectType({ simpleResolvers: true })
export class IdentityProvider {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  name!: string
  @Field(() => ProviderKind)
  kind!: ProviderKind
  @Field(() => Boolean)
  isLive!: boolean
  @Field(() => Boolean, { description: 'A trial went well with what is set up now.' })
  isTried!: boolean
  @Field(() => ProviderTrial, { nullable: true })
  trial!: ProviderTrial | null
  @Field(() => String, { description: 'Issuer of OIDC, entity id of SAML.' })
  issuer!: string
  @Field(() => String, { nullable: true })
  clientId!: string | null
  @Field(() => Boolean, { description: 'The secret itself is never told.' })
  hasClientSecret!: boolean
  @Field(() => String)
  scopes!: string
  @Field(() => String, { nullable: true })
  ssoUrl!: string | null
  @Field(() => [ProviderCertificate])
  certificates!: ProviderCertificate[]
  @Field(() => String)
  emailField!: string
  @Field(() => String)
  nameField!: string
  @Field(() => String)
  groupField!: string
  @Field(() => Role)
  defaultRole!: Role
  @Field(() => [RoleRule])
  roleRules!: RoleRule[]
  @Field(() => [TeamRule])
  teamRules!: TeamRule[]
  @Field(() => String, { description: 'For the provider: where people come back (OIDC redirect, SAML ACS).' })
  returnAddress!: string
  @Field(() => String, { description: 'For a SAML provider: our entity id, where our metadata is found.' })
  entityId!: string
  @Field(() => String, { description: 'Tries it out, when opened by the browser of whoever sets it up.' })
  trialAddress!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'Our addresses for the next provider, which most want to know before they tell theirs.',
})
export class NextProvider {
  @Field(() => String, { description: 'Of OIDC.' })
  redirectAddress!: string
  @Field(() => String, { description: 'Of SAML.' })
  acsAddress!: string
  @Field(() => String, { description: 'Of SAML.' })
  entityId!: string
}

@ObjectType({ simpleResolvers: true })
export class KeyKeeper {
  @Field(() => ID, { description: 'Of the `Member`.' })
  memberId!: string
  @Field(() => String)
  name!: string
  @Field(() => String)
  email!: string
  @Field(() => Boolean)
  isKeeper!: boolean
  @Field(() => Boolean, { description: 'Without it the key opens nothing.' })
  hasSecondStep!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'How the people of a company enter it.' })
export class CompanySignIn {
  @Field(() => [CompanyDomain])
  domains!: CompanyDomain[]
  @Field(() => [IdentityProvider])
  providers!: IdentityProvider[]
  @Field(() => NextProvider)
  nextProvider!: NextProvider
  @Field(() => Date, { nullable: true, description: 'Since when people enter by providers alone.' })
  requiredSince!: Date | null
  @Field(() => Date, {
    nullable: true,
    description: 'Since when whoever enters by ways of their own needs a second step.',
  })
  twoStepSince!: Date | null
  @Field(() => Int, {
    description: 'Active members whose account has neither codes of an app nor a passkey.',
  })
  peopleWithoutSecondStep!: number
  @Field(() => [KeyKeeper], { description: 'The owners; some keep a key for emergencies.' })
  owners!: KeyKeeper[]
  @Field(() => Boolean, { description: 'Switch providers on and off, require them, hand out keys.' })
  viewerCanDecide!: boolean
  @Field(() => String, { description: 'Where people of the company can begin.' })
  address!: string
}
