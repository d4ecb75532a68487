import type { Tx } from '../../database.js'
import { auditIn } from '../audit/record-event.js'
import { storeTeam } from '../organization/store-team.js'
import { changing, type Directory } from './directory.js'
import type { DescribedGroup, ScimGroup } from './group-resource.js'
import { ScimRefusal } from './scim-refusal.js'
import { groupById } from './scim-group.repository.js'
import { peopleById, type ScimPerson } from './scim-user.repository.js'

/** A team of the directory. Its name must be free: what people made by hand is not taken over. */
export function createGroup(
  directory: Directory,
  { name, externalId, members }: DescribedGroup,
): Promise<ScimGroup> {
  return changing(directory, async (tx) => {
    const organizationId = directory.organization.id
    await assertNameFree(tx, organizationId, name)
    const id = await storeTeam(tx, { organizationId, name, actorId: null, directory: { externalId } })
    const made = await required(tx, organizationId, id)
    await storeMembers(tx, directory, made, members ?? [])
    return required(tx, organizationId, id)
  })
}

/** Null where no team of the directory has the id. */
export function updateGroup(
  directory: Directory,
  id: string,
  describe: (group: ScimGroup) => DescribedGroup,
): Promise<ScimGroup | null> {
  return changing(directory, async (tx) => {
    const organizationId = directory.organization.id
    const held = await groupById(tx, organizationId, id)
    if (!held) return null
    const { name, externalId, members } = describe(held)
    if (name !== held.name || externalId !== held.externalId) {
      if (name.toLowerCase() !== held.name.toLowerCase()) await assertNameFree(tx, organizationId, name)
      await tx.team.updateMany({ where: { organizationId, id }, data: { name, externalId } })
      await auditIn(tx, organizationId, {
        actorId: null,
        action: 'team.changed',
        subjectType: 'team',
        subjectId: id,
        details: { before: { name: held.name }, after: { name } },
      })
    }
    if (members) await storeMembers(tx, directory, held, members)
    return required(tx, organizationId, id)
  })
}

/** Its people stay in the company, and what they did stays theirs. False where no team of the directory has the id. */
export function removeGroup(
  directory: Directory,
  id: string,
  check: (group: ScimGroup) => void,
): Promise<boolean> {
  return changing(directory, async (tx) => {
    const organizationId = directory.organization.id
    const held = await groupById(tx, organizationId, id)
    if (!held) return false
    check(held)
    await changeExpected(tx, organizationId, id, {
      added: [],
      removed: held.members.map((member) => member.id),
    })
    await tx.team.deleteMany({ where: { organizationId, id, isProvisioned: true } })
    await auditIn(tx, organizationId, {
      actorId: null,
      action: 'team.removed',
      subjectType: 'team',
      subjectId: id,
      details: { name: held.name },
    })
    return true
  })
}

async function assertNameFree(tx: Tx, organizationId: string, name: string): Promise<void> {
  const same = await tx.team.findFirst({
    where: { organizationId, name: { equals: name, mode: 'insensitive' } },
    select: { isProvisioned: true },
  })
  if (!same) return
  const detail = same.isProvisioned
    ? `There is a group “${name}” already. Find it with GET /Groups?filter=displayName eq "${name}" and change that one.`
    : `A team “${name}” was made by hand in Skillgrad and is not taken over. Rename the group, or remove its people from that team and use another name for it.`
  throw new ScimRefusal(409, detail, 'uniqueness')
}

async function storeMembers(
  tx: Tx,
  { organization }: Directory,
  held: ScimGroup,
  wanted: readonly string[],
): Promise<void> {
  const organizationId = organization.id
  const before = new Set(held.members.map(({ id }) => id))
  const added = wanted.filter((id) => !before.has(id))
  const removed = [...before].filter((id) => !wanted.includes(id))
  if (added.length + removed.length === 0) return
  const people = await peopleById(tx, organizationId, [...added, ...removed])
  const known = new Set(people.map(({ id }) => id))
  const unknown = added.find((id) => !known.has(id))
  if (unknown !== undefined)
    throw new ScimRefusal(
      400,
      `There is no user “${unknown.slice(0, 60)}” in this company. Provision people before the groups they are in; groups in groups are not kept.`,
      'invalidValue',
    )
  await changeTeam(tx, organizationId, held.id, { people, added: new Set(added) })
  await changeExpected(tx, organizationId, held.id, { added, removed })
  await tx.team.updateMany({ where: { organizationId, id: held.id }, data: { updatedAt: new Date() } })
  await auditIn(tx, organizationId, {
    actorId: null,
    action: 'team.members-changed',
    subjectType: 'team',
    subjectId: held.id,
    details: { added: namesOf(people, added), removed: namesOf(people, removed) },
  })
}

/** Whoever comes in as a manager manages the team, too; those who are in it keep what they are. */
async function changeTeam(
  tx: Tx,
  organizationId: string,
  teamId: string,
  { people, added }: { people: readonly ScimPerson[]; added: ReadonlySet<string> },
): Promise<void> {
  const members = people.flatMap(({ id, member }) => (member ? [{ ...member, id }] : []))
  const gone = members.filter(({ id }) => !added.has(id)).map(({ userId }) => userId)
  await tx.teamMember.deleteMany({ where: { organizationId, teamId, userId: { in: gone } } })
  await tx.teamMember.createMany({
    data: members
      .filter(({ id }) => added.has(id))
      .map(({ userId, role }) => ({ organizationId, teamId, userId, isManager: role === 'manager' })),
    skipDuplicates: true,
  })
}

/** People who have not accepted yet join on accepting. */
async function changeExpected(
  tx: Tx,
  organizationId: string,
  teamId: string,
  { added, removed }: { added: readonly string[]; removed: readonly string[] },
): Promise<void> {
  const expected = await tx.scimUser.findMany({
    where: { organizationId, userId: null, id: { in: [...added, ...removed] } },
    select: { id: true, teamIds: true },
  })
  for (const { id, teamIds } of expected) {
    const others = teamIds.filter((one) => one !== teamId)
    await tx.scimUser.update({
      where: { id },
      data: { teamIds: added.includes(id) ? [...others, teamId] : others },
    })
  }
}

/** In the trail people stand by their own ids, where they have one. */
function namesOf(people: readonly ScimPerson[], ids: readonly string[]): string[] {
  return people.flatMap(({ id, member }) => (ids.includes(id) ? [member?.userId ?? id] : []))
}

async function required(tx: Tx, organizationId: string, id: string): Promise<ScimGroup> {
  const group = await groupById(tx, organizationId, id)
  if (!group) throw new Error('A group is gone in the transaction that changes it')
  return group
}
