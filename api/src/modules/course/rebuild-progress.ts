import { openPrisma, setTenant, type PrismaClient } from '@skillgrad/db'
import { loadCatalogue } from '../../catalogue/load.js'
import { loadCourses } from '../../catalogue/load-courses.js'
import type { Catalogue } from '../../catalogue/catalogue.js'
import type { Tx } from '../../database.js'
import { auditBySystem } from '../audit/record-event.js'
import { isLocked } from '../rule/gate.js'
import { readStanding } from '../rule/standing.js'
import { enter } from './begin-course.js'
import { luggageFor, missingPasses } from './carry-over.js'
import { pinsOf, readLedger, readPasses, type Learner } from './ledger.js'
import type { Entry } from './progress.js'
import { lockProgress } from './tell-completed.js'

export interface MissingFact {
  company: string
  email: string
  course: string
  version: number
  lesson: string
  passedAt: Date
}

export interface Rebuilt {
  /** People with a pass, all of whom were looked at. */
  people: number
  /** Facts that were missing, and were added unless it was a rehearsal. */
  missing: MissingFact[]
  /** Passes in the ledger whose grading a regrading replaced: they stay. */
  kept: number
}

type Courses = Pick<Catalogue, 'courses' | 'courseVersionById' | 'paths' | 'skills'>

/**
 * Computes again from the gradings that stand which passes the ledger must hold, for the course versions that people are
 * on, and adds what it lacks. Takes nothing away; run twice, it changes nothing. `url` is the owner's.
 */
export async function rebuildProgress(
  url: string,
  { isRehearsal = false }: { isRehearsal?: boolean } = {},
): Promise<Rebuilt> {
  const prisma = openPrisma(url, 2)
  try {
    const { courses, versions } = await loadCourses(prisma)
    const { paths, skills } = await loadCatalogue(prisma)
    const learners = await whoPassed(prisma)
    const missing: MissingFact[] = []
    for (const learner of learners) {
      const found = await prisma.$transaction((tx) =>
        rebuild(tx, { courses, courseVersionById: versions, paths, skills }, { learner, isRehearsal }),
      )
      missing.push(...found)
    }
    return { people: learners.length, missing, kept: await withoutGrading(prisma) }
  } finally {
    await prisma.$disconnect()
  }
}

/** Everybody with a pass in the ledger or among the gradings that stand. */
function whoPassed(prisma: PrismaClient): Promise<Learner[]> {
  return prisma.$queryRaw<Learner[]>`
    select organization_id as "organizationId", user_id as "userId" from app.completion where kind = 'exercise_passed'
    union
    select s.organization_id, s.user_id from app.grading g
      join app.submission s on s.organization_id = g.organization_id and s.id = g.submission_id
      where g.standing = 'standing' and g.verdict = 'passed'
    order by 1, 2`
}

async function rebuild(
  tx: Tx,
  catalogue: Courses,
  { learner, isRehearsal }: { learner: Learner; isRehearsal: boolean },
): Promise<MissingFact[]> {
  await setTenant(tx, learner.organizationId)
  await lockProgress(tx, learner)
  const pins = await pinsOf(tx, catalogue, learner)
  const all = { ledger: await readLedger(tx, learner), passes: await readPasses(tx, learner) }
  const standing = await readStanding(tx, catalogue, learner, new Date())
  // What was passed while a given course is locked waits for its first lesson.
  const open = [...pins].filter(([courseId]) => !isLocked(catalogue, courseId, standing))
  const missing = open.flatMap(([courseId, { version }]) =>
    missingPasses(version, luggageFor(catalogue, courseId, all)),
  )
  if (missing.length === 0) return []
  if (!isRehearsal) {
    await enter(tx, learner, missing)
    await auditBySystem(tx, learner.organizationId, {
      action: 'progress.rebuilt',
      subjectType: 'user',
      subjectId: learner.userId,
      details: { added: missing.length },
    })
  }
  return described(tx, catalogue, { learner, missing })
}

async function described(
  tx: Tx,
  { courseVersionById }: Courses,
  { learner, missing }: { learner: Learner; missing: readonly Entry[] },
): Promise<MissingFact[]> {
  const company = await tx.organization.findFirst({ where: { id: learner.organizationId } })
  const user = await tx.user.findFirst({ where: { id: learner.userId } })
  return missing.map(({ versionId, lessonSlug, completedAt }) => {
    const version = courseVersionById.get(versionId)!
    return {
      company: company?.slug ?? learner.organizationId,
      // Somebody who left, or was erased.
      email: user?.email ?? learner.userId,
      course: version.courseSlug,
      version: version.number,
      lesson: lessonSlug,
      passedAt: completedAt,
    }
  })
}

function withoutGrading(prisma: PrismaClient): Promise<number> {
  return prisma.completion.count({
    where: {
      kind: 'exercise_passed',
      submission: { gradings: { none: { standing: 'standing', verdict: 'passed' } } },
    },
  })
}
