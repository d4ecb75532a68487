import type { PublicKey } from './credential-keys.js'
import { keyAddress, type Issuer } from './issuer.js'

/** By https://www.w3.org/TR/did-core: whose signatures under this name are believed. */
export function didDocument(issuer: Issuer, keys: readonly PublicKey[]): object {
  const { did, origin } = issuer
  const methods = keys.map(({ id, jwk }) => ({
    id: `${did}#${id}`,
    type: 'JsonWebKey2020',
    controller: did,
    publicKeyJwk: publicJwk(issuer, { id, jwk }),
  }))
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
    id: did,
    alsoKnownAs: [origin],
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  }
}

export function keySet(issuer: Issuer, keys: readonly PublicKey[]): object {
  return { keys: keys.map((key) => publicJwk(issuer, key)) }
}

/** Under the name that signatures call it by. */
export function publicJwk(issuer: Issuer, { id, jwk }: PublicKey): object {
  const { kty, crv, x, y } = jwk
  return { kty, crv, x, y, alg: 'ES256', use: 'sig', kid: keyAddress(issuer, id) }
}
