import type { CatalogueLesson, CourseVersion } from '../../catalogue/catalogue.js'
import type { Tenant } from '../../tenant.js'
import { carryOver, luggageFor } from './carry-over.js'
import { compareVersions, type LessonChange } from './compare-versions.js'
import { ownLedger, ownPasses } from './ledger.js'
import { ledgerOf, shareOf, stepsOf, type Ledger, type Share } from './progress.js'

export interface Offer {
  version: CourseVersion
  /** As the ledger would be after the move. */
  ledger: Ledger
  changes: ChangeForLearner[]
}

export interface ChangeForLearner extends LessonChange {
  /** Of the lesson's own steps, before and after the move. */
  stepsBefore: Share
  stepsAfter: Share
}

/** What moving from this version to the current one would mean; null where it is the current one, or the course is retired. */
export async function offerFor(tenant: Tenant, from: CourseVersion): Promise<Offer | null> {
  const to = tenant.catalogue.courses.find(({ id }) => id === from.courseId)?.current
  if (!to || to.id === from.id) return null
  const [ledger, passes] = await Promise.all([tenant.use(ownLedger), tenant.use(ownPasses)])
  const luggage = luggageFor(tenant.catalogue, to.courseId, { ledger, passes })
  const after = ledgerOf([...ledger.entries, ...carryOver(to, luggage)])
  const stepsIn = (version: CourseVersion, lesson: CatalogueLesson | null) =>
    shareOf(lesson ? stepsOf(version, lesson, after) : [])
  return {
    version: to,
    ledger: after,
    changes: compareVersions(from, to).map((change) => ({
      ...change,
      stepsBefore: stepsIn(from, change.before),
      stepsAfter: stepsIn(to, change.after),
    })),
  }
}
