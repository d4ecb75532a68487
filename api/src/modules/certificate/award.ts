import type { Catalogue } from '../../catalogue/catalogue.js'
import type { Tx } from '../../database.js'
import { readLedger, type Learner } from '../course/ledger.js'
import type { Ledger } from '../course/progress.js'
import { earnedBy, type Held } from './earned.js'

/**
 * Issues the certificates that a person's ledger earns and that they have not got, which may be none. Holds the lock of
 * `lockProgress`. Gives how many are new.
 */
export async function awardCertificates(
  tx: Tx,
  catalogue: Catalogue,
  learner: Learner,
  known?: Ledger,
): Promise<number> {
  const { organizationId, userId } = learner
  const ledger = known ?? (await readLedger(tx, learner))
  const earned = earnedBy(ledger, catalogue, await heldBy(tx, learner))
  for (const one of earned) {
    const [place] = await tx.$queryRaw<[{ statusList: number; statusIndex: number }]>`
      select status_list as "statusList", status_index as "statusIndex" from app.draw_certificate_place()`
    await tx.certificate.createMany({
      data: [{ ...one, ...place, organizationId, userId }],
      skipDuplicates: true,
    })
  }
  return earned.length
}

async function heldBy(tx: Tx, { organizationId, userId }: Learner): Promise<Held> {
  const rows = await tx.certificate.findMany({
    where: { organizationId, userId },
    select: { catalogueCourseVersionId: true, catalogueLearningPathId: true },
  })
  return {
    versionIds: new Set(rows.flatMap((row) => row.catalogueCourseVersionId ?? [])),
    pathIds: new Set(rows.flatMap((row) => row.catalogueLearningPathId ?? [])),
  }
}
