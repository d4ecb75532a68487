import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { uuidOf } from '../../uuid.js'
import { auditBy } from '../audit/record-event.js'
import { lessonById, type LessonPlace } from '../course/course.service.js'
import { placeIn } from '../keeping/own-keeping.js'
import { inCourse } from '../keeping/to-keeping.js'
import type { AskAboutLessonInput, ChangeAskedQuestionInput } from './asking.type.js'
import { holdQuestion, requireOwn, type QuestionRow } from './require-asked.js'
import { lockAsking, requireKey, requirePace, requireWords } from './measures.js'

/** The lesson as the viewer reads it; a course that is offered no more is read on, and asked about no more. */
export async function requireReadLesson(tenant: Tenant, globalId: string): Promise<LessonPlace> {
  assertCan(tenant, 'learn')
  const shown = lessonById(tenant, globalId)
  const place = shown && (await inCourse(tenant, placeIn(shown)))
  if (!place) throw new Refusal('NOT_FOUND', ['lesson'])
  if (!tenant.catalogue.courses.some(({ id }) => id === place.version.courseId))
    throw new Refusal('ASKED_RETIRED', ['lesson'])
  return place
}

/** The id of the question. The same `clientKey` gives the same one. */
export async function ask(tenant: Tenant, place: LessonPlace, input: AskAboutLessonInput): Promise<string> {
  const organizationId = tenant.organization.id
  const words = {
    title: requireWords(input.title, 'title').replaceAll(/\s+/g, ' '),
    body: requireWords(input.body, 'body'),
    quote: requireWords(input.quote, 'quote'),
  }
  const id = uuidOf(['asked', organizationId, tenant.userId, requireKey(input.clientKey)])
  await tenant.db.write(async (tx) => {
    await lockAsking(tx, tenant)
    if ((await tx.askedQuestion.count({ where: { organizationId, id } })) > 0) return
    await requirePace(tx, tenant, 'asked')
    await tx.askedQuestion.create({
      data: {
        ...{ organizationId, id, userId: tenant.userId, locale: tenant.locale, createdAt: tenant.now() },
        ...placeIn(place),
        ...words,
      },
    })
    await auditBy(tx, tenant, {
      action: 'question.asked',
      subjectType: 'lesson',
      subjectId: place.lesson.id,
    })
  })
  return id
}

/** Once somebody answered, that it was changed is said. */
export async function changeQuestion(tenant: Tenant, input: ChangeAskedQuestionInput): Promise<string> {
  const title = requireWords(input.title, 'title').replaceAll(/\s+/g, ' ')
  const body = requireWords(input.body, 'body')
  return tenant.db.write(async (tx) => {
    const row = requireOwn(tenant, await holdQuestion(tx, tenant, input.asked), 'asked')
    if (row.title === title && row.body === body) return row.id
    const answered = (await tx.askedAnswer.count({ where: answersOf(row) })) > 0
    await tx.askedQuestion.updateMany({
      where: { organizationId: row.organizationId, id: row.id },
      data: { title, body, ...(answered ? { editedAt: tenant.now() } : {}) },
    })
    return row.id
  })
}

/** What others answered is not taken from them. */
export async function removeQuestion(tenant: Tenant, globalId: string): Promise<void> {
  await tenant.db.write(async (tx) => {
    const row = requireOwn(tenant, await holdQuestion(tx, tenant, globalId), 'asked')
    const { count } = await tx.askedQuestion.deleteMany({
      where: { organizationId: row.organizationId, id: row.id, answers: { none: {} } },
    })
    if (count === 0) throw new Refusal('ASKED_ANSWERED', ['asked'])
  })
}

export async function vote(tenant: Tenant, globalId: string, isVoted: boolean): Promise<string> {
  return tenant.db.write(async (tx) => {
    const row = await holdQuestion(tx, tenant, globalId)
    if (row.userId === tenant.userId) throw new Refusal('ASKED_OWN', ['asked'])
    const key = { organizationId: row.organizationId, questionId: row.id, userId: tenant.userId }
    if (isVoted) await tx.askedVote.createMany({ data: [key], skipDuplicates: true })
    else await tx.askedVote.deleteMany({ where: key })
    return row.id
  })
}

const answersOf = (row: QuestionRow) => ({ organizationId: row.organizationId, questionId: row.id })
