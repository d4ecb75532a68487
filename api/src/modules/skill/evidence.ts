import DataLoader from 'dataloader'
import type { Catalogue } from '../../catalogue/catalogue.js'
import type { Reader, Tx } from '../../database.js'
import type { Tenant } from '../../tenant.js'
import type { ObservedScore, SkillEvent } from '../assessment/estimate/history.js'
import { standing } from '../submission/submission.repository.js'
import { evidenceByExercise, type SeenExercise } from './outcome.js'
import { answersEvent, exerciseEvent, lessonEvent } from './skill-events.js'

/** One scored submission's say on one skill, as the ledger keeps it. */
export interface GradedEvidence {
  skillId: string
  submissionId: string
  exerciseSlug: string
  passed: boolean
  points: number
  weight: number
  at: Date
}

/** An answer as the ledger keeps it: which question, as what it was known then, and the score. */
export interface ObservedItem extends ObservedScore {
  item: string
}

/** What one attempt at an assessment says of one skill. */
export interface AnsweredEvidence {
  skillId: string
  attemptId: string
  answers: readonly ObservedItem[]
  at: Date
}

export interface LessonRead {
  versionId: string | null
  slug: string
  skillIds: readonly string[]
  at: Date
}

/** All that an estimate of one person's skills is computed from, each oldest first. */
export interface PersonHistory {
  graded: readonly GradedEvidence[]
  answered: readonly AnsweredEvidence[]
  lessons: readonly LessonRead[]
}

interface Scope {
  organizationId: string
  userIds: readonly string[]
}

type Courses = Pick<Catalogue, 'courseVersionById'>

/** In the order of the people asked for. */
export async function readHistories(
  db: Reader | Tx,
  catalogue: Courses,
  scope: Scope,
): Promise<PersonHistory[]> {
  const evidence = await readEvidence(db, scope)
  const lessons = await readLessons(db, catalogue, scope)
  return scope.userIds.map((person) => ({
    graded: evidence.flatMap(({ userId, graded }) => (userId === person && graded ? [graded] : [])),
    answered: evidence.flatMap(({ userId, answered }) => (userId === person && answered ? [answered] : [])),
    lessons: lessons.filter(({ userId }) => userId === person),
  }))
}

async function readEvidence(db: Reader | Tx, { organizationId, userIds }: Scope) {
  const leftOut = await readLeftOut(db, { organizationId, userIds })
  const rows = await db.skillEvidence.findMany({
    where: {
      organizationId,
      userId: { in: [...userIds] },
      // The ledger keeps what was said by gradings that a regrading has replaced since; it says nothing any more.
      OR: [{ source: 'grading', grading: standing.where }, { source: 'response' }],
    },
    orderBy: [{ observedAt: 'asc' }, { id: 'asc' }],
    select: {
      userId: true,
      skillId: true,
      submissionId: true,
      weight: true,
      value: true,
      observation: true,
      reference: true,
      observedAt: true,
      submission: { select: { exerciseSlug: true } },
      grading: { select: { verdict: true } },
    },
  })
  return rows.map(
    ({
      userId,
      skillId,
      submissionId,
      submission,
      grading,
      observation,
      reference,
      observedAt: at,
      ...row
    }) => ({
      userId,
      graded:
        submission && submissionId
          ? {
              skillId,
              submissionId,
              exerciseSlug: submission.exerciseSlug,
              passed: grading?.verdict === 'passed',
              points: Math.round(row.value * 100),
              weight: row.weight,
              at,
            }
          : null,
      answered: observation
        ? {
            ...{ skillId, attemptId: reference!, at },
            answers: counted(observation as unknown as ObservedItem[], leftOut.get(reference!)),
          }
        : null,
    }),
  )
}

const counted = (answers: readonly ObservedItem[], leftOut: ReadonlySet<string> = new Set()) =>
  answers.filter(({ item }) => !leftOut.has(item))

/** The ledger keeps every answer; those to questions that were withdrawn since say nothing, until the questions are restored. */
async function readLeftOut(db: Reader | Tx, { organizationId, userIds }: Scope) {
  const attempts = await db.attempt.findMany({
    where: { organizationId, userId: { in: [...userIds] }, leftOut: { isEmpty: false } },
    select: {
      id: true,
      leftOut: true,
      responses: { select: { position: true, variant: true, itemVersion: { select: { itemId: true } } } },
    },
  })
  return new Map(
    attempts.map(({ id, leftOut, responses }) => [
      id,
      new Set(
        responses
          .filter(({ position }) => leftOut.includes(position))
          .map(({ itemVersion, variant }) => `${itemVersion.itemId} ${variant}`),
      ),
    ]),
  )
}

/** What was carried over to a newer version was read once. */
async function readLessons(db: Reader | Tx, catalogue: Courses, { organizationId, userIds }: Scope) {
  const rows = await db.completion.findMany({
    where: { organizationId, userId: { in: [...userIds] }, kind: 'lesson_read', earnedOnId: null },
    orderBy: [{ completedAt: 'asc' }, { id: 'asc' }],
    select: { userId: true, catalogueCourseVersionId: true, lessonSlug: true, completedAt: true },
  })
  return rows.map(({ userId, catalogueCourseVersionId, lessonSlug, completedAt: at }) => {
    const version = catalogue.courseVersionById.get(catalogueCourseVersionId ?? '')
    const lesson = version?.lessons.find(({ slug }) => slug === lessonSlug)
    return {
      userId,
      versionId: catalogueCourseVersionId,
      slug: lessonSlug,
      skillIds: lesson?.skillIds ?? [],
      at,
    }
  })
}

export const historyLoader = (tenant: Tenant) =>
  new DataLoader((userIds: readonly string[]): Promise<PersonHistory[]> =>
    tenant.db.read((db) =>
      readHistories(db, tenant.catalogue, { organizationId: tenant.organization.id, userIds }),
    ),
  )

/** One observation for each exercise. Its weight is the one its newest version gave. */
function observations(graded: readonly GradedEvidence[]): SeenExercise[] {
  const weights = new Map(graded.map((row) => [row.exerciseSlug, row.weight]))
  const attempts = graded.map(({ exerciseSlug, passed, points, at }) => ({
    exercise: exerciseSlug,
    passed,
    points,
    at,
  }))
  return evidenceByExercise(attempts, (exercise) => weights.get(exercise) ?? 0)
}

/** A question that was met before says what one remembers. */
function firstAnswers(sittings: readonly AnsweredEvidence[]): AnsweredEvidence[] {
  const met = new Set<string>()
  return sittings.flatMap((sitting) => {
    const answers = sitting.answers.filter(({ item }) => !met.has(item))
    for (const { item } of answers) met.add(item)
    return answers.length > 0 ? [{ ...sitting, answers }] : []
  })
}

/** What happened with one skill, for the estimate, and how much of it is evidence. */
export interface SkillRecord {
  events: SkillEvent[]
  exercises: number
  answers: number
}

/** Each exercise with what it says of the skill. */
export function exercisesOf({ graded }: PersonHistory, skillId: string): SeenExercise[] {
  return observations(graded.filter((row) => row.skillId === skillId))
}

/** Each sitting with the answers that say something of the skill. */
export function sittingsOf({ answered }: PersonHistory, skillId: string): AnsweredEvidence[] {
  return firstAnswers(answered.filter((row) => row.skillId === skillId))
}

export function recordOf(history: PersonHistory, skillId: string): SkillRecord {
  const exercises = exercisesOf(history, skillId)
  const sittings = sittingsOf(history, skillId)
  return {
    events: [
      ...history.lessons
        .filter((lesson) => lesson.skillIds.includes(skillId))
        .map(({ at }) => lessonEvent(at)),
      ...sittings.map(({ at, answers }) => answersEvent(at, answers)),
      ...exercises.map(exerciseEvent),
    ],
    exercises: exercises.length,
    answers: sittings.reduce((sum, { answers }) => sum + answers.length, 0),
  }
}
