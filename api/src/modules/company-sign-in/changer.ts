import type { Tenant } from '../../tenant.js'
import type { SignedIn } from '../identity/session-cache.js'

/** Who changes how people sign in, and since when they are signed in themselves. */
export interface Changer {
  tenant: Tenant
  signedIn: SignedIn
}
