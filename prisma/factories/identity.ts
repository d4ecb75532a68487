import { randomUUID } from 'node:crypto'
import type { Member, Organization, Prisma, Team, User } from '../src/generated/client.js'

export type Role = 'owner' | 'admin' | 'author' | 'manager' | 'learner'

/** Builders of realistic rows, used by the demo and by tests alike. They write as the migrator, beyond all policies. */
export async function createOrganization(
  prisma: Prisma.TransactionClient,
  given: Partial<Organization> = {},
): Promise<Organization> {
  const name = given.name ?? pick(companyNames)
  const slug = given.slug ?? `${slugOf(name)}-${shortId()}`
  return prisma.organization.create({ data: { ...given, name, slug } })
}

export async function createUser(prisma: Prisma.TransactionClient, given: Partial<User> = {}): Promise<User> {
  const name = given.name ?? pick(personNames)
  const email = given.email ?? `${slugOf(name)}.${shortId()}@example.com`
  return prisma.user.create({ data: { emailVerified: true, ...given, name, email } })
}

export interface MemberWithUser extends Member {
  user: User
}

/** A person in a company: an existing one where `user` is given, else a new one. */
export async function createMember(
  prisma: Prisma.TransactionClient,
  given: { organization: Pick<Organization, 'id'>; role?: Role; user?: User; name?: string },
): Promise<MemberWithUser> {
  const user = given.user ?? (await createUser(prisma, given.name ? { name: given.name } : {}))
  const member = await prisma.member.create({
    data: { organizationId: given.organization.id, userId: user.id, role: given.role ?? 'learner' },
  })
  return { ...member, user }
}

/** A way to sign in with a password, as the identity library stores one; the hash is `hashPassword`'s. */
export async function createAccount(
  prisma: Prisma.TransactionClient,
  { user, passwordHash }: { user: Pick<User, 'id'>; passwordHash: string },
): Promise<void> {
  const data = { userId: user.id, accountId: user.id, providerId: 'credential', password: passwordHash }
  await prisma.account.create({ data })
}

export async function createTeam(
  prisma: Prisma.TransactionClient,
  given: {
    organization: Pick<Organization, 'id'>
    name?: string
    members?: readonly { userId: string; isManager?: boolean }[]
  },
): Promise<Team> {
  const name = given.name ?? `Team ${shortId()}`
  return prisma.team.create({
    data: {
      organizationId: given.organization.id,
      name,
      slug: slugOf(name),
      members: {
        create: given.members?.map(({ userId, isManager = false }) => ({ userId, isManager })) ?? [],
      },
    },
  })
}

export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

const companyNames = [
  'Harbour & Sons',
  'Lumen Analytics',
  'Meridian Health',
  'Orchard Retail',
  'Tidewater Bank',
]
const personNames = [
  'Amara Okafor',
  'Jonas Weber',
  'Mei Lin',
  'Priya Raman',
  'Sofia Marchetti',
  'Tomás Herrera',
]

function pick(names: readonly string[]): string {
  return names[Math.floor(Math.random() * names.length)]!
}

function shortId(): string {
  return randomUUID().slice(0, 8)
}
