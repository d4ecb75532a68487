import { createMember, createOrganization, createTeam, createUser } from '../factories/identity.js'
import { openPrisma } from '../src/connection/open-prisma.js'
import type { Organization, Prisma } from '../src/generated/client.js'
import { demoCompanies, demoOperator, type DemoCompany } from './demo-people.js'
import { closeDemoAccounts, demoPassword, openDemoAccounts } from './demo-accounts.js'

const path = 'ai-for-product-managers'
const course = 'how-a-model-learns'
const roleProfile = 'ai-product-manager'

export interface DemoAccount {
  role: string
  name: string
  email: string
  /** Slug of the company; null for the operator, who is outside all of them. */
  organization: string | null
  password: string
}

export interface DemoOptions {
  /** The owner's address. */
  url: string
  /** Whether demo companies are made, and on this machine alone opened. One that was made earlier stays without it. */
  wanted: boolean
  /** Whether only this machine can reach the server; else nobody may sign in with the password printed in the README. */
  loopbackOnly: boolean
}

/**
 * Two companies with people, teams and enrollments, and no level or grade: those come from graded work alone.
 * Where others can reach the server their accounts are closed, also those of a demo that is not wanted any more.
 * Twice changes nothing. Resolves with the accounts one may sign in with.
 */
export async function settleDemo({ url, wanted, loopbackOnly }: DemoOptions): Promise<DemoAccount[]> {
  const isOpen = wanted && loopbackOnly
  const prisma = openPrisma(url, 1)
  try {
    await prisma.$transaction(
      async (tx) => {
        if (wanted) await createDemo(tx)
        if (isOpen) await openDemo(tx)
        if (!loopbackOnly) await closeDemo(tx)
      },
      { maxWait: 60_000, timeout: 60_000 },
    )
  } finally {
    await prisma.$disconnect()
  }
  return isOpen ? [...demoCompanies.flatMap(accountsOf), operatorAccount] : []
}

const emails = [
  ...demoCompanies.flatMap((company) => company.people.map((person) => person.email)),
  demoOperator.email,
]
const operatorAccount: DemoAccount = {
  ...demoOperator,
  role: 'operator',
  organization: null,
  password: demoPassword,
}

async function createDemo(tx: Prisma.TransactionClient): Promise<void> {
  for (const company of demoCompanies) await createCompany(tx, company)
  const known = await tx.user.findUnique({ where: { email: demoOperator.email } })
  if (!known) await createUser(tx, { ...demoOperator, locale: 'en' })
}

async function openDemo(tx: Prisma.TransactionClient): Promise<void> {
  const { id: userId } = await tx.user.findUniqueOrThrow({ where: { email: demoOperator.email } })
  await tx.operator.upsert({ where: { userId }, create: { userId }, update: {} })
  await openDemoAccounts(tx, emails)
}

/** Nobody is an operator by the demo then: not even with a password of their own. */
async function closeDemo(tx: Prisma.TransactionClient): Promise<void> {
  await tx.operator.deleteMany({ where: { user: { email: demoOperator.email } } })
  await closeDemoAccounts(tx, emails)
}

async function createCompany(tx: Prisma.TransactionClient, company: DemoCompany): Promise<void> {
  const known = await tx.organization.findUnique({ where: { slug: company.slug } })
  if (known) return
  const { name, slug, timezone, aimsFor } = company
  const goal = aimsFor ? await tx.catalogueRoleProfile.findUnique({ where: { slug: aimsFor } }) : null
  const organization = await createOrganization(tx, { name, slug, timezone, roleProfileId: goal?.id ?? null })
  const people = []
  for (const { name: personName, email, locale, timezone: zone, role, team } of company.people) {
    const user = await createUser(tx, {
      name: personName,
      email,
      locale: locale ?? 'en',
      timezone: zone ?? timezone,
    })
    await createMember(tx, { organization, user, role })
    people.push({ userId: user.id, role, team })
  }
  for (const team of company.teams) {
    const members = people
      .filter((person) => person.team === team.slug)
      .map(({ userId, role }) => ({ userId, isManager: role === 'manager' }))
    await createTeam(tx, { organization, name: team.name, members })
  }
  const assigner = people.find((person) => person.role === 'manager')?.userId
  for (const { userId, role } of people)
    if (role === 'learner') await enroll(tx, { organization, userId, assigner })
}

interface Enrolling {
  organization: Organization
  userId: string
  assigner?: string
}

async function enroll(
  tx: Prisma.TransactionClient,
  { organization, userId, assigner }: Enrolling,
): Promise<void> {
  const owned = { organizationId: organization.id, userId, assignedById: assigner }
  const { id: pathId } = await tx.catalogueLearningPath.findUniqueOrThrow({ where: { slug: path } })
  const { id: courseId, currentVersion } = await tx.catalogueCourse.findUniqueOrThrow({
    where: { slug: course },
  })
  const version = await tx.catalogueCourseVersion.findFirstOrThrow({
    where: { courseId, number: currentVersion },
  })
  await tx.enrollment.create({ data: { ...owned, catalogueLearningPathId: pathId } })
  await tx.enrollment.create({ data: { ...owned, catalogueCourseVersionId: version.id } })
  const profile = await tx.catalogueRoleProfile.findUniqueOrThrow({ where: { slug: roleProfile } })
  await tx.roleAssignment.create({
    data: { organizationId: organization.id, userId, catalogueRoleProfileId: profile.id },
  })
}

function accountsOf(company: DemoCompany): DemoAccount[] {
  return company.people.map(({ role, name, email }) => ({
    role,
    name,
    email,
    organization: company.slug,
    password: demoPassword,
  }))
}
