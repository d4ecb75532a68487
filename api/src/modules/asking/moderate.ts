import { assertCan } from '../../permission.js'
import { Refusal } from '../../graphql/refusal.js'
import type { Tenant } from '../../tenant.js'
import { uuidOf } from '../../uuid.js'
import { auditBy } from '../audit/record-event.js'
import { lessonOf } from './answer.js'
import type { HideAskedInput, ReportAskedInput } from './asking.type.js'
import { holdPost, type Post } from './require-asked.js'
import { lockAsking, requirePace } from './measures.js'

/**
 * Hides or shows; either settles what was reported of it. No words are deleted, so none are lost by a mistake. What nobody reads
 * is not what others go by: an answer that is hidden is accepted no more.
 */
export async function hide(tenant: Tenant, input: HideAskedInput): Promise<string> {
  assertCan(tenant, 'question:hide')
  const reason = input.reason ?? null
  return tenant.db.write(async (tx) => {
    const post = await holdPost(tx, tenant, input.post)
    const { organizationId } = post.question
    const { hiddenFor, id } = post.kind === 'answer' ? post.answer : post.question
    await tx.askedReport.deleteMany({ where: { organizationId, ...reportsOf(post) } })
    if (hiddenFor === reason) return post.question.id
    const where = { organizationId, id }
    const data = { hiddenFor: reason, hiddenAt: reason && tenant.now() }
    if (post.kind === 'question') await tx.askedQuestion.updateMany({ where, data })
    else await tx.askedAnswer.updateMany({ where, data: reason ? { ...data, acceptedAt: null } : data })
    await auditBy(tx, tenant, {
      action: reason ? `${post.kind}.hidden` : `${post.kind}.shown`,
      ...lessonOf(tenant, post.question),
      details: reason ? { reason } : {},
    })
    return post.question.id
  })
}

/** Once for each person and thing; who it was is told to nobody. */
export async function report(tenant: Tenant, input: ReportAskedInput): Promise<string> {
  return tenant.db.write(async (tx) => {
    await lockAsking(tx, tenant)
    const post = await holdPost(tx, tenant, input.post)
    const { question } = post
    const { organizationId } = question
    const reported = post.kind === 'answer' ? post.answer : question
    if (reported.userId === tenant.userId) throw new Refusal('ASKED_OWN', ['post'])
    const id = uuidOf(['asked-report', organizationId, reported.id, tenant.userId])
    if ((await tx.askedReport.count({ where: { organizationId, id } })) > 0) return question.id
    await requirePace(tx, tenant, 'reported')
    await tx.askedReport.create({
      data: {
        ...{ organizationId, id, userId: tenant.userId, reason: input.reason, createdAt: tenant.now() },
        ...reportsOf(post),
      },
    })
    return question.id
  })
}

function reportsOf(post: Post): { questionId: string; answerId: string | null } {
  return { questionId: post.question.id, answerId: post.kind === 'answer' ? post.answer.id : null }
}
