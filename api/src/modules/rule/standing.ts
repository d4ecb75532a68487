import type { Catalogue } from '../../catalogue/catalogue.js'
import type { Reader, Tx } from '../../database.js'
import type { Tenant } from '../../tenant.js'
import { pinsOf, readLedger, type Learner, type Pin } from '../course/ledger.js'
import { isWhole, type Ledger } from '../course/progress.js'
import { pathsOfTeams } from '../given/given.js'
import { describeLevel } from '../skill/level.js'
import { readRules } from './company-rules.js'
import type { Standing } from './gate.js'

type Content = Pick<Catalogue, 'courseVersionById'>

/** What a person has done, read as it is now: also inside the transaction that is about to add to it. */
export async function readStanding(
  db: Reader | Tx,
  catalogue: Content,
  learner: Learner,
  now: Date,
): Promise<Standing> {
  const { organizationId, userId } = learner
  const [pins, ledger, estimates, rules, pathIds] = await Promise.all([
    pinsOf(db, catalogue, learner),
    readLedger(db, learner),
    db.skillEstimate.findMany({ where: { organizationId, userId } }),
    readRules(db, organizationId),
    pathsOn(db, learner),
  ])
  const bySkill = new Map(estimates.map((row) => [row.skillId, { ...row, lastEvidenceAt: row.updatedAt }]))
  return {
    ...doneBy(catalogue, pins, ledger),
    levelIn: (skillId) => describeLevel(bySkill.get(skillId) ?? null, now),
    pathIds,
    rules,
  }
}

/** The viewer's own, read once a request. */
export const ownStanding = (tenant: Tenant): Promise<Standing> =>
  tenant.db.read((db) =>
    readStanding(
      db,
      tenant.catalogue,
      { organizationId: tenant.organization.id, userId: tenant.userId },
      tenant.now(),
    ),
  )

function doneBy(
  { courseVersionById }: Content,
  pins: ReadonlyMap<string, Pin>,
  ledger: Ledger,
): Pick<Standing, 'isBegun' | 'isFinished'> {
  const versions = [...new Set(ledger.entries.map(({ versionId }) => versionId))].flatMap(
    (id) => courseVersionById.get(id) ?? [],
  )
  const worked = new Set(versions.map(({ courseId }) => courseId))
  const finished = new Set(versions.filter((one) => isWhole(one, ledger)).map(({ courseId }) => courseId))
  return {
    // Who was given a course has not begun it by that.
    isBegun: (courseId) => worked.has(courseId) || pins.get(courseId)?.isGiven === false,
    isFinished: (courseId) => finished.has(courseId),
  }
}

async function pathsOn(db: Reader | Tx, { organizationId, userId }: Learner): Promise<ReadonlySet<string>> {
  const rows = await db.enrollment.findMany({
    where: { organizationId, userId, catalogueLearningPathId: { not: null }, withdrawnAt: null },
    select: { catalogueLearningPathId: true },
  })
  const byTeams = await pathsOfTeams(db, { organizationId, userId })
  return new Set([...rows.map((row) => row.catalogueLearningPathId!), ...byTeams])
}
