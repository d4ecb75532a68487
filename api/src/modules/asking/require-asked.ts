import type { Prisma } from '@skillgrad/db'
import type { Reader, Tx } from '../../database.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan, can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'

/** Hidden ones are there for whoever wrote them and for whoever may show them again. */
export function shownTo(tenant: Tenant): { OR?: ({ hiddenAt: null } | { userId: string })[] } {
  return can(tenant, 'question:hide') ? {} : { OR: [{ hiddenAt: null }, { userId: tenant.userId }] }
}

export type QuestionRow = Prisma.AskedQuestionGetPayload<object>
export type AnswerRow = Prisma.AskedAnswerGetPayload<{ include: { question: true } }>

export async function requireQuestion(
  db: Reader | Tx,
  tenant: Tenant,
  globalId: string,
  field = 'asked',
): Promise<QuestionRow> {
  assertCan(tenant, 'learn')
  const id = idOf(tenant, 'AskedQuestion', globalId)
  const where = { organizationId: tenant.organization.id, ...shownTo(tenant) }
  const row = id && (await db.askedQuestion.findFirst({ where: { ...where, id } }))
  if (!row) throw new Refusal('NOT_FOUND', [field])
  return row
}

/** One stands where its question does. */
export async function requireAnswer(
  db: Reader | Tx,
  tenant: Tenant,
  globalId: string,
  field = 'given',
): Promise<AnswerRow> {
  assertCan(tenant, 'learn')
  const id = idOf(tenant, 'AskedAnswer', globalId)
  const where = { organizationId: tenant.organization.id, ...shownTo(tenant) }
  const row =
    id &&
    (await db.askedAnswer.findFirst({
      where: { ...where, id, question: shownTo(tenant) },
      include: { question: true },
    }))
  if (!row) throw new Refusal('NOT_FOUND', [field])
  return row
}

/**
 * Whoever answers, accepts, hides or removes comes one after another, and reads once it is their turn. A lock on the row would not
 * do: a statement that has waited for one goes on with what it saw of other tables before.
 */
export async function holdQuestion(
  tx: Tx,
  tenant: Tenant,
  globalId: string,
  field?: string,
): Promise<QuestionRow> {
  const id = idOf(tenant, 'AskedQuestion', globalId)
  if (id) await hold(tx, tenant, id)
  return requireQuestion(tx, tenant, globalId, field)
}

/** With its question, which is never another. */
export async function holdAnswer(
  tx: Tx,
  tenant: Tenant,
  globalId: string,
  field?: string,
): Promise<AnswerRow> {
  const { questionId } = await requireAnswer(tx, tenant, globalId, field)
  await hold(tx, tenant, questionId)
  return requireAnswer(tx, tenant, globalId, field)
}

async function hold(tx: Tx, tenant: Tenant, questionId: string): Promise<void> {
  const key = `asked ${tenant.organization.id} ${questionId}`
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`
}

export type Post =
  { kind: 'question'; question: QuestionRow } | { kind: 'answer'; question: QuestionRow; answer: AnswerRow }

/** A question or an answer, held. */
export async function holdPost(tx: Tx, tenant: Tenant, globalId: string): Promise<Post> {
  if (!decodeIdOf('AskedAnswer', globalId))
    return { kind: 'question', question: await holdQuestion(tx, tenant, globalId, 'post') }
  const answer = await holdAnswer(tx, tenant, globalId, 'post')
  return { kind: 'answer', question: answer.question, answer }
}

/** Only whoever wrote it changes it; to anybody else it is not there to be changed. */
export function requireOwn<Row extends { userId: string }>(tenant: Tenant, row: Row, field: string): Row {
  if (row.userId !== tenant.userId) throw new Refusal('NOT_FOUND', [field])
  return row
}

function idOf(tenant: Tenant, type: string, globalId: string): string | null {
  const wanted = decodeIdOf(type, globalId)
  return wanted?.organizationId === tenant.organization.id ? wanted.id : null
}
