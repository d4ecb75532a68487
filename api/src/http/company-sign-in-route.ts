import express, { Router, type Request, type RequestHandler, type Response } from 'express'
import { isUuid } from '../graphql/global-id.js'
import { assertCan } from '../permission.js'
import { actingFrom } from '../modules/audit/origin.js'
import { addressesOf, type ProviderRow } from '../modules/company-sign-in/provider/provider.js'
import { ownMetadata } from '../modules/company-sign-in/saml/metadata.js'
import type { Onward } from '../modules/company-sign-in/sign-in/onward.js'
import { SignInRefused } from '../modules/company-sign-in/sign-in/refused.js'
import { Refusal } from '../graphql/refusal.js'
import type { RequestContext } from '../context.js'
import type { Services } from '../services.js'
import { contextOf } from './request-context.js'

/** A response of SAML with its groups; what is longer is cut off before it is read. */
const mostBytes = '300kb'

/** `/api/auth/sso`: the ways of a browser to a company's identity provider and back. */
export function companySignInRoute(services: Services): Router {
  const router = Router()
  const { signIn } = services.companySignIn
  const step = (go: Step): RequestHandler => walking(services, go)

  router.get(
    '/start/:provider',
    step(async ({ context, provider, request }) => {
      const chosen = known(provider)
      // A link elsewhere must not begin what ends the session that this browser has: there is a page with a button for that.
      if (request.get('sec-fetch-site') === 'cross-site') return signIn.doorOf(chosen)
      return signIn.begin(context.caller, chosen, {
        next: request.query.next,
        anew: request.query.fresh !== undefined,
      })
    }),
  )
  router.get(
    '/trial/:provider',
    step(async ({ context, provider }) => {
      const { userId } = await whoSetsUp(context, known(provider))
      return signIn.begin(context.caller, known(provider), { next: null, testerId: userId })
    }),
  )
  router.get(
    '/oidc/:provider/callback',
    step(async ({ context, provider, request }) =>
      signIn.finishOidc(
        context.caller,
        known(provider, 'oidc'),
        new URL(request.originalUrl, 'http://x').search,
      ),
    ),
  )
  router.post(
    '/saml/:provider/acs',
    express.urlencoded({ extended: false, limit: mostBytes, parameterLimit: 10 }),
    step(async ({ context, provider, request }) => {
      const { SAMLResponse: response } = (request.body ?? {}) as Record<string, unknown>
      const text = typeof response === 'string' ? response : ''
      const ticket = await signIn.keepSaml(context.caller, known(provider, 'saml'), text)
      // The browser comes once more, by itself: with a form of somebody else's it brings no cookie of ours.
      return { address: `${services.publicOrigin}/api/auth/sso/finish?ticket=${ticket}`, cookies: [] }
    }),
  )
  router.get(
    '/finish',
    step(async ({ context, request }) =>
      signIn.finishSaml(context.caller, String(request.query.ticket ?? '')),
    ),
  )
  router.get('/saml/:provider/metadata', async (request, response) => {
    const provider = await providerOf(services, request)
    if (provider?.kind !== 'saml') return void response.status(404).end()
    const metadata = ownMetadata(addressesOf(services.publicOrigin, provider))
    response.type('application/samlmetadata+xml').attachment('skillgrad-metadata.xml').send(metadata)
  })
  return router
}

type Step = (on: {
  context: RequestContext
  provider: ProviderRow | null
  request: Request
}) => Promise<Onward>

/** One step of the way: onward, or to a page that says why not. */
function walking(services: Services, go: Step): RequestHandler {
  return async (request, response) => {
    const context = await contextOf(services, {
      request,
      address: request.ip ?? '',
      requestId: (response.locals as { requestId: string }).requestId,
      // Browsers alone go this way.
      token: null,
      addCookies: () => undefined,
    })
    await actingFrom(context.origin, async () => {
      const provider = await providerOf(services, request)
      try {
        send(response, await go({ context, provider, request }))
      } catch (error) {
        if (!(error instanceof SignInRefused)) throw error
        services.log.info({ reason: error.reason, detail: error.detail }, 'a provider signed nobody in')
        const address = await services.companySignIn.signIn.refused(context.caller, provider, error)
        send(response, { address, cookies: [] })
      }
    })
  }
}

function send(response: Response, { address, cookies }: Onward): void {
  for (const cookie of cookies) response.append('set-cookie', cookie)
  // Tickets and codes stand in the address that is left.
  response.set('referrer-policy', 'no-referrer')
  response.redirect(303, address)
}

async function providerOf(services: Services, request: Request): Promise<ProviderRow | null> {
  const id = String(request.params.provider ?? '')
  return isUuid(id) ? services.companySignIn.signIn.provider(id) : null
}

function known(provider: ProviderRow | null, kind = provider?.kind): ProviderRow {
  if (!provider || provider.kind !== kind) throw new SignInRefused('unknown')
  return provider
}

/** Trying out what is not live is for those who set it up. To others there is nothing. */
async function whoSetsUp(context: RequestContext, provider: ProviderRow) {
  try {
    const tenant = await context.requireTenant(provider.organizationId)
    assertCan(tenant, 'sign-in:configure')
    return context.requireSignedIn()
  } catch (error) {
    if (error instanceof Refusal) throw new SignInRefused('unknown', error.code)
    throw error
  }
}
