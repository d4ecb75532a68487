import { encodeId } from '../../graphql/global-id.js'
import type { Locale, Role } from '../../graphql/enums.js'
import { localeFrom } from '../../locale.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { Organization } from './organization.type.js'

export function toOrganization(tenant: Tenant): Organization {
  return Object.assign(new Organization(), {
    id: encodeId('Organization', tenant.organization.id),
    slug: tenant.organization.slug,
    name: tenant.organization.name,
    viewerRole: tenant.role as Role,
    locale: localeFrom(tenant.organization.locale) as Locale,
    timezone: tenant.organization.timezone,
    remindsInvited: tenant.organization.remindsInvited,
    reviewsCourses: tenant.organization.reviewsCourses,
    viewerCanChange: can(tenant, 'organization:change'),
    viewerCanInvite: can(tenant, 'member:invite'),
    viewerCanManageTeams: can(tenant, 'team:create'),
    viewerCanSeeTeam: can(tenant, 'team:see'),
    tenant,
  })
}
