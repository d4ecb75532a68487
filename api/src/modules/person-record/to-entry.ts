import DataLoader from 'dataloader'
import type { AssessmentKind, Level, LevelState } from '../../graphql/enums.js'
import { encodeId } from '../../graphql/global-id.js'
import { isPresent } from '../../graphql/present.js'
import type { RecordKind } from '../../graphql/record-enums.js'
import type { Tenant } from '../../tenant.js'
import { subjectName } from '../assessment/to-attempt.js'
import { toLesson } from '../course/to-course.js'
import { toExercise } from '../exercise/to-exercise.js'
import type { Sight } from '../privacy/sight.js'
import type { LevelStatement } from '../skill/level.js'
import { toSkill } from '../skill/to-skill.js'
import type { Deed } from './deeds.js'
import { toRecordCertificate } from './held-certificates.js'
import type { RecordEntry, SaidChange, SaidLevel } from './record.type.js'
import type { Changed } from './what-changed.js'

interface Seen {
  changed: readonly Changed[]
  sight: Sight
  isOwn: boolean
}

type Details = Omit<RecordEntry, 'at' | 'skills' | 'changes'>

const nothing: Details = {
  kind: null,
  exercise: null,
  passed: null,
  points: null,
  lesson: null,
  assessment: null,
  certificate: null,
}

/** Null for what is no longer there to be told of. */
export async function toEntry(
  tenant: Tenant,
  deed: Deed,
  { changed, sight, isOwn }: Seen,
): Promise<RecordEntry | null> {
  const changes = changed.flatMap((one) => toChange(tenant, one) ?? [])
  if (!sight.results) {
    const skills = changes.map(({ skill }) => skill)
    return changes.length > 0 ? { ...nothing, at: noonOf(deed.at), skills, changes } : null
  }
  const details = await detailsOf(tenant, deed, { sight, isOwn })
  const skills = deed.skillIds.map((id) => toSkill(tenant, id)).filter(isPresent)
  return details && { ...nothing, ...details, kind: deed.kind as RecordKind, at: deed.at, skills, changes }
}

/** The day alone, which in most of the world is the same day. */
function noonOf(moment: Date): Date {
  return new Date(`${moment.toISOString().slice(0, 10)}T12:00:00Z`)
}

async function detailsOf(
  tenant: Tenant,
  deed: Deed,
  { sight, isOwn }: Pick<Seen, 'sight' | 'isOwn'>,
): Promise<Partial<Details> | null> {
  switch (deed.kind) {
    case 'GRADING': {
      const { exerciseSlug, passed, points } = deed.graded
      const exercise = tenant.catalogue.exerciseBySlug.get(exerciseSlug)
      const shown = { passed, points: sight.scores ? points : null }
      return exercise ? { exercise: toExercise(tenant, exercise), ...shown } : null
    }
    case 'LESSON': {
      const version = tenant.catalogue.courseVersionById.get(deed.lesson.versionId ?? '')
      const lesson = version?.lessons.find(({ slug }) => slug === deed.lesson.slug)
      return version && lesson ? { lesson: toLesson(tenant, version, lesson) } : null
    }
    case 'CERTIFICATE':
      return { certificate: toRecordCertificate(deed.held, { isOwn }) }
    case 'ASSESSMENT': {
      const attempt = await tenant.use(attemptLoader).load(deed.attemptId)
      if (!attempt) return null
      return {
        assessment: {
          id: isOwn ? encodeId('Attempt', deed.attemptId, tenant.organization.id) : null,
          ...{ kind: attempt.kind as AssessmentKind, subjectName: subjectName(tenant, attempt) },
          answers: deed.answers,
        },
      }
    }
  }
}

const attemptLoader = (tenant: Tenant) =>
  new DataLoader(async (ids: readonly string[]) => {
    const rows = await tenant.db.read((db) =>
      db.attempt.findMany({
        where: { organizationId: tenant.organization.id, id: { in: [...ids] } },
        select: { id: true, kind: true, subject: true },
      }),
    )
    return ids.map((id) => rows.find((row) => row.id === id) ?? null)
  })

function toChange(tenant: Tenant, { skillId, before, after, grew }: Changed): SaidChange | null {
  const skill = toSkill(tenant, skillId)
  return skill && { skill, before: toSaid(before), after: toSaid(after), grew }
}

function toSaid(said: LevelStatement): SaidLevel {
  return {
    state: said.state as LevelState,
    level: said.state === 'NOT_ENOUGH_EVIDENCE' ? null : (said.level as Level),
    otherLevel: said.state === 'BETWEEN' ? (said.otherLevel as Level) : null,
    probability: said.state === 'NOT_ENOUGH_EVIDENCE' ? null : said.probability,
  }
}
