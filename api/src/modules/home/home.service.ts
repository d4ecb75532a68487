import type { CatalogueCourse, CataloguePath } from '../../catalogue/catalogue.js'
import { textFor } from '../../catalogue/texts.js'
import { HomeStepKind } from '../../graphql/enums.js'
import type { Tenant } from '../../tenant.js'
import { ownLedger, ownPins, versionOf } from '../course/ledger.js'
import { stepsIn } from '../course/progress.js'
import { toCourse, toLesson, toPath } from '../course/to-course.js'
import { toExercise } from '../exercise/to-exercise.js'
import { estimatesOf } from '../skill/estimates.js'
import { assignedPathLoader } from '../learning-path/assigned-path.js'
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

/** The one the person was given comes first. */
async function pathsInOrder(tenant: Tenant): Promise<CataloguePath[]> {
  const { paths } = tenant.catalogue
  const given = await tenant.use(assignedPathLoader).load(tenant.userId)
  return given ? [given, ...paths.filter((path) => path !== given)] : [...paths]
}

/** What comes next in the courses that the person has begun; null for who has begun none. */
export async function unfinishedStep(tenant: Tenant): Promise<Step | null> {
  const pins = await tenant.use(ownPins)
  const courses = await courseStates(tenant)
  return nextStep(courses.filter(({ version }) => pins.get(version.courseId)?.isWithdrawn === false))
}

/** Courses in the order of the paths, then the rest of the catalogue. */
async function courseStates(tenant: Tenant): Promise<CourseState[]> {
  const { catalogue } = tenant
  const inPaths = (await pathsInOrder(tenant)).flatMap((path) => path.courseIds)
  const ids = [...new Set([...inPaths, ...catalogue.courses.map((course) => course.id)])]
  const courses = ids.flatMap((id) => catalogue.courses.find((course) => course.id === id) ?? [])
  return Promise.all(courses.map((course) => stateOf(tenant, course)))
}

async function stateOf(tenant: Tenant, course: CatalogueCourse): Promise<CourseState> {
  const [version, ledger] = await Promise.all([versionOf(tenant, course), tenant.use(ownLedger)])
  return {
    version,
    lastAt: ledger.lastAt(version),
    steps: stepsIn(version, ledger),
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
