import type { Question } from '@skillgrad/db'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { beginCourse } from '../course/begin-course.js'
import { lessonById, type LessonPlace } from '../course/course.service.js'
import { lockProgress } from '../course/tell-completed.js'
import { isRight, type GivenAnswer } from './judge.js'
import { ownResponses } from './own-responses.js'
import type { AnswerQuestionInput } from './question.type.js'
import { shownOptions, shownRights, type Shown } from './shown-order.js'

export interface Answered {
  place: LessonPlace
  question: Question
}

/**
 * Adds an answer to the ledger, and pins the person to this course version if they had begun none. The answer given last, sent once
 * more, adds nothing: whoever presses twice has answered once.
 */
export async function answerQuestion(tenant: Tenant, input: AnswerQuestionInput): Promise<Answered> {
  assertCan(tenant, 'learn')
  const place = lessonById(tenant, input.lesson)
  const question = place?.lesson.questions.find(({ id }) => id === input.question)
  if (!place || !question) throw new Refusal('NOT_FOUND', ['question'])
  const answer = readAnswer(question, input, { userId: tenant.userId, lessonId: place.lesson.id })
  const last = (await tenant.use(ownResponses)).last(place.version, place.lesson, question.id)
  if (last && JSON.stringify(sorted(last.answer)) === JSON.stringify(sorted(answer)))
    return { place, question }
  const learner = { organizationId: tenant.organization.id, userId: tenant.userId }
  await tenant.db.write(async (tx) => {
    await lockProgress(tx, learner)
    await beginCourse(tx, tenant.catalogue, learner, place.version)
    await tx.questionResponse.create({
      data: {
        ...learner,
        catalogueCourseVersionId: place.version.id,
        lessonSlug: place.lesson.slug,
        questionSlug: question.id,
        answer: answer as object,
        isRight: isRight(question, answer),
      },
    })
  })
  return { place, question }
}

type Seer = Parameters<typeof shownOptions>[1]

/** What was sent, in places of the stored question; refused where it is none of the answers one could give. */
function readAnswer(question: Question, input: AnswerQuestionInput, seer: Seer): GivenAnswer {
  const options = placesByKey(shownOptions(question, seer))
  const chosen = (input.chosen ?? []).map((key) => placeOf(options, key))
  if (new Set(chosen).size !== chosen.length) throw new Refusal('ANSWER_OF_ANOTHER_QUESTION', ['chosen'])
  switch (question.kind) {
    case 'single':
      if (chosen.length !== 1) throw new Refusal('ANSWER_MISSING', ['chosen'])
      return { chosen }
    case 'multiple':
      if (chosen.length === 0) throw new Refusal('ANSWER_MISSING', ['chosen'])
      return { chosen: chosen.toSorted((a, b) => a - b) }
    case 'ordering':
      if (chosen.length !== options.size) throw new Refusal('ANSWER_MISSING', ['chosen'])
      return { order: chosen }
    case 'matching':
      return readPairs(input, options, placesByKey(shownRights(question, seer)))
    case 'numeric': {
      const number = input.number
      if (number == null || !Number.isFinite(number)) throw new Refusal('ANSWER_MISSING', ['number'])
      return { number }
    }
  }
}

function readPairs(
  { pairs }: AnswerQuestionInput,
  lefts: ReadonlyMap<string, number>,
  rights: ReadonlyMap<string, number>,
): GivenAnswer {
  const given = (pairs ?? []).map(({ left, right }) => ({
    left: placeOf(lefts, left),
    right: placeOf(rights, right),
  }))
  if (new Set(given.map(({ left }) => left)).size !== lefts.size || given.length !== lefts.size)
    throw new Refusal('ANSWER_MISSING', ['pairs'])
  return { pairs: given.toSorted((a, b) => a.left - b.left) }
}

function placeOf(places: ReadonlyMap<string, number>, key: string): number {
  const place = places.get(key)
  if (place === undefined) throw new Refusal('ANSWER_OF_ANOTHER_QUESTION', ['chosen'])
  return place
}

function placesByKey(shown: readonly Shown[]): ReadonlyMap<string, number> {
  return new Map(shown.map(({ key, place }) => [key, place]))
}

/** PostgreSQL keeps the keys of a jsonb in an order of its own. */
function sorted(answer: GivenAnswer): unknown {
  return 'pairs' in answer ? answer.pairs.map(({ left, right }) => [left, right]) : Object.entries(answer)
}
