import type { Certificate } from '@skillgrad/db'
import type { Tenant } from '../../tenant.js'
import { textFor } from '../../catalogue/texts.js'
import { skillsOf, textsOf } from '../certificate/achievement.js'
import { achievedBy } from '../certificate/find-achieved.js'
import type { RecordCertificate } from './record.type.js'

/** A certificate that was earned in the company, in the viewer's language. */
export interface HeldCertificate {
  id: string
  code: string
  title: string
  completedAt: Date
  revokedAt: Date | null
  skillIds: readonly string[]
}

/** Newest first: all of one's own, of somebody else those that they show. What they are for may be known no longer. */
export async function heldCertificates(tenant: Tenant, userId: string): Promise<HeldCertificate[]> {
  const { organization, catalogue, locale } = tenant
  const hidden = userId === tenant.userId ? {} : { hiddenAt: null }
  return tenant.db.read(async (db) => {
    const rows = await db.certificate.findMany({
      where: { organizationId: organization.id, userId, ...hidden },
      orderBy: [{ completedAt: 'desc' }, { id: 'desc' }],
    })
    const told = await Promise.all(
      rows.map(async (row: Certificate): Promise<HeldCertificate[]> => {
        const achieved = await achievedBy(db, catalogue, row)
        if (!achieved) return []
        const { title } = textFor(locale, textsOf(achieved))
        const skillIds = skillsOf(catalogue, achieved).map(({ id }) => id)
        const { id, code, completedAt, revokedAt } = row
        return [{ id, code, title, completedAt, revokedAt, skillIds }]
      }),
    )
    return told.flat()
  })
}

/** Whoever knows its address may show it to anybody, so that is its holder's to tell. */
export function toRecordCertificate(
  { code, title, completedAt, revokedAt }: HeldCertificate,
  { isOwn }: { isOwn: boolean },
): RecordCertificate {
  return { id: isOwn ? code : null, title, completedAt, revokedAt }
}
