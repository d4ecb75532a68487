import type { Tx } from '../../database.js'
import { sightBy } from '../privacy/sight.js'

/** Whether the company looks at single results: a webhook must not be the way around its own decision. */
export async function showsResults(tx: Tx, organizationId: string): Promise<boolean> {
  const { managersSee } = await tx.privacySetting.findFirstOrThrow({ where: { organizationId } })
  return sightBy(managersSee).results
}
