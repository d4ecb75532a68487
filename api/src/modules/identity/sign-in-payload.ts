import type { RequestContext } from '../../context.js'
import { toOrganization } from '../organization/to-organization.js'
import { Halfway, type Entrance } from './entrance.js'
import type { SignInPayload } from './identity.type.js'
import { toViewer } from './to-viewer.js'

type Arrival = Omit<SignInPayload, 'userErrors'>

export function outside(): Arrival {
  return { viewer: null, organization: null, needsSecondStep: false }
}

/** The rest of a sign-in, whatever the first factor was. */
export async function arrive(context: RequestContext, entrance: Entrance | Halfway): Promise<Arrival> {
  if (entrance instanceof Halfway) {
    context.holdCookies(entrance.cookies)
    return { ...outside(), needsSecondStep: true }
  }
  await context.enter(entrance)
  return inside(context, entrance.organizationId)
}

/** The person just signed in, and the company named or else their first. */
async function inside(context: RequestContext, organizationId: string | null): Promise<Arrival> {
  const tenants = await context.tenants()
  const tenant = tenants.find(({ organization }) => organization.id === organizationId) ?? tenants[0]
  return {
    needsSecondStep: false,
    viewer: toViewer(context.requireSignedIn()),
    organization: tenant ? toOrganization(tenant) : null,
  }
}
