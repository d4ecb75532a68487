import type { RoleName } from '../../permission.js'
import type { SignedIn } from '../identity/session-cache.js'
import type { ScopeName } from './scopes.js'

/** A program that showed a token: it acts in one company, within its scopes. */
export type TokenHolder = {
  id: string
  name: string
  organizationId: string
  scopes: readonly ScopeName[]
} & (
  | {
      kind: 'personal'
      /** In whose name. Their role is read with each request. */
      person: SignedIn
    }
  | {
      kind: 'service'
      /** What it may do at most. */
      role: RoleName
    }
)
