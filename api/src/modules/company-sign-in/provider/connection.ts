import type { FetchOutside } from '../../../http/outbound.js'
import { Refusal } from '../../../graphql/refusal.js'
import { allOf, textFrom } from '../../identity/input.js'
import type { Seal } from '../../../seal.js'
import { discover } from '../oidc/discovery.js'
import { certificatesFrom } from '../saml/certificate.js'
import { connectionIn } from '../saml/metadata.js'
import type { ProviderKind } from './provider.js'

export interface OidcWish {
  name: string
  issuer: string
  clientId: string
  /** Null keeps the one that is stored; empty: there is none. */
  clientSecret: string | null
  scopes: string | null
}

export interface SamlWish {
  name: string
  /** XML; it says the rest. */
  metadata: string | null
  entityId: string | null
  ssoUrl: string | null
  certificates: string | null
}

/** What is stored of a connection. */
export interface Connection {
  name: string
  kind: ProviderKind
  issuer: string
  clientId: string | null
  clientSecret?: Uint8Array<ArrayBuffer> | null
  scopes: string[]
  ssoUrl: string | null
  certificates: string[]
}

/** Asks the provider, so that what is stored has worked once. */
export async function oidcConnection(
  wish: OidcWish,
  { fetchOutside, seal, organizationId }: { fetchOutside: FetchOutside; seal: Seal; organizationId: string },
): Promise<Connection> {
  const { name, issuer, clientId, clientSecret } = allOf({
    name: () => textFrom(wish.name, ['name'], 80),
    issuer: () => addressFrom(wish.issuer, ['issuer']),
    clientId: () => textFrom(wish.clientId, ['clientId'], 500),
    clientSecret: () => wish.clientSecret?.trim() ?? null,
  })
  const metadata = await discover(fetchOutside, issuer, { isTyped: true })
  return {
    ...{ name, kind: 'oidc', clientId, ssoUrl: null, certificates: [] },
    issuer: metadata.issuer,
    scopes: scopesFrom(wish.scopes),
    ...(clientSecret === null
      ? {}
      : { clientSecret: clientSecret ? seal.close(Buffer.from(clientSecret), organizationId) : null }),
  }
}

export function samlConnection(wish: SamlWish, now: Date): Connection {
  const name = textFrom(wish.name, ['name'], 80)
  const told = wish.metadata?.trim() ? connectionIn(wish.metadata) : null
  const path = (field: string) => [told ? 'metadata' : field]
  const { issuer, ssoUrl, certificates } = allOf({
    issuer: () => textFrom(told?.entityId ?? wish.entityId ?? '', path('entityId'), 1_000),
    ssoUrl: () => addressFrom(told?.ssoUrl ?? wish.ssoUrl ?? '', path('ssoUrl')),
    certificates: () =>
      certificatesFrom(
        told?.certificates ?? required(wish.certificates, ['certificates']),
        path('certificates'),
        now,
      ),
  })
  return { name, kind: 'saml', issuer, clientId: null, scopes: [], ssoUrl, certificates }
}

function required(text: string | null, path: string[]): string {
  if (!text?.trim()) throw new Refusal('REQUIRED', path)
  return text
}

/** Plain http is for networks of the operator's own; what may be asked, the guard of outgoing requests decides. */
function addressFrom(text: string, path: string[]): string {
  const address = textFrom(text, path, 2_000)
  const url = URL.canParse(address) ? new URL(address) : null
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  if (!url || !isWeb || url.username || url.password || url.hash)
    throw new Refusal('ADDRESS_NOT_SECURE', path)
  return address
}

function scopesFrom(text: string | null): string[] {
  const wanted = (text ?? '')
    .split(/[\s,]+/)
    .filter((scope) => /^[\x21\x23-\x5b\x5d-\x7e]{1,200}$/.test(scope))
  return [...new Set(['openid', ...(wanted.length > 0 ? wanted : ['email', 'profile'])])].slice(0, 20)
}
