import type { PrismaClient } from '@skillgrad/db'
import { Refusal } from '../../graphql/refusal.js'
import type { Locale } from '../../locale.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { auditIn } from '../audit/record-event.js'
import { pathFrom } from '../learning-path/assigned-path.js'
import { profileFrom } from '../learning-path/assigned-profile.js'
import { textFrom, timezoneFrom } from '../identity/input.js'

export interface OrganizationChange {
  name?: string | null
  locale?: Locale | null
  /** IANA zone. */
  timezone?: string | null
  /** Whether invited people are reminded once. */
  remindsInvited?: boolean | null
  /** Whether own courses need somebody else's approval. */
  reviewsCourses?: boolean | null
  /** Global id; empty: none. */
  roleProfile?: string | null
  /** Global id; empty: none. */
  path?: string | null
}

/** Name, language, time zone, goal and first path of the company; its address stays, as others may have kept it. */
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
    ...(change.remindsInvited == null ? {} : { remindsInvited: change.remindsInvited }),
    ...(change.reviewsCourses == null ? {} : { reviewsCourses: change.reviewsCourses }),
    ...(change.roleProfile == null
      ? {}
      : { roleProfileId: profileFrom(tenant, change.roleProfile)?.id ?? null }),
    ...(change.path == null ? {} : { learningPathId: pathFrom(tenant, change.path)?.id ?? null }),
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
