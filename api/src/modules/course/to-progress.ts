import type { CourseVersion } from '../../catalogue/catalogue.js'
import { ProgressStepKind } from '../../graphql/enums.js'
import type { Tenant } from '../../tenant.js'
import { Progress, type LessonChange, type ProgressStep, type VersionOffer } from './course.type.js'
import type { ChangeForLearner, Offer } from './offer.js'
import { progressIn, stepsIn, type Entry, type Ledger, type StepKind } from './progress.js'
import { toLesson } from './to-course.js'

export function toProgress(tenant: Tenant, version: CourseVersion, ledger: Ledger): Progress {
  return Object.assign(new Progress(), { ...progressIn(version, ledger), tenant, version, ledger })
}

/** Why a percentage is what it is. */
export function toSteps({ tenant, version, ledger }: Progress): ProgressStep[] {
  return stepsIn(version, ledger).map(({ kind, lesson, entry }) => ({
    kind: kinds[kind],
    lesson: toLesson(tenant, version, lesson),
    completedAt: entry?.completedAt ?? null,
    earnedOn: entry && numberOf(tenant, entry),
  }))
}

function numberOf({ catalogue }: Tenant, { earnedOnId, versionId }: Entry): number | null {
  return catalogue.courseVersionById.get(earnedOnId ?? versionId)?.number ?? null
}

export function toOffer(
  tenant: Tenant,
  from: CourseVersion,
  { version, ledger, changes }: Offer,
): VersionOffer {
  return {
    version: version.number,
    publishedAt: version.publishedAt,
    notes: version.notes || null,
    progress: toProgress(tenant, version, ledger),
    changes: changes.map((change) => toChange(tenant, { from, to: version, change })),
  }
}

function toChange(
  tenant: Tenant,
  { from, to, change }: { from: CourseVersion; to: CourseVersion; change: ChangeForLearner },
): LessonChange {
  const { before, after, differences, stepsBefore, stepsAfter } = change
  return {
    lesson: after ? toLesson(tenant, to, after) : toLesson(tenant, from, before!),
    differences,
    before: stepsBefore,
    after: stepsAfter,
  }
}

const kinds: Record<StepKind, ProgressStepKind> = {
  lesson_read: ProgressStepKind.LESSON_READ,
  exercise_passed: ProgressStepKind.EXERCISE_PASSED,
}
