import type { Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { lessonById } from '../course/course.service.js'
import { lockProgress } from '../course/tell-completed.js'
import { isRight, type GivenAnswer } from '../question/judge.js'
import type { OwnResponse } from '../question/own-responses.js'
import { readAnswer } from '../question/read-answer.js'
import type { Missed } from './missed.js'
import { isDue, ownVersions, readMissed } from './own-missed.js'
import type { AnswerReviewInput, ReviewQuestion } from './review.type.js'
import { seerOf, toReviewQuestion } from './to-review.js'

/** Adds an answer to the ledger of reviews. One sent once more adds nothing and is answered as before. */
export async function answerReview(tenant: Tenant, input: AnswerReviewInput): Promise<ReviewQuestion> {
  assertCan(tenant, 'learn')
  const versions = await ownVersions(tenant)
  return tenant.db.write(async (tx) => {
    await lockProgress(tx, { organizationId: tenant.organization.id, userId: tenant.userId })
    const find = async () => sought(tenant, await readMissed(tx, tenant, versions), input)
    const missed = await find()
    const { round } = input
    if (round === missed.recalls.length - 1)
      return toReviewQuestion(tenant, missed, { round, response: await lastOf(tx, tenant, missed) })
    if (round !== missed.recalls.length || !isDue(tenant, missed)) throw gone()
    const response = responseTo(tenant, missed, input)
    await enter(tx, tenant, missed, response)
    return toReviewQuestion(tenant, await find(), { round, response })
  })
}

const gone = () => new Refusal('REVIEW_OVER', ['question'])

function sought(tenant: Tenant, all: readonly Missed[], input: AnswerReviewInput): Missed {
  const place = lessonById(tenant, input.lesson)
  const missed = all.find(
    ({ lesson, question }) => lesson.id === place?.lesson.id && question.id === input.question,
  )
  if (!missed) throw gone()
  return missed
}

function responseTo(tenant: Tenant, missed: Missed, input: AnswerReviewInput): OwnResponse {
  const { question, recalls } = missed
  const answer: GivenAnswer = input.forgotten
    ? { chosen: [] }
    : readAnswer(question, input, seerOf(tenant, missed, recalls.length))
  return { answer, isRight: !input.forgotten && isRight(question, answer), answeredAt: tenant.now() }
}

async function enter(
  tx: Tx,
  tenant: Tenant,
  missed: Missed,
  { answer, ...response }: OwnResponse,
): Promise<void> {
  await tx.reviewAnswer.create({ data: { ...keyOf(tenant, missed), ...response, answer: answer as object } })
}

async function lastOf(tx: Tx, tenant: Tenant, missed: Missed): Promise<OwnResponse> {
  // The version may be an older one in which the question was the same.
  const { catalogueCourseVersionId: _, ...where } = keyOf(tenant, missed)
  const row = await tx.reviewAnswer.findFirstOrThrow({
    where: { ...where, catalogueCourseVersion: { courseId: missed.version.courseId } },
    orderBy: [{ answeredAt: 'desc' }, { id: 'desc' }],
    select: { answer: true, isRight: true, answeredAt: true },
  })
  return { ...row, answer: row.answer as unknown as GivenAnswer }
}

function keyOf(tenant: Tenant, { version, lesson, question }: Missed) {
  return {
    ...{ organizationId: tenant.organization.id, userId: tenant.userId },
    ...{ catalogueCourseVersionId: version.id, lessonSlug: lesson.slug, questionSlug: question.id },
  }
}
