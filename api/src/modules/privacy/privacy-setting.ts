import type { PrivacySetting } from '@skillgrad/db'
import { Refusal, Refusals } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { auditBy } from '../audit/record-event.js'

/** Once a request. Every company has its row from the first. */
export const privacySetting = (tenant: Tenant): Promise<PrivacySetting> =>
  tenant.db.read((db) =>
    db.privacySetting.findFirstOrThrow({ where: { organizationId: tenant.organization.id } }),
  )

/** Days that each may be kept; the table holds the same. */
export const keepingBounds = {
  auditDays: { least: 90, most: 3650 },
  addressDays: { least: 7, most: 365 },
  codeDays: { least: 90, most: 3650 },
  listDays: { least: 1, most: 365 },
  letterDays: { least: 1, most: 365 },
} as const

type Kept = keyof typeof keepingBounds
const keptKinds = Object.keys(keepingBounds) as Kept[]

export type PrivacyChange = Partial<Record<Kept, number | null>> & {
  managersSee?: PrivacySetting['managersSee'] | null
}

/** What is left out stays as it is. That managers see something else is told to everybody, by its date. */
export async function changePrivacy(tenant: Tenant, change: PrivacyChange): Promise<void> {
  assertCan(tenant, 'privacy:configure')
  assertWithinBounds(change)
  const organizationId = tenant.organization.id
  await tenant.db.write(async (tx) => {
    const held = await tx.privacySetting.findFirstOrThrow({ where: { organizationId } })
    const fields = [...keptKinds, 'managersSee'] as const
    const changed = fields.filter((field) => change[field] != null && change[field] !== held[field])
    if (changed.length === 0) return
    const sees = changed.includes('managersSee') ? { managersSeeSince: tenant.now() } : {}
    const data = Object.fromEntries(changed.map((field) => [field, change[field]]))
    await tx.privacySetting.updateMany({ where: { organizationId }, data: { ...data, ...sees } })
    const only = (values: Record<string, unknown>) =>
      Object.fromEntries(changed.map((field) => [field, String(values[field])]))
    await auditBy(tx, tenant, {
      action: 'privacy.changed',
      subjectType: 'organization',
      subjectId: organizationId,
      details: { before: only(held), after: only(data) },
    })
  })
}

function assertWithinBounds(change: PrivacyChange): void {
  const faults = keptKinds.flatMap((kind) => {
    const { least, most } = keepingBounds[kind]
    const days = change[kind]
    const isFine = days == null || (Number.isInteger(days) && days >= least && days <= most)
    return isFine ? [] : [new Refusal('DAYS_OUT_OF_BOUNDS', [kind], { least, most })]
  })
  if (faults.length > 0) throw new Refusals(faults)
}
