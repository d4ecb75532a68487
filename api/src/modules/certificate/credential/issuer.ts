/** The installation as an issuer of credentials. */
export interface Issuer {
  /** Its did:web (https://w3c-ccg.github.io/did-method-web), of the host that people see. */
  did: string
  origin: string
}

export function issuerAt(origin: string): Issuer {
  // A port is written with its colon escaped.
  return { did: `did:web:${encodeURIComponent(new URL(origin).host)}`, origin }
}

/** Where a key can be fetched by itself, as Open Badges wants the `kid` of a signature to be. */
export function keyAddress({ origin }: Issuer, keyId: string): string {
  return `${origin}/credentials/keys/${keyId}`
}

export function credentialAddress({ origin }: Issuer, code: string): string {
  return `${origin}/credentials/${code}`
}

export function statusListAddress({ origin }: Issuer, list: number): string {
  return `${origin}/credentials/status/${list}`
}
