import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { settle } from '../../graphql/refusal.js'
import { Lesson } from '../course/course.type.js'
import { versionsOf } from '../course/ledger.js'
import { toLesson } from '../course/to-course.js'
import { isOfBefore } from '../renewal/answered-before.js'
import { answerQuestion } from './answer-question.js'
import { ownResponses } from './own-responses.js'
import {
  AnswerQuestionInput,
  AnswerQuestionPayload,
  Paper,
  Question,
  QuestionAnswer,
} from './question.type.js'
import { toAnswer, toQuestion } from './to-question.js'

@Resolver(() => Lesson)
export class LessonCheckResolver {
  @FieldResolver(() => [Question])
  questions(@Root() { tenant, version, row }: Lesson): Question[] {
    return row.questions.map((question) => toQuestion(tenant, { version, lesson: row }, question))
  }

  @FieldResolver(() => [Paper])
  papers(@Root() { row }: Lesson): Paper[] {
    return [...row.papers]
  }

  @FieldResolver(() => [Lesson], { description: 'Lessons one should have read.' })
  async buildsOn(@Root() { tenant, row }: Lesson): Promise<Lesson[]> {
    const versions = await versionsOf(tenant)
    return row.buildsOn.flatMap((slug) =>
      versions.flatMap((version) =>
        version.lessons
          .filter((lesson) => lesson.slug === slug)
          .map((lesson) => toLesson(tenant, version, lesson)),
      ),
    )
  }
}

@Resolver(() => Question)
export class QuestionResolver {
  @FieldResolver(() => QuestionAnswer, {
    nullable: true,
    description:
      "The viewer's last answer, of a course to be renewed since one may; without one, neither what is right nor why.",
  })
  async answer(@Root() question: Question): Promise<QuestionAnswer | null> {
    const { tenant, place, row, response } = question
    if (response !== undefined) return response && toAnswer(question, response)
    const last = (await tenant.use(ownResponses)).last(place.version, place.lesson, row.id)
    // Whoever is to answer it anew is not shown what is right first.
    return last && !(await isOfBefore(tenant, place, last)) ? toAnswer(question, last) : null
  }

  @Mutation(() => AnswerQuestionPayload)
  async answerQuestion(
    @Arg('input', () => AnswerQuestionInput) input: AnswerQuestionInput,
    @Ctx() context: RequestContext,
  ): Promise<AnswerQuestionPayload> {
    return settle<Omit<AnswerQuestionPayload, 'userErrors'>>(context.locale, { question: null }, async () => {
      const tenant = await context.requireTenantOf(input.organization)
      const { place, question } = await answerQuestion(tenant, input)
      return { question: toQuestion(await context.afresh(tenant.organization.id), place, question) }
    })
  }
}
