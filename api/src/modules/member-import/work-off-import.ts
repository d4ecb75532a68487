import { setTenant, type Prisma, type PrismaClient } from '@skillgrad/db'
import type { TenantDb, Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'
import type { Catalogue } from '../../catalogue/catalogue.js'
import { localeFrom } from '../../locale.js'
import { can, type RoleName } from '../../permission.js'
import { auditIn } from '../audit/record-event.js'
import { assignPath } from '../learning-path/assigned-path.js'
import { lockSeats } from '../organization/invitation.policy.js'
import { issueInvitation } from '../organization/issue-invitation.js'
import { storeRole, teamsIn } from '../organization/store-member.js'
import { storeTeam } from '../organization/store-team.js'
import { decide, type Decision } from './decide.js'
import { readKnown } from './known.js'
import type { Line } from './read-file.js'

export interface ImportWork {
  identityDb: PrismaClient
  tenantDb(organizationId: string): TenantDb
  catalogue: { current(): Promise<Catalogue> }
  publicOrigin: string
  now(): Date
}

interface Import {
  organizationId: string
  importId: string
}

/** Line after line, each in a transaction of its own with its outcome: ended in the middle, it goes on where it was. */
export async function workOffImport(work: ImportWork, { organizationId, importId }: Import): Promise<void> {
  const db = work.tenantDb(organizationId)
  for (;;) {
    const [next] = await db.read((prisma) =>
      prisma.memberImportRow.findMany({
        where: { organizationId, importId, outcome: null },
        orderBy: { line: 'asc' },
        take: 1,
      }),
    )
    if (!next) break
    await workOffLine(work, { organizationId, importId }, next)
  }
  await db.write((tx) =>
    tx.memberImport.updateMany({
      where: { organizationId, id: importId, finishedAt: null },
      data: { finishedAt: work.now() },
    }),
  )
}

async function workOffLine(work: ImportWork, of: Import, line: Line): Promise<void> {
  const { organizationId, importId } = of
  const where = { organizationId, importId, line: line.line }
  const { createdBy } = await work
    .tenantDb(organizationId)
    .read((db) => db.memberImport.findFirstOrThrow({ where: { organizationId, id: importId } }))
  const done = (tx: Tx, decision: Decision) =>
    tx.memberImportRow.updateMany({ where, data: outcomeOf(decision) })
  try {
    await work.identityDb.$transaction(async (tx) => {
      await setTenant(tx, organizationId)
      // Handled twice at once, the second waits here and finds the outcome.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`import line ${importId}`}, 0))`
      if (!(await tx.memberImportRow.findFirst({ where: { ...where, outcome: null } }))) return
      const decision = await carryOut(tx, work, organizationId, createdBy, line)
      await done(tx, decision)
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await work.identityDb.$transaction(async (tx) => {
      await setTenant(tx, organizationId)
      await done(tx, { outcome: 'failed', reason: error.code, details: error.details })
    })
  }
}

function outcomeOf(decision: Decision) {
  const { outcome } = decision
  if (!('reason' in decision)) return { outcome }
  return { outcome, reason: decision.reason, details: (decision.details ?? {}) as Prisma.InputJsonObject }
}

async function carryOut(
  tx: Tx,
  work: ImportWork,
  organizationId: string,
  createdBy: string,
  line: Line,
): Promise<Decision> {
  const now = work.now()
  const organization = await tx.organization.findFirstOrThrow({ where: { id: organizationId } })
  const by = await tx.member.findFirst({
    where: { organizationId, userId: createdBy, suspendedAt: null, organization: { deletion: { is: null } } },
    include: { user: { select: { name: true } } },
  })
  const role = by?.role as RoleName | undefined
  // Whoever uploaded it may have lost their role since, or closed the company.
  if (!by || !role || !can({ role }, 'member:invite') || !can({ role }, 'member:change'))
    return { outcome: 'failed', reason: 'FORBIDDEN' }
  const { paths } = await work.catalogue.current()
  // Nobody is let in or invited between what is known and what is done about it.
  await lockSeats(tx, organizationId)
  const known = await readKnown(tx, { organization, paths }, [line.email.toLowerCase()], now)
  const decision = decide(line, known, { role })
  if ('reason' in decision) return decision
  const teamId = decision.team ? await teamNamed(tx, organizationId, createdBy, decision.team) : null
  if (decision.outcome === 'created') {
    const { email, name } = decision
    const inviter = { userId: createdBy, name: by.user.name, tokenId: null }
    const { publicOrigin } = work
    const locale = localeFrom(organization.locale)
    await issueInvitation(
      tx,
      { organization, inviter, locale, publicOrigin, now },
      { email, name, role: decision.role, teamId, pathId: decision.pathId },
    )
  } else if ('invitation' in decision)
    await changeInvitation(tx, organizationId, createdBy, { ...decision, teamId })
  else await changeMember(tx, organizationId, createdBy, { ...decision, teamId })
  return decision
}

async function changeInvitation(
  tx: Tx,
  organizationId: string,
  actorId: string,
  { invitation, role, teamId, pathId }: Extract<Decision, { invitation: object }> & { teamId: string | null },
): Promise<void> {
  await tx.invitation.updateMany({
    where: { organizationId, id: invitation.id, status: 'pending' },
    data: {
      ...(role ? { role } : {}),
      ...(teamId ? { teamId } : {}),
      ...(pathId ? { learningPathId: pathId } : {}),
    },
  })
  await auditIn(tx, organizationId, {
    actorId,
    action: 'invitation.changed',
    subjectType: 'invitation',
    subjectId: invitation.id,
    details: {
      before: { role: invitation.role },
      after: { role: role ?? invitation.role },
      ...(teamId ? { team: teamId } : {}),
      ...(pathId ? { path: pathId } : {}),
    },
  })
}

async function changeMember(
  tx: Tx,
  organizationId: string,
  actorId: string,
  { member, role, teamId, pathId }: Extract<Decision, { member: object }> & { teamId: string | null },
): Promise<void> {
  const { id: memberId, userId } = member
  if (role) await storeRole(tx, { organizationId, actorId, member: { ...member, memberId }, role })
  await setTenant(tx, organizationId)
  if (pathId) await assignPath(tx, { organizationId, userId, pathId, actorId })
  if (!teamId) return
  const held = await tx.teamMember.findMany({ where: { organizationId, userId } })
  const place = { teamId, isManager: (role ?? member.role) === 'manager' }
  await tx.teamMember.createMany({ data: [{ organizationId, userId, ...place }], skipDuplicates: true })
  await auditIn(tx, organizationId, {
    actorId,
    action: 'member.teams-changed',
    subjectType: 'user',
    subjectId: userId,
    details: { before: teamsIn(held), after: teamsIn([...held, place]) },
  })
}

/** The team of that name; made where there is none yet. */
async function teamNamed(tx: Tx, organizationId: string, actorId: string, name: string): Promise<string> {
  await setTenant(tx, organizationId)
  const held = await tx.team.findFirst({
    where: { organizationId, name: { equals: name, mode: 'insensitive' } },
  })
  if (held?.isProvisioned) throw new Refusal('TEAM_PROVISIONED', ['team'], { name })
  if (held) return held.id
  return storeTeam(tx, { organizationId, name, actorId })
}
