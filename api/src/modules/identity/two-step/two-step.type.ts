import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { UserError } from '../../../graphql/user-error.type.js'
import { UpdateViewerPayload, Viewer } from '../identity.type.js'

@ObjectType({ simpleResolvers: true, description: 'Codes of an app, asked for after the password.' })
export class TwoStep {
  @Field(() => Date, { nullable: true, description: 'Null while it is off.' })
  since!: Date | null
  @Field(() => Int)
  recoveryCodesLeft!: number
  @Field(() => Boolean, {
    description: 'Whether the password is proof enough to change it, as right after signing in by a passkey.',
  })
  takesPassword!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'A sign-in whose first step was right.' })
export class PendingSignIn {
  @Field(() => Date)
  expiresAt!: Date
}

@InputType()
export class FinishSignInInput {
  @Field(() => String, { description: 'Of the app, or a recovery code.' })
  code!: string
}

@ObjectType({ simpleResolvers: true, description: 'What the app needs to know; shown once.' })
export class TwoStepSecret {
  @Field(() => String, { description: 'Base32, to be typed.' })
  text!: string
  @Field(() => String, { description: 'An otpauth address, to be drawn as a QR code.' })
  uri!: string
}

@ObjectType({ simpleResolvers: true })
export class BeginTwoStepPayload {
  @Field(() => TwoStepSecret, { nullable: true })
  secret!: TwoStepSecret | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class ConfirmTwoStepInput {
  @Field(() => String)
  code!: string
}

@ObjectType({ simpleResolvers: true })
export class ConfirmTwoStepPayload {
  @Field(() => Viewer, { nullable: true })
  viewer!: Viewer | null
  @Field(() => [String], { nullable: true, description: 'Each works once; never shown again.' })
  recoveryCodes!: string[] | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class RenewRecoveryCodesInput {
  @Field(() => String, { description: 'The password, a code of the app, or a recovery code.' })
  proof!: string
}

@ObjectType({ simpleResolvers: true })
export class RenewRecoveryCodesPayload extends ConfirmTwoStepPayload {}

@InputType()
export class EndTwoStepInput {
  @Field(() => String, { description: 'The password, a code of the app, or a recovery code.' })
  proof!: string
}

@ObjectType({ simpleResolvers: true })
export class EndTwoStepPayload extends UpdateViewerPayload {}
