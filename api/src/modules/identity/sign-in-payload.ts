import type { RequestContext } from '../../context.js'
import { toOrganization } from '../organization/to-organization.js'
import type { SignInPayload } from './identity.type.js'
import { toViewer } from './to-viewer.js'

export function outside(): Omit<SignInPayload, 'userErrors'> {
  return { viewer: null, organization: null }
}

/** The person just signed in, and the company named or else their first. */
export async function inside(
  context: RequestContext,
  organizationId: string | null,
): Promise<Omit<SignInPayload, 'userErrors'>> {
  const tenants = await context.tenants()
  const tenant = tenants.find(({ organization }) => organization.id === organizationId) ?? tenants[0]
  return {
    viewer: toViewer(context.requireSignedIn()),
    organization: tenant ? toOrganization(tenant) : null,
  }
}
