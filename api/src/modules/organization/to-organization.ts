import { encodeId } from '../../graphql/global-id.js'
import type { Role } from '../../graphql/enums.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { Organization } from './organization.type.js'

export function toOrganization(tenant: Tenant): Organization {
  return Object.assign(new Organization(), {
    id: encodeId('Organization', tenant.organization.id),
    slug: tenant.organization.slug,
    name: tenant.organization.name,
    viewerRole: tenant.role as Role,
    viewerCanInvite: can(tenant, 'member:invite'),
    viewerCanManageTeams: can(tenant, 'team:create'),
    viewerCanSeeTeam: can(tenant, 'team:see'),
    tenant,
  })
}
