import { SignJWT } from 'jose'
import type { CredentialKeys } from './credential-keys.js'
import { keyAddress, type Issuer } from './issuer.js'

export interface Claims {
  subject: string
  /** From when it is valid. */
  from: Date
  /** Null for good. */
  until?: Date | null
}

/**
 * A credential as a compact JWS by section 8.2 of Open Badges 3.0: the credential is the payload, beside the registered claims
 * that say the same. ES256, which its verifiers take, and browsers can check.
 */
export async function sign(
  keys: CredentialKeys,
  issuer: Issuer,
  { credential, subject, from, until }: Claims & { credential: Record<string, unknown> },
): Promise<string> {
  const { id, key } = await keys.signing()
  const claims = new SignJWT(credential)
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: keyAddress(issuer, id) })
    .setIssuer(issuer.did)
    .setJti(String(credential.id))
    .setSubject(subject)
    .setNotBefore(from)
  if (until) claims.setExpirationTime(until)
  return claims.sign(key)
}
