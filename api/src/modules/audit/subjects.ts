import DataLoader from 'dataloader'
import { textFor } from '../../catalogue/texts.js'
import type { Localized } from '../../locale.js'
import type { Tenant } from '../../tenant.js'
import { documentFile } from '../authoring/manuscript/files.js'
import { ownExercisesById, readFileOf } from '../authoring/own-exercise.repository.js'
import { toOwnExercise } from '../authoring/to-own-exercise.js'
import { listOwnCourses } from '../own-course/own-course.repository.js'
import { toOwnCourse } from '../own-course/to-own-course.js'
import { formerMember, memberLoader } from '../organization/people.js'
import { teamLoader } from '../organization/teams.js'
import { tokenLoader } from '../token/token-loader.js'
import type { SubjectType } from './actions.js'

/** What an event is about, in words that its reader knows; where it is gone, its noted name or what kind of thing it was. */
export async function subjectName(
  tenant: Tenant,
  { type, id, noted }: { type: string; id: string; noted?: unknown },
): Promise<string> {
  const name = await namers[type as SubjectType]?.(tenant, id)
  if (name === undefined && typeof noted === 'string') return noted
  return name ?? gone[type as SubjectType]?.[tenant.locale] ?? id
}

type Namer = (tenant: Tenant, id: string) => Promise<string | undefined> | string | undefined

const namers: Record<SubjectType, Namer> = {
  organization: (tenant) => tenant.organization.name,
  user: async (tenant, id) => ((await tenant.use(memberLoader).load(id)) ?? formerMember(tenant, id)).name,
  team: async (tenant, id) => (await tenant.use(teamLoader).load(id))?.name,
  invitation: (tenant, id) => tenant.use(invitedLoader).load(id),
  'invite-link': () => undefined,
  'member-import': () => undefined,
  'directory-entry': (tenant, id) => tenant.use(directoryLoader).load(id),
  token: async (tenant, id) => (await tenant.use(tokenLoader).load(id))?.name,
  lesson: (tenant, id) => lessonTitle(tenant, id),
  // Which one stands in the details.
  attempt: () => undefined,
  course: async (tenant, id) => courseTitle(tenant, id) ?? tenant.use(ownCourseLoader).load(id),
  certificate: (tenant, id) => tenant.use(certifiedLoader).load(id),
  submission: async (tenant, id) => exerciseTitle(tenant, await tenant.use(submittedLoader).load(id)),
  exercise: async (tenant, id) => offeredTitle(tenant, id) ?? tenant.use(ownTitleLoader).load(id),
  webhook: (tenant, id) => tenant.use(webhookHostLoader).load(id),
  // By what it was called then.
  report: () => undefined,
  // By what they were called then; both may be gone.
  domain: () => undefined,
  provider: () => undefined,
  operation: (_, id) => id,
}

const gone: Record<Exclude<SubjectType, 'organization' | 'user' | 'operation'>, Localized> &
  Partial<Record<SubjectType, Localized>> = {
  team: { en: 'a team that is gone', 'zh-CN': '已不存在的团队' },
  invitation: { en: 'an invitation that is gone', 'zh-CN': '已不存在的邀请' },
  'invite-link': { en: 'a link', 'zh-CN': '某个链接' },
  'directory-entry': { en: 'somebody who is gone', 'zh-CN': '已不存在的人员' },
  token: { en: 'a token that is gone', 'zh-CN': '已不存在的令牌' },
  'member-import': { en: 'a file', 'zh-CN': '某个文件' },
  lesson: { en: 'a lesson that is gone', 'zh-CN': '已不存在的一节课' },
  attempt: { en: 'an assessment', 'zh-CN': '某场测评' },
  course: { en: 'a course that is gone', 'zh-CN': '已不存在的课程' },
  certificate: { en: 'a certificate', 'zh-CN': '某张证书' },
  submission: { en: 'an exercise', 'zh-CN': '某个练习' },
  report: { en: 'a report', 'zh-CN': '某份报告' },
  webhook: { en: 'a webhook that is gone', 'zh-CN': '已不存在的 Webhook' },
  exercise: { en: 'an exercise that is gone', 'zh-CN': '已不存在的练习' },
  domain: { en: 'a domain', 'zh-CN': '某个域名' },
  provider: { en: 'an identity provider', 'zh-CN': '某个身份提供商' },
}

function lessonTitle(tenant: Tenant, id: string): string | undefined {
  for (const { lessons } of tenant.catalogue.courseVersionById.values()) {
    const lesson = lessons.find((candidate) => candidate.id === id)
    if (lesson) return textFor(tenant.locale, lesson.texts).title
  }
  return undefined
}

function courseTitle(tenant: Tenant, id: string): string | undefined {
  const course = tenant.catalogue.courses.find((candidate) => candidate.id === id)
  return course && textFor(tenant.locale, course.current.texts).title
}

function exerciseTitle(tenant: Tenant, slug: string | undefined): string | undefined {
  const exercise = tenant.catalogue.exerciseBySlug.get(slug ?? '')
  return exercise && textFor(tenant.locale, exercise.texts).title
}

function offeredTitle(tenant: Tenant, id: string): string | undefined {
  return exerciseTitle(tenant, tenant.catalogue.exercises.find((candidate) => candidate.id === id)?.slug)
}

/** The address that was invited. */
const invitedLoader = (tenant: Tenant) =>
  new DataLoader(async (ids: readonly string[]) => {
    const rows = await tenant.db.read((db) =>
      db.invitation.findMany({
        where: { organizationId: tenant.organization.id, id: { in: [...ids] } },
        select: { id: true, email: true },
      }),
    )
    return ids.map((id) => rows.find((row) => row.id === id)?.email)
  })

/** The user name of somebody whom the directory named and who is no member. */
const directoryLoader = (tenant: Tenant) =>
  new DataLoader(async (ids: readonly string[]) => {
    const rows = await tenant.db.read((db) =>
      db.scimUser.findMany({
        where: { organizationId: tenant.organization.id, id: { in: [...ids] } },
        select: { id: true, userName: true },
      }),
    )
    return ids.map((id) => rows.find((row) => row.id === id)?.userName)
  })

/** The exercise of a submission, by its slug. */
const submittedLoader = (tenant: Tenant) =>
  new DataLoader(async (ids: readonly string[]) => {
    const rows = await tenant.db.read((db) =>
      db.submission.findMany({
        where: { organizationId: tenant.organization.id, id: { in: [...ids] } },
        select: { id: true, exerciseSlug: true },
      }),
    )
    return ids.map((id) => rows.find((row) => row.id === id)?.exerciseSlug)
  })

/** Of a certificate what it is for. */
const certifiedLoader = (tenant: Tenant) =>
  new DataLoader(async (ids: readonly string[]) => {
    const rows = await tenant.db.read((db) =>
      db.certificate.findMany({
        where: { organizationId: tenant.organization.id, id: { in: [...ids] } },
        select: { id: true, catalogueCourseVersionId: true, catalogueLearningPathId: true },
      }),
    )
    const { courseVersionById, paths } = tenant.catalogue
    return ids.map((id) => {
      const row = rows.find((candidate) => candidate.id === id)
      const achieved =
        courseVersionById.get(row?.catalogueCourseVersionId ?? '') ??
        paths.find((path) => path.id === row?.catalogueLearningPathId)
      return achieved && textFor(tenant.locale, achieved.texts).title
    })
  })

/** Of a webhook the host it leads to. */
const webhookHostLoader = (tenant: Tenant) =>
  new DataLoader(async (ids: readonly string[]) => {
    const rows = await tenant.db.read((db) =>
      db.webhook.findMany({
        where: { organizationId: tenant.organization.id, id: { in: [...ids] } },
        select: { id: true, url: true },
      }),
    )
    return ids.map((id) => {
      const row = rows.find((candidate) => candidate.id === id)
      return row && new URL(row.url).host
    })
  })

const ownTitleLoader = (tenant: Tenant) =>
  new DataLoader(async (ids: readonly string[]) => {
    const rows = await ownExercisesById(tenant, ids)
    const documents = await readFileOf(tenant, ids, documentFile)
    return ids.map((id) => {
      const row = rows.find(({ exerciseId }) => exerciseId === id)
      return row && toOwnExercise(tenant, row, documents.get(id)).title
    })
  })

/** Of a course that nobody is offered, as its authors call it. */
const ownCourseLoader = (tenant: Tenant) =>
  new DataLoader(async (ids: readonly string[]) => {
    const rows = await listOwnCourses(tenant)
    return ids.map((id) => {
      const row = rows.find(({ courseId }) => courseId === id)
      return row && toOwnCourse(tenant, row).title
    })
  })
