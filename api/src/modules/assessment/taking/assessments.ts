import type { AssessmentKind } from '@skillgrad/db'
import type { CourseVersion } from '../../../catalogue/catalogue.js'
import type { Tenant } from '../../../tenant.js'
import { versionsOf } from '../../course/ledger.js'
import type { Banks } from '../bank/banks.js'
import type { Bank } from '../engine/bank.js'
import type { Blueprint, SkillPlan } from '../engine/blueprint.js'

/** What can be taken, and how it asks. */
export interface AssessmentPlan {
  kind: AssessmentKind
  /** Slug of the domain, skill or course; of a placement none. */
  subject: string | null
  /** What the engine measures: domains, of which levels are stated, or single skills, of which something is likely. */
  scale: 'domain' | 'skill'
  blueprint: Blueprint
  /** No item is asked in a larger share of these attempts, as long as there are others. */
  exposureCap: number
}

export interface Wanted {
  kind: AssessmentKind
  subject: string | null
}

/** All that a person can take in this company, given the items there are: those with too few of them are left out. */
export async function assessmentsOf(tenant: Tenant, banks: Banks): Promise<AssessmentPlan[]> {
  const { skills } = tenant.catalogue
  const domains = [...new Set(skills.map(({ domain }) => domain.slug))]
  const courses = await versionsOf(tenant)
  return [
    placement(banks, domains),
    ...domains.map((domain) => ofDomain(banks, domain)),
    ...skills.map(({ slug }) => ofSkill(banks, slug)),
    // Of a company's own course nobody knows whether it teaches what it names.
    ...courses.filter(({ isOwn }) => !isOwn).map((course) => ofCourse(tenant, banks, course)),
  ].filter((plan) => plan !== null)
}

export async function findAssessment(
  tenant: Tenant,
  banks: Banks,
  wanted: Wanted,
): Promise<AssessmentPlan | null> {
  const all = await assessmentsOf(tenant, banks)
  return all.find(({ kind, subject }) => kind === wanted.kind && subject === wanted.subject) ?? null
}

/** All domains at once in twenty minutes, equally many questions for everybody: a first picture. */
function placement(banks: Banks, domains: readonly string[]): AssessmentPlan | null {
  const plans = domains.flatMap(
    (domain) => domainPlan(banks, domain, { min: 4, max: 8, bySkill: { min: 0, max: 2 } }) ?? [],
  )
  if (plans.length < domains.length) return null
  const length = 6 * plans.length
  const blueprint = { minItems: length, maxItems: length, skills: plans, stop: { seconds: 1200 } }
  return { kind: 'placement', subject: null, scale: 'domain', blueprint, exposureCap: 0.35 }
}

/** One domain, until its level is clear; a third of its items stays for the next time. */
function ofDomain(banks: Banks, domain: string): AssessmentPlan | null {
  const most = Math.min(24, Math.floor((2 / 3) * itemsOf(banks.byDomain, domain)))
  const plan = domainPlan(banks, domain, { min: 12, max: most, bySkill: { min: 2, max: 8 } })
  if (!plan) return null
  const blueprint = {
    minItems: 12,
    maxItems: most,
    skills: [plan],
    stop: { standardError: 0.35, levelProbability: 0.92, seconds: 1800 },
  }
  return { kind: 'domain', subject: domain, scale: 'domain', blueprint, exposureCap: 0.5 }
}

function ofSkill(banks: Banks, skill: string): AssessmentPlan | null {
  if (itemsOf(banks.bySkill, skill) < 8) return null
  const blueprint = {
    minItems: 8,
    maxItems: 10,
    skills: [{ skill }],
    stop: { standardError: 0.4, seconds: 900 },
  }
  // Of a dozen items most are asked of everybody; families show each of their variants to few.
  return { kind: 'skill', subject: skill, scale: 'skill', blueprint, exposureCap: 1 }
}

/** What a course has taught, each skill by how many lessons it has. */
function ofCourse(tenant: Tenant, banks: Banks, course: CourseVersion): AssessmentPlan | null {
  const taught = course.lessons
    .flatMap((lesson) => lesson.skillIds)
    .flatMap((id) => tenant.catalogue.skillById.get(id)?.slug ?? [])
  const skills = [...new Set(taught)].filter((skill) => itemsOf(banks.bySkill, skill) >= 8).sort()
  if (skills.length === 0) return null
  const length = Math.max(8, Math.min(15, 3 * skills.length))
  const share = (skill: string) => taught.filter((one) => one === skill).length / taught.length
  const plans = skills.map((skill) => ({
    skill,
    min: 1,
    max: Math.max(2, Math.ceil(1.5 * length * share(skill))),
  }))
  const most = plans.reduce((sum, { max }) => sum + max, 0)
  const asked = Math.min(length, most)
  const blueprint = { minItems: asked, maxItems: asked, skills: plans, stop: { seconds: 1200 } }
  return { kind: 'course', subject: course.courseSlug, scale: 'skill', blueprint, exposureCap: 1 }
}

interface Bounds {
  min: number
  max: number
}

function domainPlan(
  banks: Banks,
  domain: string,
  { min, max, bySkill }: Bounds & { bySkill: Bounds },
): SkillPlan | null {
  const live = banks.byDomain.items.filter(({ item }) => item.skill === domain)
  if (max < min || live.length < 1.5 * max) return null
  const contents = [...new Set(live.map(({ item }) => item.content!))].sort()
  return { skill: domain, min, max, contents: contents.map((content) => ({ content, ...bySkill })) }
}

function itemsOf({ items }: Bank, skill: string): number {
  return items.filter(({ item }) => item.skill === skill).length
}
