import type { Catalogue, CatalogueLesson, CourseVersion } from '../../catalogue/catalogue.js'
import type { Tx } from '../../database.js'
import { awardCertificates } from '../certificate/award.js'
import { showsResults } from '../webhook/shows-results.js'
import { tellWebhooks } from '../webhook/tell-webhooks.js'
import { toldLearner } from '../webhook/told-member.js'
import { readLedger, type Learner } from './ledger.js'
import { isWhole } from './progress.js'

/** One entry of a person's ledger after the other: of two at once, the second sees the first and knows that it is the last. */
export async function lockProgress(tx: Tx, { organizationId, userId }: Learner): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`progress ${organizationId} ${userId}`}, 0))`
}

/** Tells of a lesson that is complete with the entry just made, and of its course where it was the last one. */
export async function tellCompleted(
  tx: Tx,
  catalogue: Catalogue,
  learner: Learner,
  { version, lesson }: { version: CourseVersion; lesson: CatalogueLesson },
): Promise<void> {
  const { organizationId, userId } = learner
  const course = { slug: version.courseSlug }
  await tellWebhooks(tx, {
    organizationId,
    event: 'lesson.completed',
    once: [userId, version.id, lesson.slug],
    async data() {
      // That a lesson with an exercise is complete says that this was passed.
      const isShown = !lesson.exerciseSlug || (await showsResults(tx, organizationId))
      const member = isShown ? await toldLearner(tx, learner) : null
      return member && { member, course, lesson: { slug: lesson.slug } }
    },
  })
  await tellCourseCompleted(tx, catalogue, learner, version)
}

/** Tells of a course where nothing is left to do in it, and issues what that earns. */
export async function tellCourseCompleted(
  tx: Tx,
  catalogue: Catalogue,
  learner: Learner,
  version: CourseVersion,
): Promise<void> {
  const { organizationId, userId } = learner
  const ledger = await readLedger(tx, learner)
  if (!isWhole(version, ledger)) return
  await awardCertificates(tx, catalogue, learner, ledger)
  await tellWebhooks(tx, {
    organizationId,
    event: 'course.completed',
    once: [userId, version.id],
    async data() {
      const member = await toldLearner(tx, learner)
      return member && { member, course: { slug: version.courseSlug } }
    },
  })
}
