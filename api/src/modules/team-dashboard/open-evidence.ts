import { categoryCount } from '../assessment/engine/models.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { toLesson } from '../course/to-course.js'
import { toExercise } from '../exercise/to-exercise.js'
import { requireVisibleMember } from '../organization/people.js'
import { recordLook } from '../person-record/record-look.js'
import { sightOf, type Sight } from '../privacy/sight.js'
import { estimatesOf } from '../skill/estimates.js'
import { exercisesOf, historyLoader, sittingsOf, type PersonHistory } from '../skill/evidence.js'
import type { Evidence, EvidenceItem, OpenEvidenceInput } from './evidence.type.js'
import { skillFrom } from './people-page.js'

/** What a level rests on. That somebody looked is kept, once a day for each skill of each person. */
export async function openEvidence(tenant: Tenant, asked: OpenEvidenceInput): Promise<Evidence> {
  assertCan(tenant, 'team:see')
  const skillId = skillFrom(tenant, asked.skill)
  const member = await requireVisibleMember(tenant, asked.member)
  const sight = await sightOf(tenant, member.userId)
  const estimates = await estimatesOf(tenant, member.userId)
  const history = sight.results ? await tenant.use(historyLoader).load(member.userId) : null
  const { slug: skill } = tenant.catalogue.skillById.get(skillId)!
  await recordLook(tenant, { userId: member.userId, action: 'evidence.opened', skill })
  return {
    member,
    estimate: estimates[tenant.catalogue.skills.findIndex(({ id }) => id === skillId)]!,
    items: history && itemsOf(tenant, history, { skillId, sight }),
  }
}

const nothing = {
  exercise: null,
  lesson: null,
  attempts: null,
  passed: null,
  points: null,
  answers: null,
  right: null,
}

function itemsOf(
  tenant: Tenant,
  history: PersonHistory,
  { skillId, sight }: { skillId: string; sight: Sight },
): EvidenceItem[] {
  return [
    ...exerciseItems(tenant, history, { skillId, sight }),
    ...sittingItems(history, { skillId, sight }),
    ...lessonItems(tenant, history, skillId),
  ].toSorted((one, other) => other.at.getTime() - one.at.getTime())
}

function exerciseItems(
  { catalogue, ...tenant }: Tenant,
  history: PersonHistory,
  { skillId, sight }: { skillId: string; sight: Sight },
): EvidenceItem[] {
  return exercisesOf(history, skillId).flatMap(({ slug, at, attempts, passed, points }) => {
    const exercise = catalogue.exerciseBySlug.get(slug)
    if (!exercise) return []
    const shown = { attempts, passed, points: sight.scores ? points : null }
    return [{ ...nothing, exercise: toExercise({ catalogue, ...tenant }, exercise), at, ...shown }]
  })
}

function sittingItems(
  history: PersonHistory,
  { skillId, sight }: { skillId: string; sight: Sight },
): EvidenceItem[] {
  return sittingsOf(history, skillId).map(({ at, answers }) => {
    const shares = answers.map(({ model, score }) => score / (categoryCount(model) - 1))
    const right = shares.reduce((sum, share) => sum + share, 0) / shares.length
    return { ...nothing, at, answers: answers.length, right: sight.scores ? right : null }
  })
}

function lessonItems(tenant: Tenant, { lessons }: PersonHistory, skillId: string): EvidenceItem[] {
  return lessons.flatMap(({ skillIds, versionId, slug, at }) => {
    const version = tenant.catalogue.courseVersionById.get(versionId ?? '')
    const lesson = version?.lessons.find((one) => one.slug === slug)
    if (!skillIds.includes(skillId) || !version || !lesson) return []
    return [{ ...nothing, lesson: toLesson(tenant, version, lesson), at }]
  })
}
