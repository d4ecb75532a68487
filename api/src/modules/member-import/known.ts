import type { CataloguePath } from '../../catalogue/catalogue.js'
import type { Tx } from '../../database.js'
import type { RoleName } from '../../permission.js'
import { givenPath } from '../learning-path/assigned-path.js'
import { seatsTaken } from '../organization/invitation.policy.js'
import type { Known } from './decide.js'

type Reading = Pick<Tx, 'member' | 'invitation' | 'team' | 'teamMember' | 'enrollment'>

/** What the company holds of the people with these e-mails, its teams, and how many seats are left. */
export async function readKnown(
  db: Reading,
  { organization, paths }: { organization: { id: string; seats: number }; paths: readonly CataloguePath[] },
  emails: readonly string[],
  now: Date,
): Promise<Known> {
  const organizationId = organization.id
  const open = { organizationId, status: 'pending', expiresAt: { gt: now } }
  const named = [...emails]
  const teams = await db.team.findMany({ where: { organizationId }, select: { id: true, name: true } })
  const members = await db.member.findMany({
    where: { organizationId, user: { email: { in: named } } },
    select: { id: true, userId: true, role: true, user: { select: { email: true } } },
  })
  const inTeams = await db.teamMember.findMany({
    where: { organizationId, userId: { in: members.map(({ userId }) => userId) } },
    select: { userId: true, teamId: true },
  })
  const onPaths = await db.enrollment.findMany({
    where: { ...givenPath(organizationId), userId: { in: members.map(({ userId }) => userId) } },
    select: { userId: true, catalogueLearningPathId: true },
  })
  const invitations = await db.invitation.findMany({ where: { ...open, email: { in: named } } })
  const taken = await seatsTaken(db, organizationId, now)
  return {
    teams: new Map(teams.map(({ id, name }) => [name.toLowerCase(), id])),
    members: new Map(
      members.map(({ id, userId, role, user }) => [
        user.email,
        {
          id,
          userId,
          role: role as RoleName,
          teamIds: inTeams.filter((row) => row.userId === userId).map(({ teamId }) => teamId),
          pathId: onPaths.find((row) => row.userId === userId)?.catalogueLearningPathId ?? null,
        },
      ]),
    ),
    invitations: new Map(
      invitations.map(({ id, email, role, teamId, learningPathId }) => [
        email,
        { id, role: (role ?? 'learner') as RoleName, teamId, pathId: learningPathId },
      ]),
    ),
    paths: new Map(
      paths.flatMap(({ id, slug, texts }) =>
        [slug, ...Object.values(texts).map(({ title }) => title)].map(
          (name) => [name.toLowerCase(), id] as const,
        ),
      ),
    ),
    owners: await db.member.count({ where: { organizationId, role: 'owner' } }),
    seats: organization.seats,
    seatsLeft: organization.seats - taken,
  }
}
