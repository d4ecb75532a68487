import type { Question } from '@skillgrad/db'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { beginCourse } from '../course/begin-course.js'
import { lessonById, type LessonPlace } from '../course/course.service.js'
import { lockProgress } from '../course/tell-completed.js'
import { isOfBefore } from '../renewal/answered-before.js'
import { isOpen } from '../rule/assert-open.js'
import { isRight, type GivenAnswer } from './judge.js'
import { ownResponses } from './own-responses.js'
import type { AnswerQuestionInput } from './question.type.js'
import { readAnswer } from './read-answer.js'

export interface Answered {
  place: LessonPlace
  question: Question
}

/**
 * Adds an answer to the ledger, and pins the person to this course version if they had begun none. The answer given last, sent once
 * more, adds nothing: whoever presses twice has answered once. But for a course that is to be renewed, where it was given before that.
 */
export async function answerQuestion(tenant: Tenant, input: AnswerQuestionInput): Promise<Answered> {
  assertCan(tenant, 'learn')
  const place = lessonById(tenant, input.lesson)
  const question = place?.lesson.questions.find(({ id }) => id === input.question)
  if (!place || !question) throw new Refusal('NOT_FOUND', ['question'])
  const answer = readAnswer(question, input, { userId: tenant.userId, placeId: place.lesson.id })
  const last = (await tenant.use(ownResponses)).last(place.version, place.lesson, question.id)
  if (last && isTheSame(last.answer, answer) && !(await isOfBefore(tenant, place, last)))
    return { place, question }
  const learner = { organizationId: tenant.organization.id, userId: tenant.userId }
  await tenant.db.write(async (tx) => {
    await lockProgress(tx, learner)
    // In a preview one may practise; what is begun is begun once the course is open.
    if (await isOpen(tx, tenant, place.version))
      await beginCourse(tx, tenant.catalogue, learner, place.version)
    await tx.questionResponse.create({
      data: {
        ...learner,
        catalogueCourseVersionId: place.version.id,
        lessonSlug: place.lesson.slug,
        questionSlug: question.id,
        answer: answer as object,
        isRight: isRight(question, answer),
        answeredAt: tenant.now(),
      },
    })
  })
  return { place, question }
}

function isTheSame(one: GivenAnswer, other: GivenAnswer): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

/** PostgreSQL keeps the keys of a jsonb in an order of its own. */
function sorted(answer: GivenAnswer): unknown {
  return 'pairs' in answer ? answer.pairs.map(({ left, right }) => [left, right]) : Object.entries(answer)
}
