import type { Prisma } from '@skillgrad/db'
import type { Tenant } from '../../tenant.js'
import { shownTo } from './require-asked.js'

export type AskedRow = Prisma.AskedQuestionGetPayload<{ include: ReturnType<typeof withAnswers> }>

/** What a question is shown with; a constant number of statements for a page of them. */
export function withAnswers(tenant: Tenant) {
  return {
    answers: {
      where: shownTo(tenant),
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    },
    votes: { where: { userId: tenant.userId }, select: { userId: true } },
    reports: { orderBy: { createdAt: 'asc' } },
    _count: { select: { votes: true, answers: true } },
  } satisfies Prisma.AskedQuestionInclude
}
