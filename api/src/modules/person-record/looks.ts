import type { AuditEvent } from '@skillgrad/db'
import { LookKind } from '../../graphql/record-enums.js'
import type { Tenant } from '../../tenant.js'
import type { AuditActionName } from '../audit/actions.js'
import { subjectName } from '../audit/subjects.js'
import { formerMember, memberLoader } from '../organization/people.js'
import { toSkill } from '../skill/to-skill.js'
import type { Look } from './record.type.js'

const kindOf = {
  'evidence.opened': LookKind.SKILL,
  'person.opened': LookKind.RECORD,
  'person.reported': LookKind.REPORT,
  'person.exported': LookKind.FILE,
} as const satisfies Partial<Record<AuditActionName, LookKind>>

const most = 50
/** Of one person's looks of a kind and day the newest is told, so that nobody pushes the others out by looking again. */
const mostRead = 1000

/** Who looked at the viewer, newest first, from the company's activity and for as long as that is kept. */
export async function looksAtViewer(tenant: Tenant): Promise<Look[]> {
  const { organization, userId } = tenant
  const rows = await tenant.db.read((db) =>
    db.auditEvent.findMany({
      where: {
        ...{ organizationId: organization.id, subjectId: userId, subjectType: 'user' },
        action: { in: Object.keys(kindOf) },
        OR: [{ actorId: null }, { actorId: { not: userId } }],
      },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: mostRead,
    }),
  )
  return Promise.all(
    newestOfDays(rows).map(async ({ at, action, actorId, tokenId, details }): Promise<Look> => {
      const { skill: slug } = (details ?? {}) as { skill?: unknown }
      const skill = tenant.catalogue.skills.find((one) => one.slug === slug)
      return {
        ...{ at, kind: kindOf[action as keyof typeof kindOf] },
        by: actorId
          ? ((await tenant.use(memberLoader).load(actorId)) ?? formerMember(tenant, actorId))
          : null,
        program: !actorId && tokenId ? await subjectName(tenant, { type: 'token', id: tokenId }) : null,
        skill: skill ? toSkill(tenant, skill.id) : null,
      }
    }),
  )
}

type Row = Pick<AuditEvent, 'at' | 'action' | 'actorId' | 'tokenId' | 'details'>

function newestOfDays(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>()
  for (const row of rows) {
    const day = row.at.toISOString().slice(0, 10)
    const key = JSON.stringify([row.actorId, row.tokenId, row.action, row.details, day])
    if (!newest.has(key)) newest.set(key, row)
  }
  return [...newest.values()].slice(0, most)
}
