import type { PrismaClient } from '@skillgrad/db'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import type { Locale } from '../../locale.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { auditIn } from '../audit/record-event.js'
import { textFrom, timezoneFrom } from '../identity/input.js'

export interface OrganizationChange {
  name?: string | null
  locale?: Locale | null
  /** IANA zone. */
  timezone?: string | null
  /** Global id; empty: none. */
  roleProfile?: string | null
}

/** Name, language, time zone and goal of the company; its address stays, as others may have kept it. */
export async function updateOrganization(
  tenant: Tenant,
  identityDb: PrismaClient,
  change: OrganizationChange,
): Promise<void> {
  assertCan(tenant, 'organization:change')
  const { id, ...held } = tenant.organization
  const data = {
    ...(change.name == null ? {} : { name: textFrom(change.name, ['name'], 100) }),
    ...(change.locale == null ? {} : { locale: change.locale }),
    ...(change.timezone == null ? {} : { timezone: zoneFrom(change.timezone) }),
    ...(change.roleProfile == null ? {} : { roleProfileId: profileFrom(tenant, change.roleProfile) }),
  }
  const changed = (Object.keys(data) as (keyof typeof data)[]).filter((field) => data[field] !== held[field])
  if (changed.length === 0) return
  const only = (values: Record<string, unknown>) =>
    Object.fromEntries(changed.map((field) => [field, String(values[field] ?? '')]))
  await identityDb.$transaction(async (tx) => {
    await tx.organization.updateMany({ where: { id }, data })
    await auditIn(tx, id, {
      actorId: tenant.userId,
      action: 'organization.changed',
      subjectType: 'organization',
      subjectId: id,
      details: { before: only(held), after: only(data) },
    })
  })
}

function zoneFrom(text: string): string {
  const zone = timezoneFrom(text)
  if (!zone) throw new Refusal('TIMEZONE_UNKNOWN', ['timezone'])
  return zone
}

function profileFrom(tenant: Tenant, globalId: string): string | null {
  if (globalId === '') return null
  const wanted = decodeIdOf('RoleProfile', globalId)?.id
  const profile = tenant.catalogue.roleProfiles.find(({ id }) => id === wanted)
  if (!profile) throw new Refusal('NOT_FOUND', ['roleProfile'])
  return profile.id
}
