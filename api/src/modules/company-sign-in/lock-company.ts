import type { Tx } from '../../database.js'

/** Whoever decides how a company's people sign in waits here for whoever decides it at the same moment. */
export async function lockCompany(tx: Tx, organizationId: string): Promise<void> {
  await tx.$executeRaw`select 1 from auth.organization where id = ${organizationId}::uuid for no key update`
}
