import { GoalStepKind } from '../../graphql/enums.js'
import { textFor } from '../../catalogue/texts.js'
import type { Services } from '../../services.js'
import type { Tenant } from '../../tenant.js'
import { toAssessment } from '../assessment/to-attempt.js'
import { openOf, ownAttempts } from '../assessment/own-attempts.js'
import { findAssessment } from '../assessment/taking/assessments.js'
import { retakeFrom } from '../assessment/taking/retakes.js'
import { ownPasses, ownPins } from '../course/ledger.js'
import { toCourse, toLesson } from '../course/to-course.js'
import { toExercise } from '../exercise/to-exercise.js'
import { courseStates } from '../home/home.service.js'
import { toSkill } from '../skill/to-skill.js'
import { candidatesIn } from './candidates.js'
import { ownGoal } from './own-goal.js'
import { recommend, type Aim, type Recommended } from './recommend.js'
import type { GoalStep, GoalSteps } from './recommendation.type.js'
import { reasonToAssess, reasonToDo } from './words.js'

const most = 3

/** What does most for the viewer's goal by the minute; null for whoever aims for nothing. */
export async function goalStepsOf(
  tenant: Tenant,
  services: Pick<Services, 'banks'>,
): Promise<GoalSteps | null> {
  const goal = await ownGoal(tenant)
  if (!goal) return null
  const assessment = await assessmentFor(tenant, services, goal.aims)
  const pins = await tenant.use(ownPins)
  const offered = new Set(tenant.catalogue.courses.map(({ id }) => id))
  const courses = (await courseStates(tenant)).filter(
    ({ version: { courseId } }) => offered.has(courseId) && !pins.get(courseId)?.isWithdrawn,
  )
  const passed = new Set((await tenant.use(ownPasses)).keys())
  const candidates = candidatesIn(tenant.catalogue, { courses, passed })
  const found = recommend(goal.aims, candidates, assessment ? most - 1 : most)
  const steps = found.map((one, at) => toStep(tenant, one, at === 0))
  return { goal: goal.name, steps: assessment ? [...steps, assessment] : steps }
}

/** It raises nothing and so has no gain; it stands last, where nothing can be said of what is aimed for. */
async function assessmentFor(
  tenant: Tenant,
  { banks }: Pick<Services, 'banks'>,
  aims: readonly Aim[],
): Promise<GoalStep | null> {
  const attempts = await tenant.use(ownAttempts)
  // Whoever was never assessed is asked to find out where they stand in all at once.
  const isPlaced = attempts.some(({ kind, finishedAt }) => kind === 'placement' && finishedAt)
  if (!isPlaced || openOf(attempts, tenant.now())) return null
  const held = await banks.newest()
  for (const aim of aims.filter(({ state }) => state === 'UNKNOWN')) {
    const skill = toSkill(tenant, aim.skillId)
    const wanted = { kind: 'skill' as const, subject: skill?.slug ?? '' }
    const plan = held && skill ? await findAssessment(tenant, held, wanted) : null
    if (!plan || !skill || retakeFrom(attempts, wanted, tenant.now())) continue
    const { minutes } = toAssessment(tenant, plan)
    const reason = reasonToAssess(tenant.locale, { skill: skill.name, level: aim.level, minutes })
    return {
      ...{ kind: GoalStepKind.ASSESSMENT, title: skill.name, reason, minutes, skill },
      ...{ course: null, lesson: null, exercise: null },
    }
  }
  return null
}

function toStep(tenant: Tenant, { candidate, aim }: Recommended, isFirst: boolean): GoalStep {
  const { kind, place, exercise, minutes } = candidate
  const skill = toSkill(tenant, aim.skillId)!
  const facts = { skill: skill.name, aim, kind, minutes, withExercise: exercise !== null, isFirst }
  const lesson = place && toLesson(tenant, place.version, place.lesson)
  return {
    kind: GoalStepKind[kind],
    title: kind === 'EXERCISE' ? textFor(tenant.locale, exercise!.texts).title : lesson!.title,
    reason: reasonToDo(tenant.locale, facts),
    ...{ minutes, skill, lesson },
    course: place && toCourse(tenant, place.version),
    exercise: exercise && toExercise(tenant, exercise),
  }
}
