import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type AdapterPayload, type Configuration, type KoaContextWithOIDC } from 'oidc-provider'
import { memoryStore } from './memory-adapter.js'

export interface OidcPerson {
  /** What is typed at the provider's sign-in page; also the subject. */
  login: string
  email?: string
  email_verified?: boolean
  name?: string
  groups?: string[]
}

export interface OidcIssuer {
  issuer: string
  clientId: string
  clientSecret: string
  /** Where the client may send people back. */
  allows(redirectUri: string): void
  knows(person: OidcPerson): void
  close(): Promise<void>
}

const clientId = 'skillgrad'
const clientSecret = 'a secret that only the two of them know'

/** A real, certified OpenID provider on loopback, whose people sign in by typing their login. */
export async function startOidcIssuer(port = 0): Promise<OidcIssuer> {
  const people = new Map<string, OidcPerson>()
  const client: AdapterPayload = {
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uris: ['https://nowhere.example/'],
    grant_types: ['authorization_code'],
    response_types: ['code'],
  }
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined
  const server = createServer((request, response) => handle(request, response))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, configuration(people, new Map([[clientId, client]])))
  provider.use(signInPage(provider, people))
  handle = provider.callback()
  return {
    issuer,
    clientId,
    clientSecret,
    allows: (redirectUri) => void (client.redirect_uris = [redirectUri]),
    knows: (person) => void people.set(person.login, person),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function configuration(people: Map<string, OidcPerson>, clients: Map<string, AdapterPayload>): Configuration {
  return {
    adapter: memoryStore(clients),
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name'],
      groups: ['groups'],
    },
    scopes: ['openid', 'email', 'profile', 'groups'],
    // As most providers do it: claims stand in the id token.
    conformIdTokenClaims: false,
    clientDefaults: { redirect_uris: [] },
    cookies: { keys: ['a key of the tests'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_, login) => ({
      accountId: login,
      claims: () => ({ sub: login, ...withoutLogin(people.get(login)) }),
    }),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    loadExistingGrant,
    ttl: { Session: 60, Interaction: 600, Grant: 600, IdToken: 600, AccessToken: 600 },
  }
}

function withoutLogin(person: OidcPerson | undefined) {
  const { login: _, ...claims } = person ?? { login: '' }
  return claims
}

/** Nobody is asked whether they agree: it is their company's. */
async function loadExistingGrant({ oidc }: KoaContextWithOIDC) {
  const grant = new oidc.provider.Grant({
    clientId: oidc.client!.clientId,
    accountId: oidc.session!.accountId!,
  })
  grant.addOIDCScope('openid email profile groups')
  await grant.save()
  return grant
}

function signInPage(provider: Provider, people: Map<string, OidcPerson>) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>) => {
    if (!ctx.path.startsWith('/interaction/')) return next()
    const { request, response } = { request: ctx.req, response: ctx.res }
    if (ctx.method === 'GET') {
      ctx.type = 'html'
      ctx.body = `<!doctype html><title>Provider</title><form method="post"><label>Login <input name="login"></label><button>Sign in</button></form>`
      return
    }
    const login = new URLSearchParams(await bodyOf(request)).get('login') ?? ''
    const result = people.has(login)
      ? { login: { accountId: login, remember: false } }
      : { error: 'access_denied', error_description: 'nobody of that name' }
    ctx.respond = false
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const part of request) body += String(part)
  return body
}
