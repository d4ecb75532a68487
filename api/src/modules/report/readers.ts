import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import { rolesThatCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import type { Member } from '../organization/organization.type.js'
import { teamsShown } from '../team-scope/scope.js'
import { toMember, visibleMember, type MemberRow } from '../organization/people.js'

/** Who may see that team, or where none is named any that the viewer sees: whom a report of it can be sent to. By name. */
export async function readersOf(tenant: Tenant, teamId: string | null): Promise<Member[]> {
  const organizationId = tenant.organization.id
  const teamIds = teamId ? [teamId] : (await teamsShown(tenant)).map(({ id }) => id)
  const managed = { organizationId, isManager: true, teamId: { in: teamIds } }
  const managers = await tenant.db.read((db) => db.teamMember.findMany({ where: managed }))
  const seeAll = rolesThatCan('member:see-all')
  const rows: MemberRow[] = await tenant.db.read((db) =>
    db.member.findMany({
      where: {
        ...{ organizationId, suspendedAt: null },
        OR: [
          { role: { in: seeAll } },
          { role: { in: rolesThatCan('team:see') }, userId: { in: managers.map(({ userId }) => userId) } },
        ],
      },
      include: { user: true },
    }),
  )
  return rows
    .map((row) => toMember(tenant, row))
    .toSorted((one, other) => one.name.localeCompare(other.name, tenant.locale))
}

const mostRecipients = 20

/** Their ids; refused where nobody is named, too many are, or somebody who may not see that team. */
export async function recipientsFrom(
  tenant: Tenant,
  members: readonly string[],
  teamId: string | null,
): Promise<string[]> {
  const field = ['plan', 'recipients']
  const wanted = [...new Set(members)]
  if (wanted.length === 0) throw new Refusal('REPORT_FOR_NOBODY', field)
  if (wanted.length > mostRecipients)
    throw new Refusal('REPORT_FOR_TOO_MANY', field, { maximum: mostRecipients })
  const readers = new Map((await readersOf(tenant, teamId)).map((reader) => [reader.id, reader.userId]))
  const ids: string[] = []
  for (const member of wanted) {
    const id = readers.get(member)
    if (!id) throw await notForThem(tenant, member, field)
    ids.push(id)
  }
  return ids
}

/** Of whom the viewer may not see, not even the name is told. */
async function notForThem(tenant: Tenant, member: string, field: string[]): Promise<Refusal> {
  const wanted = decodeIdOf('Member', member)
  const isHere = wanted?.organizationId === tenant.organization.id
  const seen = isHere ? await visibleMember(tenant, wanted.id) : null
  return seen
    ? new Refusal('REPORT_NOT_FOR_THEM', field, { name: seen.name })
    : new Refusal('NOT_FOUND', field)
}
