import { isUuid } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { auditBy } from '../audit/record-event.js'

const longestReason = 300

/** For good: what a list of statuses said once must stay true. Whoever knows its address may, in the company it was earned in. */
export async function revokeCertificate(
  tenant: Tenant,
  wanted: { certificate: string; reason: string },
): Promise<void> {
  assertCan(tenant, 'certificate:revoke')
  const reason = wanted.reason.trim()
  if (!reason) throw new Refusal('REQUIRED', ['reason'])
  if (reason.length > longestReason) throw new Refusal('TOO_LONG', ['reason'], { maximum: longestReason })
  if (!isUuid(wanted.certificate)) throw new Refusal('NOT_FOUND', ['certificate'])
  const organizationId = tenant.organization.id
  await tenant.db.write(async (tx) => {
    const row = await tx.certificate.findFirst({
      where: { organizationId, code: wanted.certificate },
      select: { id: true },
    })
    if (!row) throw new Refusal('NOT_FOUND', ['certificate'])
    const { count } = await tx.certificate.updateMany({
      where: { organizationId, id: row.id, revokedAt: null },
      data: { revokedAt: tenant.now(), revocationReason: reason },
    })
    if (count === 0) throw new Refusal('CERTIFICATE_REVOKED', ['certificate'])
    // The reason may name the person, and nothing can be erased from the activity.
    await auditBy(tx, tenant, {
      action: 'certificate.revoked',
      subjectType: 'certificate',
      subjectId: row.id,
    })
  })
}
