import { Field, InputType, ObjectType } from 'type-graphql'
import { UserError } from '../../../graphql/user-error.type.js'
import { UpdateViewerPayload } from '../identity.type.js'

@InputType()
export class BeginEmailChangeInput {
  @Field(() => String)
  email!: string
  @Field(() => String, {
    defaultValue: '',
    description: 'Where there is one, unless a passkey was just shown.',
  })
  currentPassword!: string
}

@ObjectType({ simpleResolvers: true })
export class BeginEmailChangePayload {
  @Field(() => Boolean, {
    description: 'A code was sent, unless the address has an account already, which nobody is told.',
  })
  done!: boolean
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class ConfirmEmailChangeInput {
  @Field(() => String, { description: 'Of the letter.' })
  code!: string
}

@ObjectType({ simpleResolvers: true })
export class ConfirmEmailChangePayload extends UpdateViewerPayload {}
