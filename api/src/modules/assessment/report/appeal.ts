import type { AppealOutcome } from '../../../graphql/enums.js'
import { Refusal } from '../../../graphql/refusal.js'
import { assertCan } from '../../../permission.js'
import type { Tenant } from '../../../tenant.js'
import { auditBy } from '../../audit/record-event.js'
import { requireLine } from '../../own-course/manuscript.js'
import type { Appeal } from '../assessment.type.js'
import { findAttempt, lockAttempts, type AttemptWithResponses } from '../taking/attempts.js'

export interface AppealInput {
  /** Of the question; null for the report as a whole. */
  position: number | null
  words: string
  /** Whether the company's owners and admins may know that there is an objection. */
  tellsCompany: boolean
}

const mostWords = 2000

/**
 * Puts what somebody objects to before whoever runs the installation. Sent again it replaces what was said, until it is answered. The company
 * learns that there is an objection only where the person wants it, and never its words.
 */
export async function appeal(
  tenant: Tenant,
  id: string,
  { position, tellsCompany, ...input }: AppealInput,
): Promise<AttemptWithResponses> {
  assertCan(tenant, 'learn')
  const words = requireLine(input.words.trim(), 'words', mostWords)
  if (!words) throw new Refusal('REQUIRED', ['words'])
  const person = { organizationId: tenant.organization.id, userId: tenant.userId }
  return tenant.db.write(async (tx) => {
    await lockAttempts(tx, person)
    const attempt = await findAttempt(tx, { ...person, id })
    if (!attempt || attempt.voidedAt) throw new Refusal('NOT_FOUND', ['attempt'])
    if (!attempt.finishedAt) throw new Refusal('NOT_OVER')
    if (position !== null && !attempt.responses[position]?.answeredAt)
      throw new Refusal('NOT_FOUND', ['position'])
    const { organizationId, userId } = person
    const before = await tx.appeal.findFirst({ where: { organizationId, attemptId: id, position } })
    if (before?.answeredAt) {
      if (before.words === words) return attempt
      throw new Refusal('APPEAL_ANSWERED')
    }
    if (before)
      await tx.appeal.update({
        where: { organizationId_id: { organizationId, id: before.id } },
        data: { words, tellsCompany },
      })
    else
      await tx.appeal.create({
        data: {
          organizationId,
          userId,
          attemptId: id,
          position,
          words,
          tellsCompany,
          createdAt: tenant.now(),
        },
      })
    if (tellsCompany && !before?.tellsCompany)
      await auditBy(tx, tenant, { action: 'attempt.appealed', subjectType: 'attempt', subjectId: id })
    return attempt
  })
}

/** Of one attempt of the viewer's, as they read them. */
export async function appealsOf(
  tenant: Tenant,
  { organizationId, id: attemptId }: AttemptWithResponses,
): Promise<Appeal[]> {
  const rows = await tenant.db.read((db) =>
    db.appeal.findMany({
      where: { organizationId, attemptId, userId: tenant.userId },
      orderBy: { createdAt: 'asc' },
      omit: { id: true, organizationId: true, userId: true, attemptId: true },
    }),
  )
  return rows.map((row) => ({ ...row, outcome: row.outcome as AppealOutcome | null }))
}
