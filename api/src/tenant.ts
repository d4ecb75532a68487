import type { Catalogue } from './catalogue/catalogue.js'
import type { TenantDb } from './database.js'
import type { Locale } from './locale.js'
import type { RoleName } from './permission.js'

/**
 * One signed-in person inside one company, for one request. Whoever holds it has passed the membership check;
 * `db` sees the rows of this company alone.
 */
export interface Tenant {
  organization: {
    id: string
    slug: string
    name: string
    seats: number
    locale: string
    /** IANA zone. */
    timezone: string
    remindsInvited: boolean
    reviewsCourses: boolean
    roleProfileId: string | null
    /** What new people begin with. */
    learningPathId: string | null
    ssoOnlySince: Date | null
    twoStepSince: Date | null
  }
  userId: string
  memberId: string
  role: RoleName
  locale: Locale
  catalogue: Catalogue
  db: TenantDb
  now(): Date
  /** One instance of `make(tenant)` for this request: loaders and the like. */
  use<Made>(make: (tenant: Tenant) => Made): Made
}

export function createTenant(facts: Omit<Tenant, 'use'>): Tenant {
  const made = new Map<unknown, unknown>()
  const tenant: Tenant = {
    ...facts,
    use<Made>(make: (tenant: Tenant) => Made): Made {
      if (!made.has(make)) made.set(make, make(tenant))
      return made.get(make) as Made
    },
  }
  return tenant
}
