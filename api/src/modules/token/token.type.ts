import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { PageInfo } from '../../graphql/page.type.js'
import { UserError } from '../../graphql/user-error.type.js'
import type { Tenant } from '../../tenant.js'
import { TokenScope } from './scopes.js'

@ObjectType({ simpleResolvers: true, description: 'A key of a program. The secret itself is shown once.' })
export class ApiToken {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  name!: string
  @Field(() => String, { description: 'Its last characters, by which its holder knows it again.' })
  hint!: string
  @Field(() => [TokenScope])
  scopes!: TokenScope[]
  @Field(() => Date)
  createdAt!: Date
  @Field(() => Date, { nullable: true, description: 'Null: until it is revoked.' })
  expiresAt!: Date | null
  @Field(() => Date, { nullable: true, description: 'To the quarter of an hour.' })
  lastUsedAt!: Date | null

  tenant!: Tenant
  userId!: string | null
}

@ObjectType({ simpleResolvers: true })
export class ApiTokenConnection {
  @Field(() => [ApiTokenEdge])
  edges!: ApiTokenEdge[]
  @Field(() => PageInfo)
  pageInfo!: PageInfo
  @Field(() => Int)
  totalCount!: number
}

@ObjectType({ simpleResolvers: true })
export class ApiTokenEdge {
  @Field(() => String)
  cursor!: string
  @Field(() => ApiToken)
  node!: ApiToken
}

@InputType()
export class CreatePersonalTokenInput {
  @Field(() => ID, { description: 'The company it works in.' })
  organization!: string
  @Field(() => String)
  name!: string
  @Field(() => [TokenScope])
  scopes!: TokenScope[]
  @Field(() => Int, { description: 'From 1 to 365.' })
  days!: number
}

@InputType()
export class CreateServiceTokenInput {
  @Field(() => ID)
  organization!: string
  @Field(() => String)
  name!: string
  @Field(() => [TokenScope])
  scopes!: TokenScope[]
  @Field(() => Int, { nullable: true, description: 'From 1 to 365; left out: until it is revoked.' })
  days?: number | null
}

@ObjectType({ simpleResolvers: true })
export class CreateTokenPayload {
  @Field(() => ApiToken, { nullable: true })
  token!: ApiToken | null
  @Field(() => String, { nullable: true, description: 'The token itself. It is never shown again.' })
  secret!: string | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class RevokeTokenInput {
  @Field(() => ID)
  token!: string
}

@ObjectType({ simpleResolvers: true })
export class RevokeTokenPayload {
  @Field(() => ID, { nullable: true })
  revoked!: string | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
