import type { Catalogue } from '../../catalogue/catalogue.js'
import type { TenantDb } from '../../database.js'
import { lockProgress } from '../course/tell-completed.js'
import { awardCertificates } from './award.js'

/**
 * Certificates of a company's people that are missing: of what was finished before there were any, and of learning paths that
 * became whole because one of their courses was taken out. Gives how many are new; twice changes nothing.
 */
export async function awardMissing(
  db: TenantDb,
  catalogue: Catalogue,
  organizationId: string,
): Promise<number> {
  const learners = await db.read((prisma) =>
    prisma.completion.findMany({ where: { organizationId }, distinct: ['userId'], select: { userId: true } }),
  )
  let awarded = 0
  for (const { userId } of learners)
    awarded += await db.write(async (tx) => {
      const learner = { organizationId, userId }
      await lockProgress(tx, learner)
      return awardCertificates(tx, catalogue, learner)
    })
  return awarded
}
