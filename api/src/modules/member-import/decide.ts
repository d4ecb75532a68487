import type { FaultCode, FaultDetails } from '../../graphql/faults.js'
import { emailFrom, newEmailFrom, textFrom } from '../identity/input.js'
import { Refusal } from '../../graphql/refusal.js'
import { can, type RoleName } from '../../permission.js'
import { roleOf } from './columns.js'
import type { Line } from './read-file.js'

/** What the company holds already of the people and teams that a file names; e-mails and team names in lower case. */
export interface Known {
  members: ReadonlyMap<
    string,
    { id: string; userId: string; role: RoleName; teamIds: readonly string[]; pathId: string | null }
  >
  invitations: ReadonlyMap<
    string,
    { id: string; role: RoleName; teamId: string | null; pathId: string | null }
  >
  teams: ReadonlyMap<string, string>
  /** Ids of learning paths by title in every language, and by slug. */
  paths: ReadonlyMap<string, string>
  owners: number
  seats: number
  seatsLeft: number
}

export type Decision =
  | { outcome: 'created'; email: string; name: string; role: RoleName; team: string; pathId: string | null }
  | {
      outcome: 'updated'
      invitation: { id: string; role: RoleName }
      role: RoleName | null
      team: string
      pathId: string | null
    }
  | {
      outcome: 'updated'
      member: { id: string; userId: string; role: RoleName }
      role: RoleName | null
      team: string
      pathId: string | null
    }
  | { outcome: 'skipped' | 'failed'; reason: FaultCode; details?: FaultDetails }

const failed = (reason: FaultCode, details?: FaultDetails): Decision => ({
  outcome: 'failed',
  reason,
  ...(details ? { details } : {}),
})
const skipped = (reason: FaultCode): Decision => ({ outcome: 'skipped', reason })

/** What one line of a file asks for, of whoever may ask. Empty cells leave as it is what is there. */
export function decide(line: Line, known: Known, asking: { role: RoleName }): Decision {
  try {
    const email = known.members.has(line.email.toLowerCase())
      ? emailFrom(line.email, ['email'])
      : newEmailFrom(line.email, ['email'])
    const role = line.role ? roleOf(line.role) : null
    if (line.role && !role) return failed('ROLE_UNKNOWN', { role: line.role })
    if (role === 'owner' && !can(asking, 'owner:appoint')) return failed('ROLE_NOT_ALLOWED')
    const team = line.team ? textFrom(line.team, ['team'], 80) : ''
    const pathId = line.path ? known.paths.get(line.path.toLowerCase()) : null
    if (pathId === undefined) return failed('PATH_UNKNOWN', { path: line.path })
    const wish = { role, team, pathId }
    const member = known.members.get(email)
    if (member) return ofMember(member, wish, known, asking)
    const invitation = known.invitations.get(email)
    if (invitation) return ofInvitation(invitation, wish, known, asking)
    if (known.seatsLeft < 1) return failed('SEATS_TAKEN', { seats: known.seats })
    const name = line.name ? textFrom(line.name, ['name'], 100) : ''
    return { outcome: 'created', email, name, role: role ?? 'learner', team, pathId }
  } catch (error) {
    if (error instanceof Refusal) return failed(error.code, error.details)
    throw error
  }
}

type KnownMember = NonNullable<ReturnType<Known['members']['get']>>
type KnownInvitation = NonNullable<ReturnType<Known['invitations']['get']>>

/** What a line asks for; empty leaves it as it is. */
interface Wish {
  role: RoleName | null
  team: string
  pathId: string | null
}

function ofMember(
  member: KnownMember,
  { role: wanted, team, pathId: path }: Wish,
  known: Known,
  asking: { role: RoleName },
): Decision {
  const role = wanted === member.role ? null : wanted
  if (role && member.role === 'owner' && !can(asking, 'owner:appoint')) return failed('ROLE_NOT_ALLOWED')
  if (role && member.role === 'owner' && known.owners === 1) return failed('LAST_OWNER')
  const isIn = !team || member.teamIds.includes(known.teams.get(team.toLowerCase()) ?? '')
  const pathId = path === member.pathId ? null : path
  if (!role && isIn && !pathId) return skipped('ALREADY_MEMBER')
  const { id, userId } = member
  return {
    outcome: 'updated',
    member: { id, userId, role: member.role },
    role,
    team: isIn ? '' : team,
    pathId,
  }
}

function ofInvitation(
  invitation: KnownInvitation,
  { role: wanted, team, pathId: path }: Wish,
  known: Known,
  asking: { role: RoleName },
): Decision {
  const role = wanted === invitation.role ? null : wanted
  if (role && invitation.role === 'owner' && !can(asking, 'owner:appoint')) return failed('ROLE_NOT_ALLOWED')
  const isFor = !team || invitation.teamId === known.teams.get(team.toLowerCase())
  const pathId = path === invitation.pathId ? null : path
  if (!role && isFor && !pathId) return skipped('ALREADY_INVITED')
  return {
    outcome: 'updated',
    invitation: { id: invitation.id, role: invitation.role },
    role,
    team: isFor ? '' : team,
    pathId,
  }
}

/** The lines in order; one that repeats an address is skipped, and each new person takes a seat. */
export function decideAll(
  lines: readonly Line[],
  known: Known,
  asking: { role: RoleName },
): { line: Line; decision: Decision }[] {
  const firstLine = new Map<string, number>()
  let { seatsLeft } = known
  return lines.map((line) => {
    const email = line.email.toLowerCase()
    const before = firstLine.get(email)
    if (email && before !== undefined)
      return { line, decision: { outcome: 'skipped', reason: 'REPEATED_LINE', details: { line: before } } }
    firstLine.set(email, line.line)
    const decision = decide(line, { ...known, seatsLeft }, asking)
    if (decision.outcome === 'created') seatsLeft -= 1
    return { line, decision }
  })
}
