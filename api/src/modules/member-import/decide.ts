import type { FaultCode, FaultDetails } from '../../graphql/faults.js'
import { emailFrom, textFrom } from '../identity/input.js'
import { Refusal } from '../../graphql/refusal.js'
import { can, type RoleName } from '../../permission.js'
import { roleOf } from './columns.js'
import type { Line } from './read-file.js'

/** What the company holds already of the people and teams that a file names; e-mails and team names in lower case. */
export interface Known {
  members: ReadonlyMap<string, { id: string; userId: string; role: RoleName; teamIds: readonly string[] }>
  invitations: ReadonlyMap<string, { id: string; role: RoleName; teamId: string | null }>
  teams: ReadonlyMap<string, string>
  owners: number
  seats: number
  seatsLeft: number
}

export type Decision =
  | { outcome: 'created'; email: string; name: string; role: RoleName; team: string }
  | { outcome: 'updated'; invitation: { id: string; role: RoleName }; role: RoleName | null; team: string }
  | {
      outcome: 'updated'
      member: { id: string; userId: string; role: RoleName }
      role: RoleName | null
      team: string
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
    const email = emailFrom(line.email, ['email'])
    const role = line.role ? roleOf(line.role) : null
    if (line.role && !role) return failed('ROLE_UNKNOWN', { role: line.role })
    if (role === 'owner' && !can(asking, 'owner:appoint')) return failed('ROLE_NOT_ALLOWED')
    const team = line.team ? textFrom(line.team, ['team'], 80) : ''
    const member = known.members.get(email)
    if (member) return ofMember(member, role, team, known, asking)
    const invitation = known.invitations.get(email)
    if (invitation) return ofInvitation(invitation, role, team, known, asking)
    if (known.seatsLeft < 1) return failed('SEATS_TAKEN', { seats: known.seats })
    const name = line.name ? textFrom(line.name, ['name'], 100) : ''
    return { outcome: 'created', email, name, role: role ?? 'learner', team }
  } catch (error) {
    if (error instanceof Refusal) return failed(error.code, error.details)
    throw error
  }
}

type KnownMember = NonNullable<ReturnType<Known['members']['get']>>
type KnownInvitation = NonNullable<ReturnType<Known['invitations']['get']>>

function ofMember(
  member: KnownMember,
  wanted: RoleName | null,
  team: string,
  known: Known,
  asking: { role: RoleName },
): Decision {
  const role = wanted === member.role ? null : wanted
  if (role && member.role === 'owner' && !can(asking, 'owner:appoint')) return failed('ROLE_NOT_ALLOWED')
  if (role && member.role === 'owner' && known.owners === 1) return failed('LAST_OWNER')
  const isIn = !team || member.teamIds.includes(known.teams.get(team.toLowerCase()) ?? '')
  if (!role && isIn) return skipped('ALREADY_MEMBER')
  const { id, userId } = member
  return { outcome: 'updated', member: { id, userId, role: member.role }, role, team: isIn ? '' : team }
}

function ofInvitation(
  invitation: KnownInvitation,
  wanted: RoleName | null,
  team: string,
  known: Known,
  asking: { role: RoleName },
): Decision {
  const role = wanted === invitation.role ? null : wanted
  if (role && invitation.role === 'owner' && !can(asking, 'owner:appoint')) return failed('ROLE_NOT_ALLOWED')
  const isFor = !team || invitation.teamId === known.teams.get(team.toLowerCase())
  if (!role && isFor) return skipped('ALREADY_INVITED')
  return {
    outcome: 'updated',
    invitation: { id: invitation.id, role: invitation.role },
    role,
    team: isFor ? '' : team,
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
