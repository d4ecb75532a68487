import { randomBytes } from 'node:crypto'
import { SAML, ValidateInResponseTo, type CacheProvider } from '@node-saml/node-saml'
import { addressesOf, type ProviderRow } from '../provider/provider.js'
import type { Asserted } from '../sign-in/asserted.js'
import type { Attempts } from '../sign-in/attempts.js'
import { SignInRefused } from '../sign-in/refused.js'
import { readAssertion } from './assertion.js'
import { assertedIn } from './attributes.js'
import { guardedResponse } from './guard.js'
import { namespaces, onlyChild, parseXml } from './xml.js'

export interface SamlOptions {
  attempts: Attempts
  publicOrigin: string
  now(): Date
}

export interface SamlProof {
  asserted: Asserted
  requestId: string
  assertionId: string
  endsAt: Date
}

const success = 'urn:oasis:names:tc:SAML:2.0:status:Success'

/**
 * Redirect there, form back. The library makes the request and proves the signature; whom an assertion is meant for, and when, is
 * read by us from the text that was signed.
 */
export class SamlClient {
  constructor(private readonly options: SamlOptions) {}

  /** `anew`: also whoever is signed in there already. */
  async begin(provider: ProviderRow, anew: boolean): Promise<{ address: string; handle: string }> {
    const handle = `_${randomBytes(20).toString('hex')}`
    const saml = this.#saml(provider, { generateUniqueId: () => handle, forceAuthn: anew })
    return { address: await saml.getAuthorizeUrlAsync('', undefined, {}), handle }
  }

  async finish(provider: ProviderRow, response: string): Promise<SamlProof> {
    const { root } = guardedResponse(response)
    const { acs, entityId } = addressesOf(this.options.publicOrigin, provider)
    const requestId = this.#assertMeant(root, acs)
    if (!(await this.options.attempts.isWaiting(provider.id, requestId)))
      throw new SignInRefused('unknown', 'the request is not ours or was answered')
    const signed = await this.#signed(provider, response)
    const assertion = readAssertion(parseXml(signed), {
      issuer: provider.issuer,
      audience: entityId,
      recipient: acs,
      requestId,
      now: this.options.now(),
    })
    const asserted = assertedIn(provider, assertion)
    if (!asserted) throw new SignInRefused('email-missing', 'a transient name id without an address')
    return { asserted, requestId, assertionId: assertion.id, endsAt: assertion.endsAt }
  }

  /** What the response says around the assertion, which need not be signed: nothing is believed of it, and all must fit. */
  #assertMeant(root: Element, acs: string): string {
    if (root.localName !== 'Response' || root.namespaceURI !== namespaces.protocol)
      throw new SignInRefused('answer-invalid', 'no SAML response')
    const status = onlyChild(
      onlyChild(root, namespaces.protocol, 'Status'),
      namespaces.protocol,
      'StatusCode',
    )
    const value = status?.getAttribute('Value') ?? ''
    if (value !== success) throw new SignInRefused('provider-declined', value.replace(/.*:/, ''))
    const destination = root.getAttribute('Destination')
    if (destination && destination !== acs) throw new SignInRefused('answer-invalid', 'another destination')
    const requestId = root.getAttribute('InResponseTo')
    // Nobody begins at the provider: such an answer could be anybody's.
    if (!requestId) throw new SignInRefused('unknown', 'the provider began by itself')
    return requestId
  }

  async #signed(provider: ProviderRow, response: string): Promise<string> {
    try {
      const saml = this.#saml(provider, {})
      const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: response })
      const xml = profile?.getAssertionXml?.()
      if (!xml) throw new Error('no signed assertion')
      return xml
    } catch (error) {
      throw new SignInRefused('answer-invalid', (error as Error).message, { cause: error })
    }
  }

  #saml(provider: ProviderRow, request: { generateUniqueId?: () => string; forceAuthn?: boolean }): SAML {
    const { acs, entityId } = addressesOf(this.options.publicOrigin, provider)
    return new SAML({
      issuer: entityId,
      audience: entityId,
      callbackUrl: acs,
      entryPoint: provider.ssoUrl ?? '',
      idpCert: provider.certificates,
      idpIssuer: provider.issuer,
      identifierFormat: null,
      disableRequestedAuthnContext: true,
      wantAssertionsSigned: true,
      wantAuthnResponseSigned: false,
      acceptedClockSkewMs: 60_000,
      validateInResponseTo: ValidateInResponseTo.always,
      ...request,
      cacheProvider: this.#requests(provider),
    })
  }

  /** The library's store of requests, which is ours; what is taken from it, `Attempts.keep` takes. */
  #requests(provider: ProviderRow): CacheProvider {
    const { attempts, now } = this.options
    return {
      saveAsync: async () => null,
      getAsync: async (id) => ((await attempts.isWaiting(provider.id, id)) ? now().toISOString() : null),
      removeAsync: async () => null,
    }
  }
}
