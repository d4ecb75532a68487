import { isDeepStrictEqual } from 'node:util'
import { openPrisma, Prisma, type PrismaClient } from '@skillgrad/db'
import { BankCache } from '../bank/banks.js'
import { replay } from '../engine/report.js'
import { bankOf, setupOf, sittingOf, withResponses, type AttemptWithResponses } from '../taking/attempts.js'
import { readAnswered } from '../taking/end-attempt.js'
import { attemptReport } from './attempt-report.js'

export interface ReplayedAttempt {
  id: string
  answers: number
  /** Of the parameters that it was computed with. */
  parameterSet: number
  /** What came out otherwise than it is stored; null where every bit is the same. */
  difference: string | null
}

const atOnce = 50

/**
 * Computes finished attempts again from their logs: which questions were asked, in which order, and what the report says.
 *
 * @param url the owner's
 * @param id of one attempt; all are taken where none is named
 */
export async function replayAttempts(url: string, id?: string): Promise<ReplayedAttempt[]> {
  const db = openPrisma(url, 2)
  try {
    const banks = new BankCache(db)
    const replayed: ReplayedAttempt[] = []
    for (let after: string | undefined; ;) {
      const page = await pageOf(db, id, after)
      for (const { parameters, ...attempt } of page)
        replayed.push({
          id: attempt.id,
          answers: attempt.responses.filter(({ answeredAt }) => answeredAt).length,
          parameterSet: parameters.number,
          difference: await differenceOf(db, banks, attempt),
        })
      if (page.length < atOnce) return replayed
      after = page.at(-1)!.id
    }
  } finally {
    await db.$disconnect()
  }
}

/** By id, which says when each began. */
function pageOf(db: PrismaClient, id: string | undefined, after: string | undefined) {
  return db.attempt.findMany({
    where: {
      report: { not: Prisma.DbNull },
      ...(id ? { id } : {}),
      ...(after ? { AND: { id: { gt: after } } } : {}),
    },
    orderBy: { id: 'asc' },
    take: atOnce,
    include: { ...withResponses, parameters: { select: { number: true } } },
  })
}

async function differenceOf(
  db: PrismaClient,
  cache: BankCache,
  attempt: AttemptWithResponses,
): Promise<string | null> {
  const banks = await cache.of(attempt.parameterSetId)
  // What was withdrawn since took part in what was asked.
  const { answers } = sittingOf({ ...attempt, leftOut: [] })
  const asked = replay(bankOf(banks, attempt), setupOf(attempt).sitting, answers)
  if (asked.kind === 'different') return `question ${asked.position + 1}: ${asked.detail}`
  const report = attemptReport(banks, attempt, await readAnswered(db, attempt))
  return isDeepStrictEqual(JSON.parse(JSON.stringify(report)), attempt.report)
    ? null
    : 'the report says something else'
}
