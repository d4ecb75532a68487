import type { Tx } from '../../../database.js'
import { domainOfAddress } from './domain-name.js'

/** Whether the company itself signs in whoever has the address: it has proved the domain, and a provider of its own is on. */
export async function isVouched(
  tx: Pick<Tx, 'companyDomain' | 'identityProvider'>,
  organizationId: string,
  email: string,
): Promise<boolean> {
  const verifiedDomain = domainOfAddress(email)
  if (!verifiedDomain) return false
  if ((await tx.companyDomain.count({ where: { organizationId, verifiedDomain } })) === 0) return false
  return (await tx.identityProvider.count({ where: { organizationId, liveAt: { not: null } } })) > 0
}
