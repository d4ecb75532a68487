import { givenApi } from '../../../../testkit/api.js'
import type { Browser } from '../../../../testkit/browser.js'
import { publicOrigin } from '../../../../testkit/origin.js'
import {
  givenBrowser,
  givenCompany,
  givenLive,
  personAt,
  whoIs,
} from '../../../../testkit/provider/company.js'
import { startForgedIssuer } from '../../../../testkit/provider/forged-issuer.js'
import { startOidcIssuer } from '../../../../testkit/provider/oidc-issuer.js'
import {
  assertionXml,
  packed,
  partsFor,
  requestIn,
  responseXml,
  signed,
  startSamlIssuer,
} from '../../../../testkit/provider/saml-issuer.js'

const api = await givenApi({ privateNetworks: ['127.0.0.0/8', '::1/128'] })
const [issuer, forger, saml] = await Promise.all([startOidcIssuer(), startForgedIssuer(), startSamlIssuer()])
afterAll(() => Promise.all([issuer.close(), forger.close(), saml.close()]))

const { owner, domain } = await givenCompany(api)
const { clientId, clientSecret } = issuer
const oidcProvider = await givenLive(api, owner, 'saveOidcProvider', {
  ...{ issuer: issuer.issuer, clientId, clientSecret, scopes: 'openid email' },
})
issuer.allows(oidcProvider.returnAddress)
const forgedProvider = await givenLive(api, owner, 'saveOidcProvider', {
  ...{ issuer: forger.issuer, clientId: forger.clientId, clientSecret: forger.clientSecret },
})
const samlProvider = await givenLive(api, owner, 'saveSamlProvider', { metadata: saml.metadata })

const start = (row: { rowId: string }) => `${publicOrigin}/api/auth/sso/start/${row.rowId}`
const anew = (row: { rowId: string }) => `${start(row)}?fresh`
const isOurs = (here: string) =>
  here.startsWith(`${publicOrigin}/o/`) || here.startsWith(`${publicOrigin}/sign-in`)
const home = `${publicOrigin}/o/${owner.organization.slug}`
const isoBefore = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

/** What asks for whoever signed in just now: a code, or nothing. */
async function refusalOf(browser: Browser): Promise<string | undefined> {
  const wish = { organization: owner.organizationId, name: 'A token', scopes: ['READ'], days: 7 }
  const { userErrors } = await personAt(api, browser).does('createPersonalToken', wish, 'secret')
  return userErrors[0]?.code
}

describe('by OpenID Connect', () => {
  async function types(browser: Browser, page: string, login: string): Promise<string> {
    const answer = await browser.opens(page, { login })
    return browser.follows(new URL(answer.headers.get('location') ?? '', page).href, isOurs)
  }

  test('whoever is signed in there comes in silently, and anew only where that is asked', async () => {
    issuer.knows({ login: 'ada', email: `ada@${domain}`, email_verified: true, name: 'Ada' })
    const browser = givenBrowser(api)
    await types(browser, await browser.follows(start(oidcProvider)), 'ada')

    const silently = await browser.follows(start(oidcProvider), isOurs)
    const refusedSilently = await refusalOf(browser)
    const page = await browser.follows(anew(oidcProvider), isOurs)
    const here = await types(browser, page, 'ada')

    expect([silently, here]).toEqual([home, home])
    expect(page).toContain('/interaction/')
    expect([refusedSilently, await refusalOf(browser)]).toEqual(['SIGN_IN_AGAIN', undefined])
  })

  test('an id token that says so is fresh for a quarter of an hour after the sign-in there', async () => {
    const browser = givenBrowser(api)
    const codes: (string | undefined)[] = []
    for (const minutes of [0, 10, 16]) {
      const auth_time = Math.floor(Date.now() / 1000) - minutes * 60
      forger.forges({ claims: { sub: 'eve', email: `eve@${domain}`, auth_time } })
      await browser.follows(start(forgedProvider), isOurs)
      codes.push(await refusalOf(browser))
    }

    expect(codes).toEqual([undefined, undefined, 'SIGN_IN_AGAIN'])
  })

  test.each([
    ['of an older sign-in', { auth_time: Math.floor(Date.now() / 1000) - 600 }],
    ['that does not say when', {}],
  ])('an answer %s is none to being asked anew, and the way on is kept', async (_, claims) => {
    forger.forges({ claims: { sub: 'old', email: `old@${domain}`, ...claims } })
    const browser = givenBrowser(api)

    const here = await browser.follows(`${anew(forgedProvider)}&next=/signed-in`, isOurs)

    expect(here).toBe(`${home}/sign-in?refused=not-anew&next=%2Fsigned-in`)
    expect(await whoIs(api, browser)).toBeNull()
  })

  test('no clock of a provider’s makes somebody fresh for longer', async () => {
    const auth_time = Math.floor(Date.now() / 1000) + 86_400
    forger.forges({ claims: { sub: 'soon', email: `soon@${domain}`, auth_time } })

    await givenBrowser(api).follows(start(forgedProvider), isOurs)

    const user = { email: `soon@${domain}` }
    const { authenticatedAt } = await api.db.owner.session.findFirstOrThrow({ where: { user } })
    expect(authenticatedAt!.getTime()).toBeLessThanOrEqual(Date.now())
  })
})

describe('by SAML', () => {
  async function comesBack(from: string, authnInstant: string) {
    const browser = givenBrowser(api)
    const address = await browser.follows(from, (here) => here.startsWith(saml.ssoUrl))
    const request = requestIn(address)
    const person = { login: 'sam', email: `sam@${domain}`, name: 'Sam' }
    const parts = { ...partsFor(saml.entityId, request, person), authnInstant }
    const xml = responseXml(parts, signed(assertionXml(parts), parts.id, saml.keys))
    const answer = await browser.opens(samlProvider.returnAddress, { SAMLResponse: packed(xml) })
    const here = await browser.follows(answer.headers.get('location') ?? '', isOurs)
    return { browser, here, isForced: request.isForced }
  }

  test('whoever is signed in there is asked anew only where that is asked', async () => {
    const silently = await comesBack(start(samlProvider), isoBefore(60))
    const asked = await comesBack(anew(samlProvider), isoBefore(0))

    expect([silently.here, asked.here]).toEqual([home, home])
    expect([silently.isForced, asked.isForced]).toEqual([false, true])
    expect(await refusalOf(silently.browser)).toBe('SIGN_IN_AGAIN')
    expect(await refusalOf(asked.browser)).toBeUndefined()
  })

  test.each([
    ['of an older sign-in', isoBefore(10)],
    ['that does not say when', ''],
    ['with a time nobody can read', 'yesterday'],
  ])('an answer %s is none to being asked anew', async (_, authnInstant) => {
    const { browser, here } = await comesBack(anew(samlProvider), authnInstant)

    expect(here).toContain('refused=not-anew')
    expect(await whoIs(api, browser)).toBeNull()
  })
})
