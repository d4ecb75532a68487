import { createHash, createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the next id token is to be; left out: a good one. */
export interface Forgery {
  header?: Record<string, unknown>
  claims?: Record<string, unknown>
  /** Of nobody that the provider names. */
  isSignedByStranger?: boolean
  isUnsigned?: boolean
  /** Signed with the client's secret. */
  isSymmetric?: boolean
}

export interface ForgedIssuer {
  issuer: string
  clientId: string
  clientSecret: string
  /** For the next sign-in. */
  forges(forgery: Forgery): void
  /** How often a code was exchanged. */
  exchanges(): number
  close(): Promise<void>
}

const clientId = 'skillgrad'
const clientSecret = 'a secret of forgers, long enough for a key'

/** An OpenID provider that sends people straight back and lies as it is told: no real one can be made to. */
export async function startForgedIssuer(): Promise<ForgedIssuer> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const nonces = new Map<string, string>()
  let forgery: Forgery = {}
  let exchanges = 0
  let issuer = ''
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (url.pathname === '/.well-known/openid-configuration') return json(metadataOf(issuer))
    if (url.pathname === '/jwks')
      return json({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig' }] })
    if (url.pathname === '/authorize') {
      const code = createHash('sha256').update(String(Math.random())).digest('hex')
      nonces.set(code, url.searchParams.get('nonce') ?? '')
      const back = new URL(url.searchParams.get('redirect_uri') ?? '')
      back.search = String(new URLSearchParams({ code, state: url.searchParams.get('state') ?? '' }))
      return response.writeHead(302, { location: back.href }).end()
    }
    let body = ''
    request.on('data', (part) => (body += String(part)))
    request.on('end', () => {
      const code = new URLSearchParams(body).get('code') ?? ''
      const nonce = nonces.get(code)
      nonces.delete(code)
      exchanges += 1
      if (nonce === undefined) return json({ error: 'invalid_grant' }, 400)
      const access_token = 'an access token'
      const id_token = forged({ issuer, nonce, access_token }, forgery, {
        own: own.privateKey,
        stranger: stranger.privateKey,
      })
      return json({ access_token, token_type: 'Bearer', expires_in: 60, id_token })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    clientId,
    clientSecret,
    forges: (next) => void (forgery = next),
    exchanges: () => exchanges,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function metadataOf(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    // As careless as a provider can be.
    id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
    token_endpoint_auth_methods_supported: ['client_secret_basic'],
  }
}

function forged(
  { issuer, nonce, access_token }: { issuer: string; nonce: string; access_token: string },
  { header, claims, isSignedByStranger, isUnsigned, isSymmetric }: Forgery,
  keys: { own: KeyObject; stranger: KeyObject },
): string {
  const now = Math.floor(Date.now() / 1000)
  const good = {
    ...{ iss: issuer, aud: clientId, sub: 'somebody', iat: now, exp: now + 300, nonce },
    at_hash: createHash('sha256').update(access_token).digest().subarray(0, 16).toString('base64url'),
    ...{ email_verified: true, name: 'Some Body' },
  }
  const alg = isUnsigned ? 'none' : isSymmetric ? 'HS256' : 'RS256'
  const text = [
    { alg, kid: 'own', ...header },
    { ...good, ...claims },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  if (isUnsigned) return `${text}.`
  if (isSymmetric) return `${text}.${hmac(text)}`
  const key = isSignedByStranger ? keys.stranger : keys.own
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`
}

function hmac(text: string): string {
  return createHmac('sha256', clientSecret).update(text).digest('base64url')
}
