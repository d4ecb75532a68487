import { isUuid } from '../../graphql/global-id.js'
import { pageInfoOf, pageSize } from '../../graphql/page.type.js'
import { isPresent } from '../../graphql/present.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { toExercise } from '../exercise/to-exercise.js'
import { toMember } from '../organization/people.js'
import { sightOfOthers } from '../privacy/sight.js'
import { peopleAtRisk, type RiskPlace, type RiskRow } from './risk.repository.js'
import type { PersonAtRisk, PersonAtRiskConnection, TeamProgress } from './team-progress.type.js'

export async function atRiskPage(
  { tenant, scope }: TeamProgress,
  { first, after }: { first: number; after: string | null },
): Promise<PersonAtRiskConnection> {
  const { results } = await tenant.use(sightOfOthers)
  const place = after ? placeFrom(after) : null
  const take = pageSize(first)
  const { rows, total } = await peopleAtRisk(tenant, scope, { after: place, take: take + 1, results })
  const edges = rows.slice(0, take).map((row) => ({
    cursor: Buffer.from(`${row.urgency} ${row.id}`).toString('base64url'),
    node: toPerson(tenant, row, results),
  }))
  return {
    edges,
    pageInfo: pageInfoOf(edges, { hasMore: rows.length > take, isLater: place !== null }),
    totalCount: total,
  }
}

function toPerson(tenant: Tenant, row: RiskRow, results: boolean): PersonAtRisk {
  const { over, daysOver, idleDays, stuckOn } = row
  const exercises = stuckOn.map((slug) => tenant.catalogue.exerciseBySlug.get(slug)).filter(isPresent)
  return {
    member: toMember(tenant, row),
    ...{ over, daysOver, idleDays },
    stuckOn: results ? exercises.map((exercise) => toExercise(tenant, exercise)) : null,
  }
}

/** Null for whatever is no cursor of ours: the list begins anew. */
function placeFrom(text: string): RiskPlace | null {
  const [urgency, memberId] = Buffer.from(text, 'base64url').toString('utf8').split(' ')
  if (!urgency || !Number.isFinite(Number(urgency)) || !memberId || !isUuid(memberId)) return null
  return { urgency: Number(urgency), memberId }
}

const waitsDays = 14

/** Who was invited a fortnight ago and has not come; null for whoever invites nobody. */
export async function countWaiting({ tenant, scope }: TeamProgress): Promise<number | null> {
  if (!can(tenant, 'member:invite')) return null
  return tenant.db.read((db) =>
    db.invitation.count({
      where: {
        organizationId: tenant.organization.id,
        status: 'pending',
        createdAt: { lte: new Date(tenant.now().getTime() - waitsDays * 86_400_000) },
        ...(scope.teamIds === 'all' ? {} : { teamId: { in: [...scope.teamIds] } }),
      },
    }),
  )
}
