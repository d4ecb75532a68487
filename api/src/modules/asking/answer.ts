import { Refusal } from '../../graphql/refusal.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { uuidOf } from '../../uuid.js'
import type { SubjectType } from '../audit/actions.js'
import { auditBy } from '../audit/record-event.js'
import { lastPlaceOf } from '../keeping/to-keeping.js'
import type {
  AcceptAskedAnswerInput,
  AnswerAskedQuestionInput,
  ChangeAskedAnswerInput,
} from './asking.type.js'
import { holdAnswer, holdQuestion, requireAnswer, requireOwn, type QuestionRow } from './require-asked.js'
import { tellAsker, type Sender } from './tell-asker.js'
import { lockAsking, most, requireBody, requireKey, requirePace } from './measures.js'

/** The same `clientKey` gives the same answer. */
export async function answer(
  tenant: Tenant,
  sender: Sender,
  input: AnswerAskedQuestionInput,
): Promise<string> {
  const body = requireBody(input.body)
  const clientKey = requireKey(input.clientKey)
  return tenant.db.write(async (tx) => {
    await lockAsking(tx, tenant)
    const question = await holdQuestion(tx, tenant, input.asked)
    const { organizationId } = question
    const id = uuidOf(['asked-answer', question.id, tenant.userId, clientKey])
    if ((await tx.askedAnswer.count({ where: { organizationId, id } })) > 0) return question.id
    await requirePace(tx, tenant, 'answered')
    if ((await tx.askedAnswer.count({ where: { organizationId, questionId: question.id } })) >= most.answers)
      throw new Refusal('ANSWERS_FULL', [], { maximum: most.answers })
    await tx.askedAnswer.create({
      data: {
        ...{ organizationId, id, questionId: question.id, userId: tenant.userId },
        ...{ body, createdAt: tenant.now() },
      },
    })
    await tellAsker(tx, tenant, sender, question)
    await auditBy(tx, tenant, { action: 'question.answered', ...lessonOf(tenant, question) })
    return question.id
  })
}

export async function changeAnswer(tenant: Tenant, input: ChangeAskedAnswerInput): Promise<string> {
  const body = requireBody(input.body)
  return tenant.db.write(async (tx) => {
    const row = requireOwn(tenant, await requireAnswer(tx, tenant, input.given), 'given')
    if (row.body !== body)
      await tx.askedAnswer.updateMany({
        where: { organizationId: row.organizationId, id: row.id },
        data: { body, editedAt: tenant.now() },
      })
    return row.questionId
  })
}

/** An accepted one is what others go by. */
export async function removeAnswer(tenant: Tenant, globalId: string): Promise<string> {
  return tenant.db.write(async (tx) => {
    const row = requireOwn(tenant, await holdAnswer(tx, tenant, globalId), 'given')
    const { count } = await tx.askedAnswer.deleteMany({
      where: { organizationId: row.organizationId, id: row.id, acceptedAt: null },
    })
    if (count === 0) throw new Refusal('ANSWER_ACCEPTED', ['given'])
    return row.questionId
  })
}

/** Of whoever asked, and of those who may for everybody. Another one takes the place of the one before. */
export async function accept(tenant: Tenant, input: AcceptAskedAnswerInput): Promise<string> {
  return tenant.db.write(async (tx) => {
    const row = await holdAnswer(tx, tenant, input.given)
    const { question, organizationId, questionId, id } = row
    if (!mayAccept(tenant, question)) throw new Refusal('FORBIDDEN')
    // Whoever wrote or hid it still sees it, and nobody else does.
    if (input.isAccepted && row.hiddenAt) throw new Refusal('NOT_FOUND', ['given'])
    const held = await tx.askedAnswer.findFirst({
      where: { organizationId, questionId, acceptedAt: { not: null } },
    })
    if ((held?.id === id) === input.isAccepted) return questionId
    const write = (answerId: string, acceptedAt: Date | null) =>
      tx.askedAnswer.updateMany({ where: { organizationId, id: answerId }, data: { acceptedAt } })
    if (input.isAccepted && held) await write(held.id, null)
    await write(id, input.isAccepted ? tenant.now() : null)
    if (input.isAccepted)
      await auditBy(tx, tenant, { action: 'answer.accepted', ...lessonOf(tenant, question) })
    return questionId
  })
}

export function mayAccept(tenant: Tenant, question: Pick<QuestionRow, 'userId'>): boolean {
  return question.userId === tenant.userId || can(tenant, 'question:accept')
}

/** What an event is about: the lesson as it stood last, else the course. */
export function lessonOf(
  tenant: Tenant,
  question: QuestionRow,
): { subjectType: SubjectType; subjectId: string } {
  const place = lastPlaceOf(tenant, question)
  return place
    ? { subjectType: 'lesson', subjectId: place.lesson.id }
    : { subjectType: 'course', subjectId: question.courseId }
}
