import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eventsOf } from '../../../../testkit/audit.js'
import { givenApi, type Member } from '../../../../testkit/api.js'
import type { Browser } from '../../../../testkit/browser.js'
import { publicOrigin } from '../../../../testkit/origin.js'
import { fieldsOfProvider, givenBrowser, givenCompany, rowId } from '../../../../testkit/provider/company.js'
import { startForgedIssuer } from '../../../../testkit/provider/forged-issuer.js'
import { metadataOf, newKeys, startSamlIssuer } from '../../../../testkit/provider/saml-issuer.js'

const api = await givenApi({ privateNetworks: ['127.0.0.0/8', '::1/128'] })
const closed = await givenApi()
const forger = await startForgedIssuer()
const saml = await startSamlIssuer()
const servers: Server[] = []
afterAll(async () => {
  await forger.close()
  await saml.close()
  for (const server of servers) server.close()
})

const oidc = { name: 'Okta', issuer: forger.issuer, clientId: 'skillgrad', clientSecret: forger.clientSecret }

async function saves(person: Member, mutation: string, input: object) {
  return person.does(mutation, { organization: person.organizationId, ...input }, fieldsOfProvider)
}
const codeOf = ({ userErrors }: { userErrors: { code: string; path: string[] }[] }) =>
  userErrors[0] && `${userErrors[0].code} ${userErrors[0].path.join()}`

async function givenWeb(body: object): Promise<string> {
  const server = createServer((_, response) => response.end(JSON.stringify(body)))
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The browser of somebody who is signed in already. */
function browserOf(person: Member): Browser {
  const browser = givenBrowser(api)
  const [name, ...value] = person.cookie.split('=')
  browser.holds(name!, value.join('='))
  return browser
}

const isOurs = (here: string) =>
  here.startsWith(`${publicOrigin}/o/`) || here.startsWith(`${publicOrigin}/sign-in`)

async function shown(person: Member) {
  const { organization } = await person.asks(
    `query ($slug: String!) { organization(slug: $slug) { signIn { providers { ${fieldsOfProvider.slice(11, -2)} } } } }`,
    { slug: person.organization.slug },
  )
  return organization.signIn.providers
}

test('the addresses that are told ahead are those of the next provider, whoever saves it, and of that one alone', async () => {
  const owner = await api.member({ role: 'owner' })
  const next = async () => {
    const { organization } = await owner.asks(
      'query ($slug: String!) { organization(slug: $slug) { signIn { nextProvider { redirectAddress acsAddress entityId } } } }',
      { slug: owner.organization.slug },
    )
    return organization.signIn.nextProvider
  }
  const ahead = await next()

  const refused = await saves(owner, 'saveOidcProvider', { ...oidc, clientId: '' })
  const both = await Promise.all([
    saves(owner, 'saveOidcProvider', oidc),
    saves(owner, 'saveOidcProvider', oidc),
  ])
  const between = await next()
  const { provider } = await saves(owner, 'saveSamlProvider', { name: 'Entra', metadata: saml.metadata })

  expect(refused.provider).toBeNull()
  const returns = both.map((saved) => saved.provider.returnAddress)
  expect(returns).toContain(ahead.redirectAddress)
  expect(new Set(returns).size).toBe(2)
  expect(provider).toMatchObject({ returnAddress: between.acsAddress, entityId: between.entityId })
})

describe('an OIDC provider', () => {
  test('is stored with its secret sealed, which is never told again', async () => {
    const owner = await api.member({ role: 'admin' })

    const saved = await saves(owner, 'saveOidcProvider', oidc)

    const row = await api.db.owner.identityProvider.findFirstOrThrow({ where: { id: rowId(saved.provider) } })
    expect(Buffer.from(row.clientSecret!).includes(oidc.clientSecret)).toBe(false)
    const all = await owner.asks(
      'query ($slug: String!) { organization(slug: $slug) { signIn { providers { hasClientSecret clientId issuer scopes } } } }',
      { slug: owner.organization.slug },
    )
    expect(all.organization.signIn.providers).toEqual([
      { hasClientSecret: true, clientId: 'skillgrad', issuer: forger.issuer, scopes: 'openid email profile' },
    ])
  })

  test('keeps its secret when it is saved without, and loses it with another issuer', async () => {
    const owner = await api.member({ role: 'owner' })
    const { provider } = await saves(owner, 'saveOidcProvider', oidc)
    const where = { id: rowId(provider) }
    const { clientSecret: _, ...without } = oidc
    await saves(owner, 'saveOidcProvider', { ...without, provider: provider.id, name: 'Renamed' })
    const kept = await api.db.owner.identityProvider.findFirstOrThrow({ where })
    const other = await startForgedIssuer()
    await saves(owner, 'saveOidcProvider', { ...without, provider: provider.id, issuer: other.issuer })
    const moved = await api.db.owner.identityProvider.findFirstOrThrow({ where })
    await other.close()

    expect([kept.name, kept.clientSecret !== null, moved.clientSecret]).toEqual(['Renamed', true, null])
  })

  test('a slash at the end of the issuer is put right', async () => {
    const owner = await api.member({ role: 'owner' })

    const { provider } = await saves(owner, 'saveOidcProvider', { ...oidc, issuer: `${forger.issuer}/` })

    const row = await api.db.owner.identityProvider.findFirstOrThrow({ where: { id: rowId(provider) } })
    expect(row.issuer).toBe(forger.issuer)
  })

  test('whose issuer is wrong is refused with what to do', async () => {
    const owner = await api.member({ role: 'owner' })
    const [elsewhere, empty] = [
      await givenWeb({ ...metadata('https://another.example') }),
      await givenWeb({}),
    ]
    const codes = []
    for (const issuer of ['', 'northwind', 'ftp://x.example', 'http://127.0.0.1:9', empty, elsewhere])
      codes.push(codeOf(await saves(owner, 'saveOidcProvider', { ...oidc, issuer })))

    expect(codes).toEqual([
      'REQUIRED issuer',
      'ADDRESS_NOT_SECURE issuer',
      'ADDRESS_NOT_SECURE issuer',
      'ISSUER_UNREACHABLE issuer',
      'ISSUER_WITHOUT_DISCOVERY issuer',
      'ISSUER_MISMATCH issuer',
    ])
  })

  test('in a private network is asked only where the operator allows it', async () => {
    const owner = await closed.member({ role: 'owner' })

    expect(codeOf(await saves(owner, 'saveOidcProvider', oidc))).toBe('ADDRESS_PRIVATE issuer')
    const inside = { ...oidc, issuer: 'https://169.254.169.254' }
    expect(codeOf(await saves(owner, 'saveOidcProvider', inside))).toBe('ADDRESS_PRIVATE issuer')
  })
})

const metadata = (issuer: string) => ({
  ...{
    issuer,
    authorization_endpoint: `${issuer}/a`,
    token_endpoint: `${issuer}/t`,
    jwks_uri: `${issuer}/j`,
  },
})

describe('a SAML provider', () => {
  test('is read from its metadata', async () => {
    const owner = await api.member({ role: 'owner' })

    const saved = await saves(owner, 'saveSamlProvider', { name: 'Entra', metadata: saml.metadata })

    const row = await api.db.owner.identityProvider.findFirstOrThrow({ where: { id: rowId(saved.provider) } })
    expect(row).toMatchObject({ kind: 'saml', issuer: saml.entityId, ssoUrl: saml.ssoUrl, clientId: null })
    expect(row.certificates).toHaveLength(1)
  })

  test('whose parts are wrong is refused with what to do', async () => {
    const owner = await api.member({ role: 'owner' })
    const typed = {
      name: 'Typed',
      entityId: saml.entityId,
      ssoUrl: saml.ssoUrl,
      certificates: saml.certificate,
    }
    const old = await newKeys({ notBeforeDate: new Date('2020-01-01'), notAfterDate: new Date('2021-01-01') })
    const short = await newKeys({ keySize: 1024 })
    const expired = metadataOf({ entityId: 'x', ssoUrl: saml.ssoUrl, certificate: old.certificate })
    const codes = []
    for (const change of [
      { entityId: '' },
      { ssoUrl: 'x' },
      { certificates: '' },
      { certificates: 'x' },
      { certificates: old.certificate },
      { certificates: short.certificate },
      { metadata: '<x/>' },
      { metadata: '<!DOCTYPE x><x/>' },
      { metadata: saml.metadata.replace('HTTP-Redirect', 'HTTP-Artifact') },
      { metadata: expired },
      {},
    ])
      codes.push(codeOf(await saves(owner, 'saveSamlProvider', { ...typed, ...change })))

    expect(codes).toEqual([
      'REQUIRED entityId',
      'ADDRESS_NOT_SECURE ssoUrl',
      'REQUIRED certificates',
      'CERTIFICATE_UNREADABLE certificates',
      'CERTIFICATE_EXPIRED certificates',
      'CERTIFICATE_WEAK certificates',
      'METADATA_UNREADABLE metadata',
      'METADATA_UNREADABLE metadata',
      'METADATA_WITHOUT_REDIRECT metadata',
      'CERTIFICATE_EXPIRED metadata',
      undefined,
    ])
  })
})

describe('before it is live', () => {
  test('a provider is tried by whoever sets it up, who is not signed in by it', async () => {
    const { owner, domain } = await givenCompany(api)
    const admin = await api.member({ role: 'admin', organization: owner.organization })
    const { provider } = await saves(admin, 'saveOidcProvider', oidc)
    forger.forges({ claims: { email: `somebody@${domain}`, groups: ['staff'] } })
    const browser = browserOf(admin)

    const here = await browser.follows(provider.trialAddress, isOurs)

    expect(here).toBe(
      `${publicOrigin}/o/${owner.organization.slug}/settings/sign-in?tried=${rowId(provider)}`,
    )
    expect(browser.cookie).toContain(admin.cookie)
    expect((await shown(owner))[0]).toMatchObject({
      isTried: true,
      trial: { reason: null, email: `somebody@${domain}`, groups: ['staff'], role: 'LEARNER' },
    })
    expect(await api.db.owner.user.count({ where: { email: `somebody@${domain}` } })).toBe(0)
  })

  test('a trial that fails says why, and the provider cannot be switched on', async () => {
    const { owner } = await givenCompany(api)
    const { provider } = await saves(owner, 'saveOidcProvider', oidc)
    forger.forges({ claims: { email: 'somebody@elsewhere.com' } })

    await browserOf(owner).follows(provider.trialAddress, isOurs)
    const switched = await owner.does(
      'switchProvider',
      { provider: provider.id, isLive: true },
      'organization { id }',
    )

    expect((await eventsOf(api, owner.organization.id)).at(-1)).toMatchObject({
      action: 'provider.tried',
      details: { name: 'Okta', reason: 'domain-not-proved' },
    })
    expect((await shown(owner))[0].trial).toMatchObject({
      reason: 'domain-not-proved',
      detail: 'elsewhere.com',
    })
    expect(codeOf(switched)).toBe('PROVIDER_NOT_TRIED provider')
  })

  test('what is changed after its trial is tried again', async () => {
    const { owner, domain } = await givenCompany(api)
    const { provider } = await saves(owner, 'saveOidcProvider', oidc)
    forger.forges({ claims: { email: `somebody@${domain}` } })
    await browserOf(owner).follows(provider.trialAddress, isOurs)
    await saves(owner, 'saveOidcProvider', { ...oidc, provider: provider.id })

    expect((await shown(owner))[0]).toMatchObject({ isTried: false, trial: null })
  })

  test.each(['learner', 'outsider', 'nobody'])('a trial is not for %s', async (who) => {
    const { owner } = await givenCompany(api)
    const { provider } = await saves(owner, 'saveOidcProvider', oidc)
    const given = who === 'learner' ? { organization: owner.organization } : { role: 'owner' as const }
    const browser = who === 'nobody' ? givenBrowser(api) : browserOf(await api.member(given))

    expect(await browser.follows(provider.trialAddress, isOurs)).toBe(
      `${publicOrigin}/sign-in?refused=unknown`,
    )
  })

  test('an owner alone switches it on, and from then on changes and removes it', async () => {
    const { owner, domain } = await givenCompany(api)
    const admin = await api.member({ role: 'admin', organization: owner.organization })
    const { provider } = await saves(admin, 'saveOidcProvider', oidc)
    forger.forges({ claims: { email: `somebody@${domain}` } })
    await browserOf(admin).follows(provider.trialAddress, isOurs)
    const switches = (person: Member, isLive: boolean) =>
      person.does('switchProvider', { provider: provider.id, isLive }, 'organization { id }')
    const rules = { provider: provider.id, defaultRole: 'LEARNER', roles: [], teams: [] }

    expect(codeOf(await switches(admin, true))).toBe('FORBIDDEN ')
    expect(codeOf(await switches(owner, true))).toBeUndefined()
    expect(codeOf(await saves(admin, 'saveOidcProvider', { ...oidc, provider: provider.id }))).toBe(
      'PROVIDER_LIVE provider',
    )
    expect(codeOf(await admin.does('removeProvider', { provider: provider.id }, 'organization { id }'))).toBe(
      'PROVIDER_LIVE provider',
    )
    expect(codeOf(await switches(admin, false))).toBe('PROVIDER_LIVE provider')
    expect(
      codeOf(
        await admin.does('saveProviderRules', { ...rules, emailField: 'nickname' }, 'organization { id }'),
      ),
    ).toBe('PROVIDER_LIVE provider')
    expect(codeOf(await admin.does('saveProviderRules', rules, 'organization { id }'))).toBeUndefined()
    expect(codeOf(await switches(owner, false))).toBeUndefined()
  })

  test('an owner who signed in long ago signs in again first', async () => {
    const { owner } = await givenCompany(api)
    const { provider } = await saves(owner, 'saveOidcProvider', oidc)
    api.clock.advance(31 * 60_000)

    const answer = await owner.does(
      'switchProvider',
      { provider: provider.id, isLive: true },
      'organization { id }',
    )

    expect(codeOf(answer)).toBe('SIGN_IN_AGAIN ')
  })

  test('an owner who signed in long ago changes nothing of a live provider', async () => {
    const { owner } = await givenCompany(api)
    const { provider } = await saves(owner, 'saveOidcProvider', oidc)
    await goesLive(provider)
    const rules = { provider: provider.id, defaultRole: 'LEARNER', roles: [], teams: [], emailField: 'upn' }
    api.clock.advance(16 * 60_000)

    const answers = [
      await saves(owner, 'saveOidcProvider', { ...oidc, provider: provider.id }),
      await owner.does('saveProviderRules', rules, 'organization { id }'),
      await owner.does('switchProvider', { provider: provider.id, isLive: false }, 'organization { id }'),
      await owner.does('removeProvider', { provider: provider.id }, 'organization { id }'),
    ]

    expect(answers.map(codeOf)).toEqual(Array(4).fill('SIGN_IN_AGAIN '))
  })

  test('a change that was begun before a provider went live is refused', async () => {
    const { owner } = await givenCompany(api)
    const admin = await api.member({ role: 'admin', organization: owner.organization })
    const { provider } = await saves(owner, 'saveOidcProvider', oidc)
    const slow = await givenSlowIssuer()
    const change = saves(admin, 'saveOidcProvider', { ...oidc, issuer: slow.issuer, provider: provider.id })
    await slow.isAsked
    await goesLive(provider)

    slow.answers()

    expect(codeOf(await change)).toBe('PROVIDER_CHANGED provider')
    const row = await api.db.owner.identityProvider.findFirstOrThrow({ where: { id: rowId(provider) } })
    expect(row.issuer).toBe(oidc.issuer)
  })

  test('another connection ends what the one before vouched for, and another issuer has no subjects yet', async () => {
    const { owner } = await givenCompany(api)
    const { provider } = await saves(owner, 'saveOidcProvider', oidc)
    await goesLive(provider)
    const identityProviderId = rowId(provider)
    const { userId } = (await api.member({ role: 'learner', organization: owner.organization })).row
    const providerId = `company:${identityProviderId}`
    await api.db.owner.account.create({
      data: { id: crypto.randomUUID(), userId, providerId, accountId: '7' },
    })
    await api.db.owner.session.create({
      data: {
        ...{ userId, token: crypto.randomUUID(), expiresAt: new Date(Date.now() + 86_400_000) },
        ...{ method: 'provider', identityProviderId, providedAt: new Date() },
      },
    })
    const kept = () =>
      Promise.all([
        api.db.owner.session.count({ where: { identityProviderId } }),
        api.db.owner.account.count({ where: { providerId } }),
      ])

    await saves(owner, 'saveOidcProvider', { ...oidc, provider: provider.id })
    expect(await kept()).toEqual([0, 1])
    const elsewhere = await givenSlowIssuer()
    elsewhere.answers()
    await saves(owner, 'saveOidcProvider', { ...oidc, issuer: elsewhere.issuer, provider: provider.id })
    expect(await kept()).toEqual([0, 0])
  })
})

async function goesLive(provider: { entityId: string }): Promise<void> {
  const now = new Date()
  await api.db.owner.identityProvider.update({
    where: { id: rowId(provider) },
    data: { testedAt: now, liveAt: now },
  })
}

/** Tells of itself when the test lets it. */
async function givenSlowIssuer() {
  const answer = await fetch(`${forger.issuer}/.well-known/openid-configuration`)
  const discovery = (await answer.json()) as Record<string, unknown>
  let [asked, answers] = [() => {}, () => {}]
  const isAsked = new Promise<void>((resolve) => (asked = resolve))
  const gate = new Promise<void>((resolve) => (answers = resolve))
  const server = createServer((_, response) => {
    asked()
    void gate.then(() => response.end(JSON.stringify({ ...discovery, issuer })))
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  return { issuer, isAsked, answers: () => answers() }
}

test('no rule makes an owner', async () => {
  const owner = await api.member({ role: 'owner' })
  const { provider } = await saves(owner, 'saveOidcProvider', oidc)
  const rules = { provider: provider.id, defaultRole: 'LEARNER', teams: [] }

  const byRule = { ...rules, roles: [{ value: 'bosses', role: 'OWNER' }] }
  const byDefault = { ...rules, defaultRole: 'OWNER', roles: [] }

  expect(codeOf(await owner.does('saveProviderRules', byRule, 'organization { id }'))).toBe(
    'ROLE_NOT_ALLOWED roles',
  )
  expect(codeOf(await owner.does('saveProviderRules', byDefault, 'organization { id }'))).toBe(
    'ROLE_NOT_ALLOWED defaultRole',
  )
})

test('what is set up stands in the trail by the provider’s name, without its secret', async () => {
  const owner = await api.member({ role: 'owner' })
  await saves(owner, 'saveOidcProvider', oidc)

  const [event] = await eventsOf(api, owner.organization.id)

  expect(event).toMatchObject({
    action: 'provider.added',
    subjectType: 'provider',
    details: { name: 'Okta' },
  })
  expect(JSON.stringify(event)).not.toContain(oidc.clientSecret)
})
