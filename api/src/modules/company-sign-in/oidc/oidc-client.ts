import { createHash } from 'node:crypto'
import * as openid from 'openid-client'
import { OutboundError, type FetchOutside } from '../../../http/outbound.js'
import { Refusal } from '../../../graphql/refusal.js'
import type { Seal } from '../../../seal.js'
import { addressesOf, type ProviderRow } from '../provider/provider.js'
import { SignInRefused } from '../sign-in/refused.js'
import type { Asserted } from '../sign-in/asserted.js'
import { assertedBy } from './claims.js'
import { discover, providerLimits } from './discovery.js'

export interface OidcOptions {
  fetchOutside: FetchOutside
  seal: Seal
  publicOrigin: string
  now(): Date
}

const rememberedMs = 600_000
const skewSeconds = 60

/** Authorization code with PKCE, state and nonce; the id token's signature is checked though it comes from the provider itself. */
export class OidcClient {
  readonly #known = new Map<string, { configuration: Promise<openid.Configuration>; until: number }>()

  constructor(private readonly options: OidcOptions) {}

  /** `anew`: also whoever is signed in there already; the id token then says when they did. */
  async begin(provider: ProviderRow, anew: boolean) {
    const configuration = await this.#configurationOf(provider)
    const handle = openid.randomState()
    const nonce = openid.randomNonce()
    const verifier = openid.randomPKCECodeVerifier()
    const address = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: addressesOf(this.options.publicOrigin, provider).callback,
      scope: provider.scopes.join(' '),
      state: handle,
      nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(anew ? { prompt: 'login', max_age: '0' } : {}),
    })
    return { address: address.href, handle, nonce, verifier }
  }

  /** `search`: with what the browser came back. */
  async finish(
    provider: ProviderRow,
    search: string,
    expected: { state: string; nonce: string; verifier: string },
  ): Promise<Asserted> {
    const configuration = await this.#configurationOf(provider)
    const here = new URL(addressesOf(this.options.publicOrigin, provider).callback)
    here.search = search
    try {
      const tokens = await openid.authorizationCodeGrant(configuration, here, {
        expectedState: expected.state,
        expectedNonce: expected.nonce,
        pkceCodeVerifier: expected.verifier,
        idTokenExpected: true,
      })
      return await this.#asserted(provider, configuration, tokens)
    } catch (error) {
      // Keys and addresses may have changed there; the next one reads them anew.
      this.#known.delete(keyOf(provider))
      throw refusedBy(error)
    }
  }

  async #asserted(
    provider: ProviderRow,
    configuration: openid.Configuration,
    tokens: Awaited<ReturnType<typeof openid.authorizationCodeGrant>>,
  ): Promise<Asserted> {
    const claims = tokens.claims()!
    assertOf(tokens.access_token, { idToken: tokens.id_token ?? '', told: claims.at_hash })
    const told = assertedBy(provider, claims)
    const isEnough = told.email !== null && told.name !== null && told.groups.length > 0
    if (isEnough || !configuration.serverMetadata().userinfo_endpoint) return told
    const more = await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub)
    const { authenticatedAt } = told
    return { ...assertedBy(provider, { ...more, ...claims }), authenticatedAt }
  }

  #configurationOf(provider: ProviderRow): Promise<openid.Configuration> {
    const key = keyOf(provider)
    const now = this.options.now().getTime()
    const held = this.#known.get(key)
    if (held && held.until > now) return held.configuration
    const configuration = this.#configure(provider)
    this.#known.set(key, { configuration, until: now + rememberedMs })
    configuration.catch(() => this.#known.delete(key))
    return configuration
  }

  async #configure(provider: ProviderRow): Promise<openid.Configuration> {
    const { fetchOutside, seal } = this.options
    const metadata = await discovered(fetchOutside, provider.issuer)
    const secret =
      provider.clientSecret && seal.open(provider.clientSecret, provider.organizationId).toString('utf8')
    const configuration = new openid.Configuration(
      metadata as unknown as openid.ServerMetadata,
      provider.clientId ?? '',
      { [openid.clockTolerance]: skewSeconds, ...(secret ? { client_secret: secret } : {}) },
      authentication(secret, metadata.token_endpoint_auth_methods_supported),
    )
    configuration[openid.customFetch] = guarded(fetchOutside)
    // Plain http is the guard's to refuse: it knows which networks the operator allows.
    openid.allowInsecureRequests(configuration)
    openid.enableNonRepudiationChecks(configuration)
    return configuration
  }
}

/** Where the id token names its access token, it is that one: OpenID Connect Core 3.1.3.6, which the library leaves out of this flow. */
function assertOf(accessToken: string, { idToken, told }: { idToken: string; told: unknown }): void {
  if (told === undefined) return
  const { alg } = JSON.parse(Buffer.from(idToken.split('.')[0]!, 'base64url').toString('utf8')) as {
    alg: string
  }
  const bits = /\d{3}$/.exec(alg)?.[0] ?? '512'
  const digest = createHash(`sha${bits}`).update(accessToken).digest()
  if (digest.subarray(0, digest.length / 2).toString('base64url') !== told)
    throw new SignInRefused('answer-invalid', 'another access token (at_hash)')
}

/** Another connection is another configuration. */
function keyOf({ id, changedAt }: ProviderRow): string {
  return `${id} ${changedAt.getTime()}`
}

/** Basic is what a provider can do that does not say; asking by form has fewer ways to be read wrongly. */
function authentication(secret: string | null, supported: readonly string[] = []): openid.ClientAuth {
  if (!secret) return openid.None()
  return supported.includes('client_secret_post')
    ? openid.ClientSecretPost(secret)
    : openid.ClientSecretBasic(secret)
}

function guarded(fetchOutside: FetchOutside): openid.CustomFetch {
  return (url, { method, headers, body, signal }) =>
    fetchOutside(
      url,
      {
        method,
        headers,
        ...(body instanceof URLSearchParams || typeof body === 'string' ? { body: String(body) } : {}),
        ...(signal ? { signal } : {}),
      },
      providerLimits,
    )
}

async function discovered(fetchOutside: FetchOutside, issuer: string) {
  try {
    return await discover(fetchOutside, issuer, { isTyped: false })
  } catch (error) {
    if (error instanceof Refusal)
      throw new SignInRefused('provider-unreachable', error.code, { cause: error })
    throw error
  }
}

function refusedBy(error: unknown): SignInRefused {
  if (error instanceof SignInRefused) return error
  if (error instanceof openid.AuthorizationResponseError)
    return new SignInRefused('provider-declined', error.error, { cause: error })
  if (error instanceof openid.ResponseBodyError)
    return new SignInRefused('provider-declined', `${error.error} at the token endpoint`, { cause: error })
  const causes = [error, (error as Error).cause, ((error as Error).cause as Error | undefined)?.cause]
  const outbound = causes.find((cause) => cause instanceof OutboundError)
  if (outbound) return new SignInRefused('provider-unreachable', outbound.message, { cause: error })
  const { code, message } = error as { code?: string; message: string }
  const why = ((error as Error).cause as Error | undefined)?.message ?? code
  return new SignInRefused('answer-invalid', why ? `${message} (${why})` : message, { cause: error })
}
