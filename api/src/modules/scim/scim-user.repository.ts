import type { Member, ScimUser } from '@skillgrad/db'
import type { Tx } from '../../database.js'
import { isUuid } from '../../graphql/global-id.js'

/** A membership, or what the directory said of somebody who has none yet or no longer; one of the two at least. */
export interface ScimPerson {
  /** Of the membership, also while it is to come. */
  id: string
  member: (Member & { user: { id: string; name: string; email: string } }) | null
  entry: ScimUser | null
  /** Teams of the directory that they are in, or will be. */
  groups: { id: string; name: string }[]
}

export type ReadingScim = Pick<Tx, 'member' | 'scimUser' | 'team' | 'teamMember'>

const user = { select: { id: true, name: true, email: true } } as const

/** In the order of `ids`; ids that are nobody's are left out. */
export async function peopleById(
  db: ReadingScim,
  organizationId: string,
  ids: readonly string[],
): Promise<ScimPerson[]> {
  const where = { organizationId, id: { in: ids.filter(isUuid) } }
  const members = new Map(
    (await db.member.findMany({ where, include: { user } })).map((member) => [member.id, member]),
  )
  const entries = new Map((await db.scimUser.findMany({ where })).map((entry) => [entry.id, entry]))
  const groupsOf = await groupsFor(db, organizationId, [...members.values()], [...entries.values()])
  return ids.flatMap((id) => {
    const [member, entry] = [members.get(id) ?? null, entries.get(id) ?? null]
    return member || entry ? [{ id, member, entry, groups: groupsOf(member, entry) }] : []
  })
}

export async function personById(
  db: ReadingScim,
  organizationId: string,
  id: string,
): Promise<ScimPerson | null> {
  return (await peopleById(db, organizationId, [id]))[0] ?? null
}

/** Ids of everybody, or of those whom the equalities of a filter leave, in the order they came. */
export async function personIds(
  db: ReadingScim,
  organizationId: string,
  equal: ReadonlyMap<string, string> = new Map(),
): Promise<string[]> {
  const { ofMembers, ofEntries } = conditions(equal)
  const members = await db.member.findMany({ where: { organizationId, ...ofMembers }, select: { id: true } })
  const entries = await db.scimUser.findMany({
    where: { organizationId, ...ofEntries },
    select: { id: true },
  })
  return [...new Set([...members, ...entries].map(({ id }) => id))].toSorted()
}

/** Wide enough to lose nobody: the filter itself is applied to what is found. */
function conditions(equal: ReadonlyMap<string, string>) {
  const none = { id: { in: [] as string[] } }
  const id = equal.get('id')
  if (id !== undefined) {
    const one = isUuid(id) ? { id } : none
    return { ofMembers: one, ofEntries: one }
  }
  const externalId = equal.get('externalid')
  if (externalId !== undefined) return { ofMembers: none, ofEntries: { externalId } }
  const userName = equal.get('username')?.toLowerCase()
  if (userName !== undefined)
    return { ofMembers: { user: { email: userName } }, ofEntries: { userNameKey: userName } }
  const email = (equal.get('emails.value') ?? equal.get('emails'))?.toLowerCase()
  if (email !== undefined) return { ofMembers: { user: { email } }, ofEntries: { emails: { has: email } } }
  return { ofMembers: {}, ofEntries: {} }
}

async function groupsFor(
  db: ReadingScim,
  organizationId: string,
  members: readonly { userId: string }[],
  entries: readonly ScimUser[],
) {
  const held = await db.teamMember.findMany({
    where: {
      organizationId,
      userId: { in: members.map(({ userId }) => userId) },
      team: { isProvisioned: true },
    },
    select: { userId: true, team: { select: { id: true, name: true } } },
  })
  const expected = [...new Set(entries.flatMap(({ teamIds }) => teamIds))]
  const teams =
    expected.length === 0
      ? []
      : await db.team.findMany({
          where: { organizationId, isProvisioned: true, id: { in: expected } },
          select: { id: true, name: true },
        })
  return (member: { userId: string } | null, entry: ScimUser | null) =>
    member
      ? held.filter(({ userId }) => userId === member.userId).map(({ team }) => team)
      : teams.filter(({ id }) => entry?.teamIds.includes(id))
}
