import type { Member, TestApi } from '../../api.js'
import type { Browser } from '../../browser.js'
import { publicOrigin } from '../../origin.js'
import { givenBrowser, givenLive, proves, rowId } from '../../provider/company.js'
import { startOidcIssuer, type OidcIssuer } from '../../provider/oidc-issuer.js'
import { startSamlIssuer, type SamlIssuer } from '../../provider/saml-issuer.js'
import type { FilledCompany } from '../filled-company.js'
import type { HttpRow } from './ask.js'

interface Issuers {
  oidc: OidcIssuer
  saml: SamlIssuer
}

const route = (path: string) => `/api/auth/sso${path}`
const domain = 'undisclosed-people.com'

/**
 * The ways to a company's identity provider and back. That there is a provider, and whose it is, only those may know who set
 * it up, until it is live: from then on the company's sign-in page says it to everybody, which is why that one bears no mark.
 */
export async function signInRows(api: TestApi, { owner }: FilledCompany): Promise<HttpRow[]> {
  const issuers = { oidc: await startOidcIssuer(), saml: await startSamlIssuer() }
  afterAll(() => Promise.all([issuers.oidc.close(), issuers.saml.close()]))
  const organization = await api.db.givenOrganization({ name: 'Open Ltd', slug: 'open-ltd' })
  const open = await api.member({ role: 'owner', organization, name: 'Undisclosed Opener' })
  await proves(api, open, domain)
  return [
    ...(await notLiveRows(api, owner, issuers)),
    ...(await oidcRows(api, open, issuers.oidc)),
    ...(await samlRows(api, open, issuers.saml)),
  ]
}

const nothingThere = '303 /sign-in?refused=unknown'

/** Set up, but nobody signs in by it yet. */
async function notLiveRows(api: TestApi, owner: Member, { oidc, saml }: Issuers): Promise<HttpRow[]> {
  const { issuer, clientId, clientSecret } = oidc
  const [one, other] = [
    await givenLive(api, owner, 'saveOidcProvider', { issuer, clientId, clientSecret }),
    await givenLive(api, owner, 'saveSamlProvider', { metadata: saml.metadata }),
  ].map(rowId)
  await api.db.owner.identityProvider.updateMany({
    where: { id: { in: [one!, other!] } },
    data: { liveAt: null },
  })
  const shut = (method: 'get' | 'post', place: string, id: string, given: string): HttpRow => ({
    route: `${method.toUpperCase()} ${route(place)}`,
    ...{ method, path: route(place.replace(':provider', id)), insider: owner },
    ...(method === 'post' ? { form: { SAMLResponse: 'PHg+' } } : {}),
    refused: () => given,
    given: { outcome: given, tells: false },
  })
  return [
    shut('get', '/start/:provider', one!, '303 /sign-in?refused=not-live'),
    {
      ...shut('get', '/trial/:provider', one!, nothingThere),
      given: { outcome: `303 ${issuer}`, tells: false },
    },
    shut('get', '/oidc/:provider/callback', one!, nothingThere),
    shut('get', '/oidc/:provider/callback', other!, nothingThere),
    shut('post', '/saml/:provider/acs', other!, '303 /sign-in?refused=answer-invalid'),
    shut('get', '/saml/:provider/metadata', one!, '404'),
  ]
}

/** By a browser that has just come from the provider, and by all others at the same address. */
async function oidcRows(api: TestApi, owner: Member, issuer: OidcIssuer): Promise<HttpRow[]> {
  const { issuer: address, clientId, clientSecret } = issuer
  const provider = await givenLive(api, owner, 'saveOidcProvider', {
    ...{ issuer: address, clientId, clientSecret, scopes: 'openid email profile groups' },
  })
  issuer.allows(provider.returnAddress)
  issuer.knows({ login: 'ada', email: `ada@${domain}`, email_verified: true, name: 'Undisclosed Ada' })
  const browser = givenBrowser(api)
  const start = route(`/start/${provider.rowId}`)
  const page = await browser.follows(publicOrigin + start)
  const answer = await browser.opens(page, { login: 'ada' })
  const back = await browser.follows(new URL(answer.headers.get('location') ?? '', page).href, isOurs)
  return [
    {
      route: `GET ${route('/start/:provider')}`,
      ...{ method: 'get', path: start, insider: owner },
      refused: () => `303 ${address}`,
      given: { outcome: `303 ${address}`, tells: false },
    },
    {
      route: `GET ${route('/oidc/:provider/callback')}`,
      ...{ method: 'get', path: pathOf(back), insider: as(browser) },
      refused: () => '303 /o/open-ltd/sign-in?refused=other-browser',
      given: { outcome: '303 /o/open-ltd', tells: false },
    },
  ]
}

/** The provider's form may be posted by any browser; what it opens, only the one that set out may fetch. */
async function samlRows(api: TestApi, owner: Member, issuer: SamlIssuer): Promise<HttpRow[]> {
  const provider = await givenLive(api, owner, 'saveSamlProvider', { metadata: issuer.metadata })
  issuer.knows({ login: 'eve', email: `eve@${domain}`, name: 'Undisclosed Eve' })
  const browser = givenBrowser(api)
  const acs = route(`/saml/${provider.rowId}/acs`)
  const row = (method: 'get' | 'post', place: string, path: string) => ({
    route: `${method.toUpperCase()} ${route(place)}`,
    ...{ method, path, insider: as(browser) },
  })
  const response = await responseFor(browser, issuer, provider.rowId)
  const kept = await browser.opens(publicOrigin + acs, { SAMLResponse: response })
  return [
    {
      ...row('post', '/saml/:provider/acs', acs),
      form: { SAMLResponse: response },
      refused: () => broughtBefore,
      given: { outcome: broughtBefore, tells: false },
    },
    {
      ...row('get', '/finish', pathOf(kept.headers.get('location') ?? '')),
      refused: () => '303 /sign-in?refused=other-browser',
      given: { outcome: '303 /o/open-ltd', tells: false },
    },
    {
      ...row('get', '/saml/:provider/metadata', route(`/saml/${provider.rowId}/metadata`)),
      refused: () => '200',
      given: { outcome: '200', tells: false },
    },
  ]
}

const broughtBefore = '303 /o/open-ltd/sign-in?refused=unknown'

/** What the provider's form would post for somebody who typed their login there. */
async function responseFor(browser: Browser, issuer: SamlIssuer, provider: string): Promise<string> {
  const asked = await browser.follows(`${publicOrigin}${route(`/start/${provider}`)}`, (here) =>
    here.startsWith(issuer.ssoUrl),
  )
  const form = await browser.opens(`${asked}&login=eve`)
  return /name="SAMLResponse" value="([^"]*)"/.exec(await form.text())?.[1] ?? ''
}

const as = (browser: Browser) => ({ headers: () => ({ cookie: browser.cookie }) })
const isOurs = (here: string) => here.startsWith(publicOrigin) && here.includes('/callback')
const pathOf = (address: string) => address.slice(publicOrigin.length)
