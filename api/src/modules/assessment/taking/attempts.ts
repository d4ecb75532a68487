import type { Attempt as AttemptRow, Prisma, Response } from '@skillgrad/db'
import type { Reader, Tx } from '../../../database.js'
import type { Sitting, SittingSetup } from '../engine/sitting.js'
import type { Banks } from '../bank/banks.js'

/** What an attempt was opened with; plain JSON. */
export interface AttemptSetup {
  scale: 'domain' | 'skill'
  sitting: SittingSetup
  /** Versions that are tried out on this person, in the order in which they may come. */
  pilots: readonly string[]
  /** Of items in several variants, those this person has met lately, by item. */
  metVariants: Readonly<Record<string, readonly number[]>>
}

export const withResponses = { responses: { orderBy: { position: 'asc' } } } satisfies Prisma.AttemptInclude

export type AttemptWithResponses = AttemptRow & { responses: Response[] }

export function findAttempt(
  db: Reader | Tx,
  key: { organizationId: string; userId: string; id: string },
): Promise<AttemptWithResponses | null> {
  return db.attempt.findFirst({ where: key, include: withResponses })
}

export const setupOf = (attempt: AttemptRow): AttemptSetup => attempt.setup as unknown as AttemptSetup

/** No single answer may eat up the time: whoever leaves and comes back has lost this much at most. */
const longestCounted = 300

/** As the engine knows it: what was scored, in order, and what waits for an answer. What is left out says nothing. */
export function sittingOf(attempt: AttemptWithResponses): Sitting {
  const scored = attempt.responses.filter(({ isScored }) => isScored)
  return {
    parameterVersion: attempt.parameterSetId,
    setup: setupOf(attempt).sitting,
    answers: scored
      .filter(({ answeredAt }) => answeredAt)
      .map((response) => ({
        item: response.itemVersionId,
        score: attempt.leftOut.includes(response.position) ? null : response.score,
        seconds: countedSeconds(response),
      })),
    pending: scored.find(({ answeredAt }) => !answeredAt)?.itemVersionId ?? null,
  }
}

/** From shown to answered by the server's clock. */
export function secondsOf({ shownAt, answeredAt }: Response): number {
  return answeredAt ? Math.max(0, (answeredAt.getTime() - shownAt.getTime()) / 1000) : 0
}

function countedSeconds(response: Response): number {
  return Math.min(longestCounted, secondsOf(response))
}

/** Spent on answers, of the time there is. */
export function totalSeconds({ responses }: AttemptWithResponses): number {
  return responses
    .filter(({ isScored }) => isScored)
    .reduce((sum, response) => sum + countedSeconds(response), 0)
}

export function bankOf(banks: Banks, attempt: AttemptRow) {
  return setupOf(attempt).scale === 'domain' ? banks.byDomain : banks.bySkill
}

export const pendingOf = ({ responses }: AttemptWithResponses): Response | null =>
  responses.find(({ answeredAt }) => !answeredAt) ?? null

/** Waits for whoever else writes this person's attempts in this company. */
export async function lockAttempts(
  tx: Tx,
  { organizationId, userId }: { organizationId: string; userId: string },
): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`attempts ${organizationId} ${userId}`}, 0))`
}
