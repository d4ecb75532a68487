import { gzipSync } from 'node:zlib'
import { statusListAddress, type Issuer } from './issuer.js'

/** Bits of a list, the least that https://www.w3.org/TR/vc-bitstring-status-list allows: one says little among so many. */
export const statusListBits = 131_072

/** A list of statuses as a credential of its own, unsigned. A bit that is set says revoked; so is all that does not stand. */
export function statusList(
  issuer: Issuer,
  { list, standing, at }: { list: number; standing: readonly number[]; at: Date },
): Record<string, unknown> {
  const id = statusListAddress(issuer, list)
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuer.did,
    validFrom: at.toISOString(),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      // Multibase: `u` is base64url without padding.
      encodedList: `u${gzipSync(bitsWithout(standing)).toString('base64url')}`,
    },
  }
}

/** The first bit is the leftmost of the first byte. */
function bitsWithout(standing: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(statusListBits / 8).fill(0xff)
  for (const place of standing) bytes[place >> 3]! &= ~(0x80 >> (place & 7))
  return bytes
}
