/** What a check comes to. `unknown` says that it could not be made, which says nothing of the certificate. */
export type Finding = 'valid' | 'revoked' | 'forged' | 'unknown'

type Ask = (address: string) => Promise<Response>

interface Signed {
  header: { alg?: string; kid?: string }
  payload: Record<string, unknown>
  bytes: Uint8Array<ArrayBuffer>
  signature: Uint8Array<ArrayBuffer>
}

interface StatusEntry {
  statusListIndex: string
  statusListCredential: string
}

/**
 * Checks a credential as any verifier would, by what is public: its signature with the keys that the issuer's did:web document
 * names, and its bit in the signed list of statuses. Nothing else that the page says is believed.
 */
export async function checkCredential(address: string, ask: Ask): Promise<Finding> {
  try {
    const { origin } = new URL(address)
    const keys = await keysOf(origin, ask)
    const credential = parsed(await textAt(address, ask))
    if (!credential || !(await isSigned(credential, keys))) return 'forged'
    const { statusListCredential, statusListIndex } = credential.payload.credentialStatus as StatusEntry
    const list = parsed(await textAt(statusListCredential, ask))
    if (!list || !(await isSigned(list, keys))) return 'forged'
    const { encodedList } = list.payload.credentialSubject as { encodedList: string }
    return isSet(await expanded(encodedList), Number(statusListIndex)) ? 'revoked' : 'valid'
  } catch {
    return 'unknown'
  }
}

async function keysOf(origin: string, ask: Ask): Promise<JsonWebKey[]> {
  const document = (await (await found(`${origin}/.well-known/did.json`, ask)).json()) as {
    verificationMethod: { publicKeyJwk: JsonWebKey }[]
  }
  return document.verificationMethod.map(({ publicKeyJwk }) => publicKeyJwk)
}

async function textAt(address: string, ask: Ask): Promise<string> {
  return (await found(address, ask)).text()
}

async function found(address: string, ask: Ask): Promise<Response> {
  const response = await ask(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return response
}

/** The parts of a compact JWS; null for whatever is none. */
function parsed(text: string): Signed | null {
  const [header = '', payload = '', signature = '', ...more] = text.trim().split('.')
  if (!signature || more.length > 0) return null
  try {
    return {
      header: JSON.parse(textOf(header)) as Signed['header'],
      payload: JSON.parse(textOf(payload)) as Signed['payload'],
      bytes: new TextEncoder().encode(`${header}.${payload}`),
      signature: bytesOf(signature),
    }
  } catch {
    return null
  }
}

async function isSigned({ header, bytes, signature }: Signed, keys: readonly JsonWebKey[]): Promise<boolean> {
  const jwk = keys.find((key) => (key as { kid?: string }).kid === header.kid)
  if (!jwk || header.alg !== 'ES256') return false
  const { kty, crv, x, y } = jwk
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, curve, false, ['verify'])
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, bytes)
}

/** Multibase, of which `u` is base64url, around gzip. */
async function expanded(encoded: string): Promise<Uint8Array> {
  if (!encoded.startsWith('u')) throw new Error('another encoding')
  const stream = new Blob([bytesOf(encoded.slice(1))]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** The first bit is the leftmost of the first byte. */
function isSet(bits: Uint8Array, place: number): boolean {
  const byte = bits[place >> 3]
  if (byte === undefined) throw new Error('outside the list')
  return (byte & (0x80 >> (place & 7))) !== 0
}

function textOf(base64url: string): string {
  return new TextDecoder().decode(bytesOf(base64url))
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}
