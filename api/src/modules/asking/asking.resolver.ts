import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { decodeId } from '../../graphql/global-id.js'
import { settle } from '../../graphql/refusal.js'
import type { Tenant } from '../../tenant.js'
import { Lesson } from '../course/course.type.js'
import { placeIn } from '../keeping/own-keeping.js'
import { Organization } from '../organization/organization.type.js'
import { accept, answer, changeAnswer, removeAnswer } from './answer.js'
import { ask, changeQuestion, removeQuestion, requireReadLesson, vote } from './ask.js'
import { askedPage, questionById } from './asked-page.js'
import {
  AcceptAskedAnswerInput,
  AnswerAskedQuestionInput,
  AskAboutLessonInput,
  AskedPageArgs,
  AskedQuestionConnection,
  AskedQuestionPayload,
  ChangeAskedAnswerInput,
  ChangeAskedQuestionInput,
  HideAskedInput,
  RemoveAskedAnswerInput,
  RemoveAskedQuestionInput,
  ReportAskedInput,
  VoteAskedQuestionInput,
} from './asking.type.js'
import { actsByPerson } from './measures.js'
import { hide, report } from './moderate.js'

@Resolver(() => Organization)
export class AskedInCompanyResolver {
  @FieldResolver(() => AskedQuestionConnection, {
    description: 'What its people asked about lessons; read by everybody in it, and by nobody else.',
  })
  askedQuestions(
    @Root() { tenant }: Organization,
    @Args(() => AskedPageArgs) page: AskedPageArgs,
  ): Promise<AskedQuestionConnection> {
    return askedPage(tenant, null, page)
  }
}

@Resolver(() => Lesson)
export class AskingResolver {
  @FieldResolver(() => AskedQuestionConnection, {
    description: 'What people of the company asked about it, in whichever version of the course.',
  })
  askedQuestions(
    @Root() { tenant, version, row }: Lesson,
    @Args(() => AskedPageArgs) page: AskedPageArgs,
  ): Promise<AskedQuestionConnection> {
    return askedPage(tenant, placeIn({ version, lesson: row }), page)
  }

  @Mutation(() => AskedQuestionPayload, { description: 'Everybody in the company reads it.' })
  askAboutLesson(
    @Arg('input', () => AskAboutLessonInput) input: AskAboutLessonInput,
    @Ctx() context: RequestContext,
  ): Promise<AskedQuestionPayload> {
    return acted(context, async () => {
      const tenant = await context.requireTenantOf(input.organization)
      const place = await requireReadLesson(tenant, input.lesson)
      return { tenant, id: await ask(tenant, place, input) }
    })
  }

  @Mutation(() => AskedQuestionPayload)
  changeAskedQuestion(
    @Arg('input', () => ChangeAskedQuestionInput) input: ChangeAskedQuestionInput,
    @Ctx() context: RequestContext,
  ): Promise<AskedQuestionPayload> {
    return actedOn(context, input.asked, (tenant) => changeQuestion(tenant, input))
  }

  @Mutation(() => AskedQuestionPayload, { description: 'As long as nobody has answered.' })
  removeAskedQuestion(
    @Arg('input', () => RemoveAskedQuestionInput) input: RemoveAskedQuestionInput,
    @Ctx() context: RequestContext,
  ): Promise<AskedQuestionPayload> {
    return actedOn(context, input.asked, async (tenant) => {
      await removeQuestion(tenant, input.asked)
      return null
    })
  }

  @Mutation(() => AskedQuestionPayload, {
    description: 'Says that the viewer has the same question, or not.',
  })
  voteAskedQuestion(
    @Arg('input', () => VoteAskedQuestionInput) input: VoteAskedQuestionInput,
    @Ctx() context: RequestContext,
  ): Promise<AskedQuestionPayload> {
    return actedOn(context, input.asked, (tenant) => vote(tenant, input.asked, input.isVoted))
  }

  @Mutation(() => AskedQuestionPayload)
  answerAskedQuestion(
    @Arg('input', () => AnswerAskedQuestionInput) input: AnswerAskedQuestionInput,
    @Ctx() context: RequestContext,
  ): Promise<AskedQuestionPayload> {
    return actedOn(context, input.asked, (tenant) => answer(tenant, context.services, input))
  }
}

@Resolver()
export class AskedAnswerResolver {
  @Mutation(() => AskedQuestionPayload)
  changeAskedAnswer(
    @Arg('input', () => ChangeAskedAnswerInput) input: ChangeAskedAnswerInput,
    @Ctx() context: RequestContext,
  ): Promise<AskedQuestionPayload> {
    return actedOn(context, input.given, (tenant) => changeAnswer(tenant, input))
  }

  @Mutation(() => AskedQuestionPayload, { description: 'As long as it is not accepted.' })
  removeAskedAnswer(
    @Arg('input', () => RemoveAskedAnswerInput) input: RemoveAskedAnswerInput,
    @Ctx() context: RequestContext,
  ): Promise<AskedQuestionPayload> {
    return actedOn(context, input.given, (tenant) => removeAnswer(tenant, input.given))
  }

  @Mutation(() => AskedQuestionPayload, {
    description: 'By whoever asked, a manager, an author or an admin. One answer is accepted at most.',
  })
  acceptAskedAnswer(
    @Arg('input', () => AcceptAskedAnswerInput) input: AcceptAskedAnswerInput,
    @Ctx() context: RequestContext,
  ): Promise<AskedQuestionPayload> {
    return actedOn(context, input.given, (tenant) => accept(tenant, input))
  }

  @Mutation(() => AskedQuestionPayload, { description: 'Hides a question or an answer, or shows it again.' })
  hideAsked(
    @Arg('input', () => HideAskedInput) input: HideAskedInput,
    @Ctx() context: RequestContext,
  ): Promise<AskedQuestionPayload> {
    return actedOn(context, input.post, (tenant) => hide(tenant, input))
  }

  @Mutation(() => AskedQuestionPayload, {
    description: 'Asks those who may hide a question or an answer to look at it.',
  })
  reportAsked(
    @Arg('input', () => ReportAskedInput) input: ReportAskedInput,
    @Ctx() context: RequestContext,
  ): Promise<AskedQuestionPayload> {
    return actedOn(context, input.post, (tenant) => report(tenant, input))
  }
}

/** The company stands in the id of what is acted on. `act` gives the question that is shown afterwards. */
function actedOn(
  context: RequestContext,
  globalId: string,
  act: (tenant: Tenant) => Promise<string | null>,
): Promise<AskedQuestionPayload> {
  return acted(context, async () => {
    const tenant = await context.requireTenant(decodeId(globalId)?.organizationId ?? null)
    await context.services.throttle.count(actsByPerson, tenant.userId)
    return { tenant, id: await act(tenant) }
  })
}

function acted(
  context: RequestContext,
  act: () => Promise<{ tenant: Tenant; id: string | null }>,
): Promise<AskedQuestionPayload> {
  return settle<Omit<AskedQuestionPayload, 'userErrors'>>(context.locale, { asked: null }, async () => {
    const { tenant, id } = await act()
    if (!id) return { asked: null }
    return { asked: await questionById(await context.afresh(tenant.organization.id), id) }
  })
}
