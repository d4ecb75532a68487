import type { PrismaClient } from '@skillgrad/db'
import type { AuditTrail } from '../../audit/audit-trail.js'
import type { Caller, Entrance } from '../../identity/entrance.js'
import { companyLookUpByAddress, companySignInByAddress, type Throttle } from '../../identity/throttle.js'
import { emailFrom } from '../../identity/input.js'
import { Refusal } from '../../../graphql/refusal.js'
import { domainOfAddress } from '../domain/domain-name.js'
import type { OidcClient } from '../oidc/oidc-client.js'
import { addressesOf, withRules, type ProviderRow } from '../provider/provider.js'
import type { SamlClient } from '../saml/saml-client.js'
import type { Admission } from './admission.js'
import type { Asserted } from './asserted.js'
import { assertSignedInSince, assertedShape } from './asserted.js'
import type { Attempts } from './attempts.js'
import type { Onward } from './onward.js'
import { SignInRefused } from './refused.js'
import { returnPathFrom } from './return-path.js'
import type { Trials } from './trials.js'

export interface CompanySignInOptions {
  client: PrismaClient
  throttle: Throttle
  attempts: Attempts
  oidc: OidcClient
  saml: SamlClient
  admission: Admission
  trials: Trials
  audit: AuditTrail
  publicOrigin: string
  now(): Date
}

interface SignInWish {
  next: unknown
  anew?: boolean
  testerId?: string | null
}

type Arrival = [
  caller: Caller,
  provider: ProviderRow,
  attempt: { testerId: string | null; returnTo: string | null; authenticatedSince: Date | null },
  prove: () => Promise<Asserted>,
]

export interface Way {
  name: string
  /** To be opened by the browser itself. */
  address: string
}

/** Signing in by a company's identity provider: there, back, and in. */
export class CompanySignInService {
  constructor(private readonly options: CompanySignInOptions) {}

  /** The providers of whoever has proved the address's domain. Says nothing of whether there is such an account. */
  async waysFor(caller: Caller, typed: string): Promise<{ company: string; ways: Way[] }> {
    await this.options.throttle.count(companyLookUpByAddress, caller.address)
    const domain = domainOfAddress(emailFrom(typed, ['email'])) ?? ''
    const held = await this.options.client.companyDomain.findFirst({
      where: { verifiedDomain: domain },
      select: { organization: { select: { slug: true } } },
    })
    const found = held && (await this.waysOf(held.organization.slug))
    if (!found) throw new Refusal('NO_COMPANY_SIGN_IN', ['email'])
    return found
  }

  /** Null where there is no such company, or none that signs people in by itself: the two look the same. */
  async waysOf(slug: string): Promise<{ company: string; ways: Way[] } | null> {
    const { client, publicOrigin } = this.options
    const company = await client.organization.findFirst({
      where: { slug, deletion: { is: null } },
      select: {
        name: true,
        providers: {
          where: { liveAt: { not: null } },
          orderBy: { createdAt: 'asc' },
          select: { id: true, name: true },
        },
      },
    })
    if (!company || company.providers.length === 0) return null
    const ways = company.providers.map(({ id, name }) => ({
      name,
      address: addressesOf(publicOrigin, { id }).start,
    }))
    return { company: company.name, ways }
  }

  /** The page with the company's ways in, for a browser that did not come from one of ours. */
  async doorOf({ organizationId, liveAt }: ProviderRow): Promise<Onward> {
    const { client, publicOrigin } = this.options
    if (!liveAt) throw new SignInRefused('not-live')
    const { slug } = await client.organization.findUniqueOrThrow({ where: { id: organizationId } })
    return { address: `${publicOrigin}/o/${slug}/sign-in`, cookies: [] }
  }

  /** To the provider. `anew`: also whoever is signed in there. `testerId`: tries it out, and is not signed in by it. */
  async begin(caller: Caller, provider: ProviderRow, wish: SignInWish): Promise<Onward> {
    await this.#count(caller)
    const { next, anew = false, testerId = null } = wish
    if (!provider.liveAt && !testerId) throw new SignInRefused('not-live')
    const { attempts, oidc, saml, now } = this.options
    const { address, ...secrets } =
      provider.kind === 'oidc' ? await oidc.begin(provider, anew) : await saml.begin(provider, anew)
    const attempt = {
      ...{ providerId: provider.id, returnTo: returnPathFrom(next), testerId, ...secrets },
      authenticatedSince: anew ? now() : null,
    }
    return { address, cookies: await attempts.begin(caller, attempt) }
  }

  /** Back from an OIDC provider. */
  async finishOidc(caller: Caller, provider: ProviderRow, search: string): Promise<Onward> {
    await this.#count(caller)
    const state = new URLSearchParams(search).get('state') ?? ''
    const attempt = await this.options.attempts.take(caller, provider.id, state)
    const { nonce, verifier } = attempt
    return this.#arriveOrSayWhere(caller, provider, attempt, () =>
      this.options.oidc.finish(provider, search, { state, nonce: nonce ?? '', verifier: verifier ?? '' }),
    )
  }

  /** A form of a SAML provider: gives the ticket with which the browser comes once more, with its cookie. */
  async keepSaml(caller: Caller, provider: ProviderRow, response: string): Promise<string> {
    await this.#count(caller)
    const { requestId, ...proof } = await this.options.saml.finish(provider, response)
    return this.options.attempts.keep(provider.id, requestId, proof)
  }

  async finishSaml(caller: Caller, ticket: string): Promise<Onward> {
    await this.#count(caller)
    const attempt = await this.options.attempts.takeKept(caller, ticket)
    const provider = await this.provider(attempt.providerId)
    if (!provider) throw new SignInRefused('unknown')
    return this.#arriveOrSayWhere(caller, provider, attempt, async () =>
      assertedShape.parse(attempt.asserted),
    )
  }

  async provider(id: string): Promise<ProviderRow | null> {
    // A closed company is not there, for nobody.
    const where = { id, organization: { deletion: { is: null } } }
    return this.options.client.identityProvider.findFirst({ where, include: withRules })
  }

  /** Where somebody goes whom a provider's word did not sign in. Whose a provider is that is not live, no address says. */
  async refused(caller: Caller, provider: ProviderRow | null, refusal: SignInRefused): Promise<string> {
    const { audit, client, publicOrigin } = this.options
    const { reason, detail, next } = refusal
    if (provider) audit.providerRefused(provider, { address: caller.address, reason, detail })
    const query = new URLSearchParams({ refused: reason, ...(next === null ? {} : { next }) })
    if (!provider?.liveAt) return `${publicOrigin}/sign-in?${query}`
    const { slug } = await client.organization.findUniqueOrThrow({
      where: { id: provider.organizationId },
      select: { slug: true },
    })
    return `${publicOrigin}/o/${slug}/sign-in?${query}`
  }

  /** A refusal leads back to where the person began, which knows where they were going. */
  async #arriveOrSayWhere(...arrival: Arrival): Promise<Onward> {
    try {
      return await this.#arrive(...arrival)
    } catch (error) {
      const [, , { returnTo }] = arrival
      if (error instanceof SignInRefused) error.next = returnTo
      throw error
    }
  }

  async #arrive(...[caller, provider, attempt, prove]: Arrival): Promise<Onward> {
    const { admission, trials, publicOrigin } = this.options
    if (attempt.testerId) return trials.finish(caller, provider, { testerId: attempt.testerId, prove })
    if (!provider.liveAt) throw new SignInRefused('not-live')
    const asserted = await prove()
    assertSignedInSince(asserted, attempt.authenticatedSince)
    const entrance: Entrance & { slug: string } = await admission.admit(caller, provider, asserted)
    return {
      address: `${publicOrigin}${attempt.returnTo ?? `/o/${entrance.slug}`}`,
      cookies: entrance.cookies,
    }
  }

  async #count(caller: Caller): Promise<void> {
    try {
      await this.options.throttle.count(companySignInByAddress, caller.address)
    } catch (error) {
      if (error instanceof Refusal) throw new SignInRefused('tries')
      throw error
    }
  }
}
