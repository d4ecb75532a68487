import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { Refusal, settle } from '../../graphql/refusal.js'
import { UserError } from '../../graphql/user-error.type.js'
import { auditPerson } from '../identity/audit-person.js'
import { Viewer } from '../identity/identity.type.js'

/** Letters that nobody asked for. */
export enum SparedLetter {
  REMINDERS = 'reminders',
  DIGEST = 'digest',
  ANSWERS = 'answers',
}
registerEnumType(SparedLetter, { name: 'SparedLetter' })

@InputType()
class UnsubscribeInput {
  @Field(() => String)
  token!: string
}

@ObjectType({ simpleResolvers: true })
class UnsubscribePayload {
  @Field(() => SparedLetter, { nullable: true })
  letter!: SparedLetter | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

/** What a person is written without having asked, and how they end it. */
@Resolver(() => Viewer)
export class SparedLettersResolver {
  @FieldResolver(() => Boolean, { description: 'Of work that was begun and left.' })
  async wantsReminders(@Ctx() context: RequestContext): Promise<boolean> {
    return (await choicesOf(context)).wantsReminders
  }

  @FieldResolver(() => Boolean, { description: 'Of the week of the people they manage, where they do.' })
  async wantsDigest(@Ctx() context: RequestContext): Promise<boolean> {
    return (await choicesOf(context)).wantsDigest
  }

  @FieldResolver(() => Boolean, { description: 'Of answers to what they asked about a lesson.' })
  async wantsAnswers(@Ctx() context: RequestContext): Promise<boolean> {
    return (await choicesOf(context)).wantsAnswers
  }

  @Query(() => SparedLetter, {
    nullable: true,
    description: 'Which letters the link of a letter would end; null for none of ours.',
  })
  sparedLetter(
    @Arg('token', () => String) token: string,
    @Ctx() { services }: RequestContext,
  ): SparedLetter | null {
    return (services.unsubscribe.read(token)?.letter as SparedLetter | undefined) ?? null
  }

  @Mutation(() => UnsubscribePayload, {
    description: 'Ends one kind of letter for whom the link was written, signed in or not.',
  })
  unsubscribe(
    @Arg('input', () => UnsubscribeInput) { token }: UnsubscribeInput,
    @Ctx() { services, locale }: RequestContext,
  ): Promise<UnsubscribePayload> {
    return settle<Omit<UnsubscribePayload, 'userErrors'>>(locale, { letter: null }, async () => {
      const choice = services.unsubscribe.read(token)
      if (!choice) throw new Refusal('NOT_FOUND', ['token'])
      const { letter, userId } = choice
      const data = withoutLetter[letter]
      await services.identityDb.$transaction(async (tx) => {
        const { count } = await tx.user.updateMany({ where: { id: userId, NOT: data }, data })
        if (count > 0) await auditPerson(tx, userId, { action: 'letters.ended', details: { letter } })
      })
      return { letter: letter as SparedLetter }
    })
  }
}

const withoutLetter = {
  reminders: { wantsReminders: false },
  digest: { wantsDigest: false },
  answers: { wantsAnswers: false },
} as const

function choicesOf(context: RequestContext) {
  const { userId } = context.requireSignedIn()
  return context.services.identityDb.user.findFirstOrThrow({
    where: { id: userId },
    select: { wantsReminders: true, wantsDigest: true, wantsAnswers: true },
  })
}
