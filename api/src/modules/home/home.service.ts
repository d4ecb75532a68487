import type { CataloguePath, CourseVersion } from '../../catalogue/catalogue.js'
import { textFor } from '../../catalogue/texts.js'
import { HomeStepKind } from '../../graphql/enums.js'
import type { Tenant } from '../../tenant.js'
import { ownLedger, ownPins, versionsOf } from '../course/ledger.js'
import { stepsIn } from '../course/progress.js'
import { toCourse, toLesson, toPath } from '../course/to-course.js'
import { toExercise } from '../exercise/to-exercise.js'
import { estimatesOf } from '../skill/estimates.js'
import { isLocked } from '../rule/gate.js'
import { ownStanding } from '../rule/standing.js'
import { ownGiven } from '../given/given.js'
import { assignedProfileLoader } from '../learning-path/assigned-profile.js'
import { toRoleProfile } from '../skill/to-skill.js'
import type { RoleProfile } from '../skill/skill.type.js'
import { listSubmissions, type SubmissionRow } from '../submission/submission.repository.js'
import { toSubmission } from '../submission/to-submission.js'
import type { Home, HomeStep } from './home.type.js'
import { nextStep, type CourseState, type Step } from './next-step.js'
import { doneTitle, reasonFor } from './reason.js'

const recent = 5

export async function homeOf(tenant: Tenant): Promise<Home> {
  const [submissions, skills, roleProfile] = await Promise.all([
    listSubmissions(tenant, { userIds: [tenant.userId] }, { take: recent }),
    estimatesOf(tenant, tenant.userId),
    ownRoleProfile(tenant),
  ])
  return {
    continue: await continueWith(tenant, submissions),
    paths: (await pathsInOrder(tenant)).map((path) => toPath(tenant, path)),
    skills,
    recentSubmissions: submissions.map((row) => toSubmission(tenant, row)),
    roleProfile,
  }
}

async function continueWith(tenant: Tenant, submissions: readonly SubmissionRow[]): Promise<HomeStep | null> {
  const step = nextStep(await courseStates(tenant))
  return step && shown(tenant, step, submissions)
}

/** Those that the person is on come first. */
async function pathsInOrder(tenant: Tenant): Promise<CataloguePath[]> {
  const { paths } = tenant.catalogue
  const mine = new Set((await tenant.use(ownGiven)).map(({ what }) => what.id))
  return [...paths.filter(({ id }) => mine.has(id)), ...paths.filter(({ id }) => !mine.has(id))]
}

/** What comes next in the courses that the person has begun; null for who has begun none. */
export async function unfinishedStep(tenant: Tenant): Promise<Step | null> {
  const pins = await tenant.use(ownPins)
  const courses = await courseStates(tenant)
  return nextStep(courses.filter(({ version }) => pins.get(version.courseId)?.isWithdrawn === false))
}

/** Courses in the order of the paths, then the rest of the catalogue, then retired ones that the person is on and has not left. */
export async function courseStates(tenant: Tenant): Promise<CourseState[]> {
  const offered = new Set(tenant.catalogue.courses.map(({ id }) => id))
  const pins = await tenant.use(ownPins)
  const versions = (await versionsOf(tenant)).filter(
    ({ courseId }) => offered.has(courseId) || pins.get(courseId)?.isWithdrawn === false,
  )
  const byCourse = new Map(versions.map((version) => [version.courseId, version]))
  const inPaths = (await pathsInOrder(tenant)).flatMap((path) => path.courseIds)
  const inOrder = [...new Set([...inPaths, ...byCourse.keys()])].flatMap((id) => byCourse.get(id) ?? [])
  return Promise.all(inOrder.map((version) => stateOf(tenant, version)))
}

async function stateOf(tenant: Tenant, version: CourseVersion): Promise<CourseState> {
  const [ledger, standing] = await Promise.all([tenant.use(ownLedger), tenant.use(ownStanding)])
  return {
    version,
    lastAt: ledger.lastAt(version),
    steps: stepsIn(version, ledger),
    isLocked: isLocked(tenant.catalogue, version.courseId, standing),
  }
}

function shown(tenant: Tenant, step: Step, submissions: readonly SubmissionRow[]): HomeStep {
  const reason = reasonFor(tenant, step, submissions)
  if (step.kind === 'done')
    return {
      kind: HomeStepKind.DONE,
      title: doneTitle(tenant.locale),
      reason,
      minutes: 0,
      course: null,
      lesson: null,
      exercise: null,
    }
  const course = toCourse(tenant, step.version)
  if (step.kind === 'locked')
    return {
      kind: HomeStepKind.LOCKED,
      title: course.title,
      reason,
      minutes: course.minutes,
      course,
      lesson: null,
      exercise: null,
    }
  const lesson = toLesson(tenant, step.version, step.lesson)
  const exercise = tenant.catalogue.exerciseBySlug.get(step.lesson.exerciseSlug ?? '')
  if (step.kind === 'exercise' && exercise)
    return {
      kind: HomeStepKind.EXERCISE,
      title: textFor(tenant.locale, exercise.texts).title,
      reason,
      minutes: exercise.expectedMinutes,
      course,
      lesson,
      exercise: toExercise(tenant, exercise),
    }
  return {
    kind: HomeStepKind.LESSON,
    title: lesson.title,
    reason,
    minutes: lesson.minutes,
    course,
    lesson,
    exercise: null,
  }
}

/** The person's own, else the company's; without one there are no targets to compare with. */
async function ownRoleProfile(tenant: Tenant): Promise<RoleProfile | null> {
  const own = await tenant.use(assignedProfileLoader).load(tenant.userId)
  const { roleProfileId } = tenant.organization
  const profile = own ?? tenant.catalogue.roleProfiles.find(({ id }) => id === roleProfileId)
  return profile ? toRoleProfile(tenant, profile) : null
}
