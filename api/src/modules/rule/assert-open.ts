import type { CourseVersion } from '../../catalogue/catalogue.js'
import { textFor } from '../../catalogue/texts.js'
import type { Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'
import type { Localized } from '../../locale.js'
import type { Tenant } from '../../tenant.js'
import { gatesBefore, isLocked, type Gate } from './gate.js'
import { readStanding } from './standing.js'

/** Whether what the viewer does in a course counts now. */
export async function isOpen(tx: Tx, tenant: Tenant, { courseId }: CourseVersion): Promise<boolean> {
  return !isLocked(tenant.catalogue, courseId, await standingIn(tx, tenant))
}

/** Refuses, by the names of what comes first, what would count in a course that is not open yet. */
export async function assertOpen(tx: Tx, tenant: Tenant, { courseId }: CourseVersion): Promise<void> {
  const standing = await standingIn(tx, tenant)
  if (!isLocked(tenant.catalogue, courseId, standing)) return
  const missing = gatesBefore(tenant.catalogue, courseId, standing).filter(({ isMet }) => !isMet)
  const { locale } = tenant
  throw new Refusal('COURSE_LOCKED', ['lesson'], {
    first: missing.map((gate) => nameOf(tenant, gate)).join(separator[locale]),
  })
}

function standingIn(tx: Tx, { catalogue, organization, userId, now }: Tenant) {
  return readStanding(tx, catalogue, { organizationId: organization.id, userId }, now())
}

function nameOf({ locale }: Tenant, gate: Gate): string {
  if (gate.kind === 'LEVEL') return levelIn[gate.level][locale](textFor(locale, gate.skill.texts).name)
  return quoted[locale](textFor(locale, gate.course.current.texts).title)
}

const separator: Localized = { en: '; ', 'zh-CN': '；' }
const quoted = { en: (title: string) => `“${title}”`, 'zh-CN': (title: string) => `“${title}”` }
const level = (en: string, zh: string) => ({
  en: (skill: string) => `the level ${en} in “${skill}”`,
  'zh-CN': (skill: string) => `“${skill}”达到“${zh}”水平`,
})
const levelIn = {
  STARTING: level('Starting', '起步'),
  WORKING: level('Working', '胜任'),
  LEADING: level('Leading', '引领'),
}
