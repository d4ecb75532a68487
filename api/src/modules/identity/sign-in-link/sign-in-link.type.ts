import { Field, InputType, ObjectType } from 'type-graphql'
import { UserError } from '../../../graphql/user-error.type.js'

@InputType()
export class RequestSignInLinkInput {
  @Field(() => String)
  email!: string
}

@ObjectType({ simpleResolvers: true })
export class RequestSignInLinkPayload {
  @Field(() => Boolean, { description: 'The same whether or not there is such an account.' })
  done!: boolean
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType({ simpleResolvers: true })
export class SignInLink {
  @Field(() => String)
  email!: string
  @Field(() => Boolean, { description: 'It was asked for in the browser that looks at it.' })
  isThisBrowser!: boolean
  @Field(() => Boolean, { description: 'Nobody has proved this address yet: a password must be chosen.' })
  needsPassword!: boolean
}

@InputType()
export class UseSignInLinkInput {
  @Field(() => String)
  token!: string
  @Field(() => Boolean, {
    description: 'The person was told that the link was asked for in another browser, and goes on.',
  })
  isConfirmed!: boolean
  @Field(() => String, { nullable: true })
  password?: string | null
}
