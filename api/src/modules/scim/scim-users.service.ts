import type { Prisma } from '@skillgrad/db'
import type { Tx } from '../../database.js'
import { uuidv7 } from '../../uuid.js'
import { auditIn } from '../audit/record-event.js'
import { storeDeparture } from '../organization/store-departure.js'
import { storeRole } from '../organization/store-member.js'
import { storeReactivation, storeSuspension } from '../organization/store-suspension.js'
import type { RoleName } from '../../permission.js'
import { admit, withdraw } from './admit.js'
import { changing, type Directory } from './directory.js'
import { ScimRefusal } from './scim-refusal.js'
import { personById, type ScimPerson } from './scim-user.repository.js'
import type { Described } from './user-resource.js'

/** Somebody new to the directory: a member already, who is taken over as they are, or a person to be let in. */
export function createUser(directory: Directory, described: Described): Promise<ScimPerson> {
  return changing(directory, async (tx) => {
    const organizationId = directory.organization.id
    const member = await memberDescribed(tx, organizationId, described)
    await assertFree(tx, organizationId, described, { memberId: member?.id })
    const id = member?.id ?? uuidv7()
    const { role, active } = described
    if (role === 'owner' && member?.role !== 'owner') throw onlyOwners()
    await tx.scimUser.create({
      data: {
        ...kept(described),
        id,
        organizationId,
        userId: member?.userId ?? null,
        isActive: active ?? true,
        role: role === 'owner' ? 'learner' : (role ?? 'learner'),
        teamIds: [],
      },
    })
    await auditIn(tx, organizationId, {
      actorId: null,
      action: 'member.provisioned',
      ...(member
        ? { subjectType: 'user', subjectId: member.userId, details: { linked: true } }
        : { subjectType: 'directory-entry', subjectId: id }),
    })
    await settle(tx, directory, id, described)
    return required(tx, directory, id)
  })
}

/**
 * What the directory says now. `describe` gets the person as they are inside the transaction, and gives what they shall be;
 * null where nobody has the id.
 */
export function updateUser(
  directory: Directory,
  id: string,
  describe: (person: ScimPerson) => Described,
): Promise<ScimPerson | null> {
  return changing(directory, async (tx) => {
    const organizationId = directory.organization.id
    const before = await personById(tx, organizationId, id)
    if (!before) return null
    const described = describe(before)
    if (described.role === 'owner' && before.member?.role !== 'owner') throw onlyOwners()
    await assertFree(tx, organizationId, described, { memberId: id, entryId: id })
    await storeEntry(tx, directory, before, described)
    await settle(tx, directory, id, described, before)
    return required(tx, directory, id)
  })
}

/** Takes the person out of the company, or calls off what was to come. False where nobody has the id. */
export function removeUser(
  directory: Directory,
  id: string,
  check: (person: ScimPerson) => void,
): Promise<boolean> {
  return changing(directory, async (tx) => {
    const organizationId = directory.organization.id
    const person = await personById(tx, organizationId, id)
    if (!person) return false
    check(person)
    const { member, entry } = person
    if (member) {
      const leaving = { memberId: id, userId: member.userId, role: member.role }
      await storeDeparture(tx, { organizationId, actorId: null, member: leaving, now: directory.now() })
      return true
    }
    await withdraw(tx, directory, entry!.email)
    await auditIn(tx, organizationId, {
      actorId: null,
      action: 'member.unprovisioned',
      subjectType: 'directory-entry',
      subjectId: id,
    })
    await tx.scimUser.deleteMany({ where: { organizationId, id } })
    return true
  })
}

/** Whoever is in the company under the address or the name, and is not the directory's yet. */
async function memberDescribed(tx: Tx, organizationId: string, { email, userName }: Described) {
  const byEmail = (address: string) =>
    tx.member.findFirst({
      where: { organizationId, user: { email: address } },
      select: { id: true, userId: true, role: true },
    })
  return (await byEmail(email)) ?? (await byEmail(userName.toLowerCase()))
}

interface Self {
  memberId?: string | undefined
  entryId?: string
}

/** Within the company alone: what other companies hold is nobody's business here. `self`: what may bear the name. */
async function assertFree(
  tx: Tx,
  organizationId: string,
  { userName, email }: Described,
  { memberId, entryId }: Self,
): Promise<void> {
  const userNameKey = userName.toLowerCase()
  const named = [{ userNameKey }, { email }, ...(memberId ? [{ id: memberId }] : [])]
  const entry = await tx.scimUser.findFirst({
    where: { organizationId, ...(entryId ? { id: { not: entryId } } : {}), OR: named },
    select: { userName: true },
  })
  const member = await tx.member.findFirst({
    where: {
      organizationId,
      ...(memberId ? { id: { not: memberId } } : {}),
      user: { email: { in: [userNameKey, email] } },
    },
    select: { user: { select: { email: true } } },
  })
  const taken = entry?.userName ?? member?.user.email
  if (taken === undefined) return
  throw new ScimRefusal(
    409,
    `“${taken}” has this user name or e-mail address already. Find it with GET /Users?filter=userName eq "${taken}" and change that one.`,
    'uniqueness',
  )
}

function kept({ userName, externalId, email, emails, attributes }: Described) {
  return {
    userName,
    userNameKey: userName.toLowerCase(),
    externalId,
    email,
    emails,
    attributes: attributes as Prisma.InputJsonObject,
  }
}

/** What changed is recorded by the names of the fields alone. */
async function storeEntry(
  tx: Tx,
  { organization }: Directory,
  before: ScimPerson,
  described: Described,
): Promise<void> {
  const organizationId = organization.id
  const { id, entry, member } = before
  const wanted = {
    ...kept(described),
    isActive: described.active ?? (member ? member.suspendedAt === null : entry!.isActive),
    ...(described.role && described.role !== 'owner' ? { role: described.role } : {}),
  }
  const changed = changedFields(entry, wanted)
  if (entry && changed.length === 0) return
  await tx.scimUser.upsert({
    where: { id },
    create: { ...wanted, id, organizationId, userId: member?.userId ?? null, teamIds: [] },
    update: wanted,
  })
  const told = changed.filter((field) => !['isActive', 'role', 'userNameKey'].includes(field))
  if (entry && told.length === 0) return
  await auditIn(tx, organizationId, {
    actorId: null,
    action: entry ? 'member.synced' : 'member.provisioned',
    subjectType: member ? 'user' : 'directory-entry',
    subjectId: member?.userId ?? id,
    details: entry ? { withheld: told } : { linked: true },
  })
}

function changedFields(entry: object | null, wanted: object): string[] {
  const held = (entry ?? {}) as Record<string, unknown>
  return Object.entries(wanted)
    .filter(([field, value]) => canonical(held[field]) !== canonical(value))
    .map(([field]) => field)
}

/** The database orders the keys of an object as it likes. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}

/** Brings the membership in step with what is wanted of it. */
async function settle(
  tx: Tx,
  directory: Directory,
  id: string,
  described: Described,
  before?: ScimPerson,
): Promise<void> {
  const { organization } = directory
  const person = await required(tx, directory, id)
  const { member, entry } = person
  const actorId = null
  const now = directory.now()
  if (!member)
    return entry!.isActive
      ? admit(tx, directory, person, described, before)
      : withdraw(tx, directory, entry!.email)
  const whose = { memberId: id, userId: member.userId }
  if (described.active === false)
    await storeSuspension(tx, { organizationId: organization.id, actorId, member: whose, now })
  if (described.active === true) await storeReactivation(tx, { organization, actorId, member: whose, now })
  const { role } = described
  // What an owner is, owners alone decide.
  if (role && role !== member.role && member.role !== 'owner')
    await storeRole(tx, {
      organizationId: organization.id,
      actorId,
      member: { ...whose, role: member.role as RoleName },
      role,
    })
  await nameAccount(tx, organization.id, person, described)
}

/** The name of an account that this directory made, for as long as it is known nowhere else; else it is the person's. */
async function nameAccount(
  tx: Tx,
  organizationId: string,
  { member, entry }: ScimPerson,
  { name }: Described,
): Promise<void> {
  if (!member || !entry?.madeAccount || member.user.name === name) return
  const { userId } = member
  if ((await tx.member.count({ where: { userId, organizationId: { not: organizationId } } })) > 0) return
  await tx.user.update({ where: { id: userId }, data: { name } })
  await auditIn(tx, organizationId, {
    actorId: null,
    action: 'profile.changed',
    subjectType: 'user',
    subjectId: userId,
    details: { withheld: ['name'] },
  })
  await tx.$executeRaw`select pg_notify('session_revoked', ${userId})`
}

async function required(tx: Tx, { organization }: Directory, id: string): Promise<ScimPerson> {
  const person = await personById(tx, organization.id, id)
  if (!person) throw new Error('Somebody is gone in the transaction that changes them')
  return person
}

function onlyOwners(): ScimRefusal {
  return new ScimRefusal(
    400,
    'Owners are made by owners, in Skillgrad. Send admin, author, manager or learner.',
    'invalidValue',
  )
}
