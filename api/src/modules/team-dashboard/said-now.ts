import type { Tenant } from '../../tenant.js'
import { sayAgain } from '../skill/renew-estimates.js'

/** Before people are sorted, filtered or counted by what is said, that is made what is said now. Once a request. */
export const saidNow = (tenant: Tenant): Promise<number> =>
  sayAgain(tenant.db, tenant.organization.id, tenant.now())
