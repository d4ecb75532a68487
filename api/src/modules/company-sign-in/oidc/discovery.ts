import { z } from 'zod'
import { OutboundError, type FetchOutside, type OutboundFault } from '../../../http/outbound.js'
import { Refusal } from '../../../graphql/refusal.js'
import type { FaultCode } from '../../../graphql/faults.js'

/** Metadata of providers is a few kilobytes, their keys and claims as well. */
export const providerLimits = { timeoutMs: 8_000, maxBytes: 512_000 }

/** As far as it is needed; the rest is the library's to read. */
const shape = z.looseObject({
  issuer: z.string(),
  authorization_endpoint: z.url({ protocol: /^https?$/ }),
  token_endpoint: z.url({ protocol: /^https?$/ }),
  jwks_uri: z.url({ protocol: /^https?$/ }),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
})

export type OpenIdMetadata = z.output<typeof shape>

export function discoveryAddress(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
}

/**
 * What the provider tells of itself; refused with what to do. Gives the issuer as the provider writes it: `isTyped`, by a person, it
 * may lack a slash at the end or have one too many.
 */
export async function discover(
  fetchOutside: FetchOutside,
  issuer: string,
  { isTyped }: { isTyped: boolean },
): Promise<OpenIdMetadata> {
  const address = discoveryAddress(issuer)
  const response = await asked(fetchOutside, address)
  const parsed = response.ok ? shape.safeParse(await response.json().catch(() => null)) : null
  if (!parsed?.success) throw new Refusal('ISSUER_WITHOUT_DISCOVERY', ['issuer'], { address })
  const metadata = parsed.data
  const plain = (text: string) => (isTyped ? text.replace(/\/$/, '') : text)
  const isSame = plain(metadata.issuer) === plain(issuer)
  if (!isSame) throw new Refusal('ISSUER_MISMATCH', ['issuer'])
  // A browser is sent there: never less guarded than the issuer itself.
  if (issuer.startsWith('https:') && !metadata.authorization_endpoint.startsWith('https:'))
    throw new Refusal('ISSUER_WITHOUT_DISCOVERY', ['issuer'], { address })
  return metadata
}

const codes: Record<OutboundFault, FaultCode> = {
  'address-invalid': 'ADDRESS_NOT_SECURE',
  'address-private': 'ADDRESS_PRIVATE',
  unreachable: 'ISSUER_UNREACHABLE',
  timeout: 'ISSUER_UNREACHABLE',
  certificate: 'ISSUER_CERTIFICATE',
  'too-large': 'ISSUER_WITHOUT_DISCOVERY',
}

async function asked(fetchOutside: FetchOutside, address: string): Promise<Response> {
  try {
    return await fetchOutside(address, { headers: { accept: 'application/json' } }, providerLimits)
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error
    throw new Refusal(codes[error.fault], ['issuer'], { address, reason: error.detail })
  }
}
