import { openPrisma, type PrismaClient } from '@skillgrad/db'
import { allWaitingAppeals, answerAppeal } from './appeals.js'
import type { CalibrationStep } from './learn-parameters.js'
import { difficultyOf, fullCreditOf, guessingOf, knownItems } from './known-items.js'
import { restoreItem, withdrawItem, type Withdrawal } from './withdraw-item.js'
import { publishParameters, releaseItem } from './publish-parameters.js'

/** What `pnpm admin` does with the bank. `url` is the owner's. */
export function calibrateBank(
  url: string,
  options: { isRehearsal: boolean; onStep?: (step: CalibrationStep) => void },
) {
  return withDatabase(url, (db) => publishParameters(db, options))
}

export function releaseBankItem(url: string, slug: string) {
  return withDatabase(url, (db) => releaseItem(db, slug))
}

export function withdrawBankItem(url: string, slug: string, withdrawal: Withdrawal) {
  return withDatabase(url, (db) => withdrawItem(db, slug, withdrawal))
}

export function restoreBankItem(url: string, slug: string) {
  return withDatabase(url, (db) => restoreItem(db, slug))
}

export function listAppeals(url: string) {
  return withDatabase(url, async (db) => {
    const waiting = await allWaitingAppeals(db)
    const items = await db.item.findMany({
      where: { id: { in: waiting.flatMap(({ itemId }) => itemId ?? []) } },
    })
    const slugs = new Map(items.map(({ id, slug }) => [id, slug]))
    return waiting.map(({ itemId, ...one }) => ({
      ...one,
      item: itemId ? (slugs.get(itemId) ?? null) : null,
    }))
  })
}

export function answerWaitingAppeal(
  url: string,
  id: string,
  answer: { outcome: 'agreed' | 'stands'; reply: string },
) {
  return withDatabase(url, (db) => answerAppeal(db, id, answer))
}

export function listBank(url: string) {
  return withDatabase(url, async (db) =>
    (await knownItems(db, new Date())).map((item) => ({
      skill: item.skill,
      slug: item.slug,
      version: item.number,
      state: item.state,
      answers: item.answers,
      fullCredit: fullCreditOf(item),
      difficulty: difficultyOf(item),
      difficultyDoubt: item.doubt.location,
      slope: item.model.slope,
      guessing: guessingOf(item),
      restCorrelation: item.flag?.restCorrelation ?? null,
      asked: item.exposure.asked,
      attempts: item.exposure.attempts,
      suspicion: item.flag?.suspicion ?? null,
      brokenProbability: item.flag?.probability ?? null,
      releasedAt: item.releasedAt ?? null,
      isWithdrawn: item.isWithdrawn,
    })),
  )
}

async function withDatabase<Result>(
  url: string,
  work: (db: PrismaClient) => Promise<Result>,
): Promise<Result> {
  const db = openPrisma(url, 2)
  try {
    return await work(db)
  } finally {
    await db.$disconnect()
  }
}
