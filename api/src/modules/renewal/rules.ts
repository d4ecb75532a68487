import type { Catalogue, CatalogueCourse } from '../../catalogue/catalogue.js'
import type { Reader, Tx } from '../../database.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { auditBy } from '../audit/record-event.js'
import { dayOf } from '../given/due.js'
import type { Rule } from './hold.js'

/** A course on offer that is to be renewed now, with all that was ever asked of it, oldest first. */
export interface CourseRules {
  course: CatalogueCourse
  rules: readonly Rule[]
}

/** Of a company, also where nobody has signed in. */
export interface RulesOf {
  catalogue: Pick<Catalogue, 'courses'>
  organization: Pick<Tenant['organization'], 'id' | 'timezone'>
}

const monthsAsked = { least: 3, most: 60 }
const mostGrace = 90

/** What is no longer on offer, or asks for nothing, is not among them. */
export async function readRenewalRules(
  db: Reader | Tx,
  { catalogue, organization }: RulesOf,
): Promise<CourseRules[]> {
  const rows = await db.renewalRule.findMany({
    where: { organizationId: organization.id },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
  })
  return catalogue.courses.flatMap((course) => {
    const rules = rows
      .filter(({ courseId }) => courseId === course.id)
      .map(({ since, months, graceDays }) => ({
        ...{ since: dayOf(since, organization.timezone), months, graceDays },
      }))
    return rules.at(-1)?.months ? [{ course, rules }] : []
  })
}

/** The company's own, read once a request. */
export const ownRenewalRules = (tenant: Tenant): Promise<CourseRules[]> =>
  tenant.db.read((db) => readRenewalRules(db, tenant))

export interface RenewalChange {
  /** A global id. */
  course: string
  /** Null: to be renewed no longer. */
  months: number | null
  graceDays: number
}

/** Says after how many months a course is to be renewed. What was renewed already stays so. */
export async function changeRenewal(tenant: Tenant, change: RenewalChange): Promise<void> {
  assertCan(tenant, 'organization:change')
  const course = courseFrom(tenant, change.course)
  const next = asked(change)
  if (next.months !== null && !hasQuestions(course))
    throw new Refusal('RENEWAL_WITHOUT_QUESTIONS', ['course'])
  const organizationId = tenant.organization.id
  await tenant.db.write(async (tx) => {
    const held = (await readRenewalRules(tx, tenant)).find((one) => one.course.id === course.id)?.rules.at(-1)
    const before = told(course, held)
    const after = told(course, next)
    if (before.renewal === after.renewal) return
    await tx.renewalRule.create({
      data: { organizationId, courseId: course.id, since: tenant.now(), ...next },
    })
    await auditBy(tx, tenant, {
      action: 'learning-rules.changed',
      subjectType: 'organization',
      subjectId: organizationId,
      details: { before, after },
    })
  })
}

function courseFrom(tenant: Tenant, globalId: string): CatalogueCourse {
  const wanted = decodeIdOf('Course', globalId)
  const course = tenant.catalogue.courses.find(({ id }) => id === wanted?.id)
  if (!course || wanted?.organizationId !== tenant.organization.id) throw new Refusal('NOT_FOUND', ['course'])
  return course
}

function asked({ months, graceDays }: RenewalChange): Pick<Rule, 'months' | 'graceDays'> {
  if (months === null) return { months, graceDays: 0 }
  const { least, most } = monthsAsked
  if (months < least || months > most) throw new Refusal('RENEWAL_MONTHS', ['months'], { least, most })
  if (graceDays < 0 || graceDays > mostGrace)
    throw new Refusal('RENEWAL_GRACE', ['graceDays'], { most: mostGrace })
  return { months, graceDays }
}

export function hasQuestions({ current }: CatalogueCourse): boolean {
  return current.lessons.some(({ questions }) => questions.length > 0)
}

/** As it is written down: the course, months and days of grace. */
function told(
  { slug }: CatalogueCourse,
  rule: Pick<Rule, 'months' | 'graceDays'> | undefined,
): { renewal: string } {
  return { renewal: rule?.months ? `${slug} ${rule.months} ${rule.graceDays}` : '' }
}
