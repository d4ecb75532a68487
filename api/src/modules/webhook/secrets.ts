import type { Seal } from '../../seal.js'

export interface SealedSecrets {
  organizationId: string
  id: string
  secret: Uint8Array
  previousSecret: Uint8Array | null
  previousUntil: Date | null
}

/** For how long the secret before the newest is good as well. */
export const overlapMs = 24 * 3_600_000

/** Sealed to its webhook: in another row it opens no more. */
export function closed(
  seal: Seal,
  secret: string,
  { organizationId, id }: { organizationId: string; id: string },
): Uint8Array<ArrayBuffer> {
  return seal.close(Buffer.from(secret, 'utf8'), ownerOf(organizationId, id))
}

/** The secrets that deliveries are signed with now, the newest first. */
export function goodSecrets(seal: Seal, webhook: SealedSecrets, now: Date): string[] {
  const { organizationId, id, secret, previousSecret, previousUntil } = webhook
  const isPreviousGood = previousSecret && previousUntil && previousUntil > now
  return [secret, ...(isPreviousGood ? [previousSecret] : [])].map((bytes) =>
    seal.open(bytes, ownerOf(organizationId, id)).toString('utf8'),
  )
}

const ownerOf = (organizationId: string, id: string) => `webhook ${organizationId} ${id}`
