import { GraphQLJSON } from 'graphql-scalars'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { UserError } from '../../../graphql/user-error.type.js'
import { UpdateViewerPayload } from '../identity.type.js'

@ObjectType({
  simpleResolvers: true,
  description: 'Signs in by itself: its holder was asked for a finger, a face or a PIN.',
})
export class Passkey {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  name!: string
  @Field(() => Boolean, { description: 'Kept in step between devices by its provider.' })
  isSynced!: boolean
  @Field(() => Date)
  createdAt!: Date
  @Field(() => Date, { nullable: true })
  lastUsedAt!: Date | null
}

@ObjectType({ simpleResolvers: true })
export class BeginPasskeyPayload {
  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'For `PublicKeyCredential.parseCreationOptionsFromJSON`; good once, for five minutes.',
  })
  options!: unknown
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class AddPasskeyInput {
  @Field(() => GraphQLJSON, { description: 'The new credential, as its `toJSON` gives it.' })
  credential!: unknown
  @Field(() => String)
  name!: string
}

@ObjectType({ simpleResolvers: true })
export class AddPasskeyPayload extends UpdateViewerPayload {}

@InputType()
export class RenamePasskeyInput {
  @Field(() => ID)
  passkey!: string
  @Field(() => String)
  name!: string
}

@ObjectType({ simpleResolvers: true })
export class RenamePasskeyPayload extends UpdateViewerPayload {}

@InputType()
export class RemovePasskeyInput {
  @Field(() => ID)
  passkey!: string
}

@ObjectType({ simpleResolvers: true })
export class RemovePasskeyPayload extends UpdateViewerPayload {}

@ObjectType({ simpleResolvers: true })
export class BeginPasskeySignInPayload {
  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'For `PublicKeyCredential.parseRequestOptionsFromJSON`; good once, for five minutes.',
  })
  options!: unknown
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class SignInWithPasskeyInput {
  @Field(() => GraphQLJSON, { description: 'The assertion, as its `toJSON` gives it.' })
  credential!: unknown
}
