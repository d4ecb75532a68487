import DataLoader from 'dataloader'
import { decodeIdOf, encodeId } from '../../graphql/global-id.js'
import { Role } from '../../graphql/enums.js'
import { isPresent } from '../../graphql/present.js'
import { Refusal } from '../../graphql/refusal.js'
import type { Localized } from '../../locale.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { Member } from './organization.type.js'

/** Whose names, levels and submissions a person may see: their own, those they manage, or everybody's. */
export type VisiblePeople = 'everybody' | ReadonlySet<string>

export const visiblePeople = async (tenant: Tenant): Promise<VisiblePeople> => {
  if (can(tenant, 'member:see-all')) return 'everybody'
  const managed = can(tenant, 'team:see') ? await managedPeople(tenant) : []
  return new Set([tenant.userId, ...managed])
}

export async function canSeePerson(tenant: Tenant, userId: string): Promise<boolean> {
  if (userId === tenant.userId) return true
  const people = await tenant.use(visiblePeople)
  return people === 'everybody' || people.has(userId)
}

/** Members by person's id; null for who has left the company. */
export const memberLoader = (tenant: Tenant) =>
  new DataLoader(async (userIds: readonly string[]): Promise<(Member | null)[]> => {
    const rows = await tenant.db.read((tx) =>
      tx.member.findMany({
        where: { organizationId: tenant.organization.id, userId: { in: [...userIds] } },
        include: { user: true },
      }),
    )
    const byUser = new Map(rows.map((row) => [row.userId, row]))
    return userIds.map((userId) => {
      const row = byUser.get(userId)
      return row ? toMember(tenant, row) : null
    })
  })

export interface MemberRow {
  id: string
  userId: string
  role: string
  createdAt: Date
  suspendedAt: Date | null
  user: { name: string; email: string }
}

export function toMember(tenant: Tenant, row: MemberRow): Member {
  return Object.assign(new Member(), {
    id: encodeId('Member', row.id, tenant.organization.id),
    name: row.user.name,
    email: row.user.email,
    role: row.role as Role,
    joinedAt: row.createdAt,
    suspendedAt: row.suspendedAt,
    tenant,
    userId: row.userId,
  })
}

async function managedPeople(tenant: Tenant): Promise<string[]> {
  const { id: organizationId } = tenant.organization
  const rows = await tenant.db.read((tx) =>
    tx.teamMember.findMany({
      where: { organizationId, team: { members: { some: { userId: tenant.userId, isManager: true } } } },
      select: { userId: true },
    }),
  )
  return rows.map((row) => row.userId)
}

/** The member with this membership id, when the viewer may see them. */
export async function visibleMember(tenant: Tenant, memberId: string): Promise<Member | null> {
  const [member] = await visibleMembers(tenant, [memberId])
  return member ?? null
}

/** The member behind a global id; whom the viewer may not see is not there. */
export async function requireVisibleMember(tenant: Tenant, globalId: string): Promise<Member> {
  const wanted = decodeIdOf('Member', globalId)
  const found =
    wanted?.organizationId === tenant.organization.id ? await visibleMember(tenant, wanted.id) : null
  if (!found) throw new Refusal('NOT_FOUND', ['member'])
  return found
}

/** Of these memberships, those of people whom the viewer may see. */
export async function visibleMembers(tenant: Tenant, memberIds: readonly string[]): Promise<Member[]> {
  const rows = await tenant.db.read((tx) =>
    tx.member.findMany({
      where: { organizationId: tenant.organization.id, id: { in: [...memberIds] } },
      include: { user: true },
    }),
  )
  const people = await Promise.all(
    rows.map(async (row) => ((await canSeePerson(tenant, row.userId)) ? toMember(tenant, row) : null)),
  )
  return people.filter(isPresent)
}

/** Stands for whoever has left: what they did stays, their name does not. */
export function formerMember(tenant: Tenant, userId: string): Member {
  return toMember(tenant, {
    id: userId,
    userId,
    role: Role.LEARNER,
    createdAt: new Date(0),
    suspendedAt: null,
    user: { name: formerName[tenant.locale], email: '' },
  })
}

const formerName: Localized = { en: 'Former member', 'zh-CN': '已离开的成员' }
