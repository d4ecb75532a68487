import { eventsOf } from '../../../../testkit/audit.js'
import { givenApi, type Member } from '../../../../testkit/api.js'
import type { Browser } from '../../../../testkit/browser.js'
import { publicOrigin } from '../../../../testkit/origin.js'
import { givenBrowser, givenCompany, givenLive, whoIs } from '../../../../testkit/provider/company.js'
import { startForgedIssuer, type Forgery } from '../../../../testkit/provider/forged-issuer.js'
import { startOidcIssuer } from '../../../../testkit/provider/oidc-issuer.js'

const api = await givenApi({ privateNetworks: ['127.0.0.0/8', '::1/128'] })
const issuer = await startOidcIssuer()
const forger = await startForgedIssuer()
afterAll(async () => {
  await issuer.close()
  await forger.close()
})

const { issuer: address, clientId, clientSecret } = issuer
const { owner, domain } = await givenCompany(api)
const provider = await givenLive(api, owner, 'saveOidcProvider', {
  ...{ issuer: address, clientId, clientSecret, scopes: 'openid email profile groups' },
})
issuer.allows(provider.returnAddress)

const start = (row: { rowId: string }, next?: string) =>
  `${publicOrigin}/api/auth/sso/start/${row.rowId}${next ? `?${String(new URLSearchParams({ next }))}` : ''}`
const isOurs = (here: string) =>
  here.startsWith(`${publicOrigin}/o/`) || here.startsWith(`${publicOrigin}/sign-in`)

/** Types the login at the provider and follows where that leads. */
async function signsIn(browser: Browser, login: string, next?: string): Promise<string> {
  const page = await browser.follows(start(provider, next))
  const answer = await browser.opens(page, { login })
  return browser.follows(new URL(answer.headers.get('location') ?? '', page).href, isOurs)
}

describe('by a real provider', () => {
  test('a new person becomes a member and is signed in', async () => {
    issuer.knows({ login: 'ada', email: `Ada@${domain}`, email_verified: true, name: 'Ada Nowak' })
    const browser = givenBrowser(api)

    const here = await signsIn(browser, 'ada')

    expect(here).toBe(`${publicOrigin}/o/${owner.organization.slug}`)
    expect(await whoIs(api, browser)).toMatchObject({
      name: 'Ada Nowak',
      email: `ada@${domain}`,
      memberships: [{ role: 'LEARNER', organization: { slug: owner.organization.slug } }],
    })
    const events = await eventsOf(api, owner.organization.id)
    expect(events.map(({ action }) => action)).toEqual(expect.arrayContaining(['member.provided', 'sign-in']))
  })

  test('they come back to the page they were on', async () => {
    issuer.knows({ login: 'back', email: `back@${domain}` })

    const path = `/o/${owner.organization.slug}/courses?x=1`

    expect(await signsIn(givenBrowser(api), 'back', path)).toBe(`${publicOrigin}${path}`)
  })

  test.each(['//evil.example/', 'https://evil.example/', '/\\evil.example', '/\t/evil.example', 'evil'])(
    'nobody is led away to %j',
    async (next) => {
      issuer.knows({ login: 'led', email: `led@${domain}` })

      expect(await signsIn(givenBrowser(api), 'led', next)).toBe(
        `${publicOrigin}/o/${owner.organization.slug}`,
      )
    },
  )

  test('whoever the provider does not know is told that it declined', async () => {
    const here = await signsIn(givenBrowser(api), 'nobody')

    expect(here).toBe(`${publicOrigin}/o/${owner.organization.slug}/sign-in?refused=provider-declined`)
  })

  test('a session of its own begins, whatever cookie the browser brought', async () => {
    issuer.knows({ login: 'fixed', email: `fixed@${domain}` })
    const browser = givenBrowser(api)
    browser.holds('skillgrad.session_token', 'chosen-by-somebody.else')

    await signsIn(browser, 'fixed')
    const first = browser.cookie
    await signsIn(browser, 'fixed')

    expect(first).not.toContain('chosen-by-somebody')
    expect(browser.cookie).not.toBe(first)
  })

  test('what is switched off signs nobody in', async () => {
    const off = await givenLive(api, owner, 'saveOidcProvider', { issuer: address, clientId, clientSecret })
    await api.db.owner.identityProvider.update({ where: { id: off.rowId }, data: { liveAt: null } })

    const here = await givenBrowser(api).follows(start(off), isOurs)

    expect(here).toBe(`${publicOrigin}/sign-in?refused=not-live`)
  })
})

describe('whom a provider may name', () => {
  test.each([
    ['without an address', {}, 'email-missing'],
    ['of another domain', { email: 'ada@another-company.com' }, 'domain-not-proved'],
    ['of a domain beneath', { email: `ada@eng.${domain}` }, 'domain-not-proved'],
    ['of a domain that ends alike', { email: `ada@evil-${domain}` }, 'domain-not-proved'],
    ['that it has not confirmed', { email: `unsure@${domain}`, email_verified: false }, 'email-unverified'],
    ['with another domain before', { email: `ada@evil.example@${domain}` }, 'email-missing'],
    ['with several addresses', { email: `ada@evil.example,bob@${domain}` }, 'email-missing'],
  ])('nobody %s', async (_, claims, reason) => {
    issuer.knows({ login: 'named', ...claims })

    expect(await signsIn(givenBrowser(api), 'named')).toContain(`refused=${reason}`)
  })

  test('an account of the same address is theirs, with all they have in this company', async () => {
    const user = await api.db.givenUser({ email: `known@${domain}`, name: 'Known Before' })
    const member = await api.member({ organization: owner.organization, user, role: 'manager' })
    issuer.knows({ login: 'known', email: `known@${domain}`, name: 'Another Name' })
    const browser = givenBrowser(api)

    await signsIn(browser, 'known')

    expect(await whoIs(api, browser)).toMatchObject({
      name: 'Known Before',
      memberships: [{ role: 'MANAGER' }],
    })
    expect(await api.db.owner.account.count({ where: { userId: member.row.userId } })).toBe(1)
  })

  test('a password that somebody chose for an address they never proved opens the account no more', async () => {
    const user = await api.db.givenUser({ email: `waited@${domain}`, emailVerified: false })
    await api.db.owner.account.create({
      data: { userId: user.id, accountId: user.id, providerId: 'credential', password: 'a hash' },
    })
    await api.db.owner.session.create({
      data: { userId: user.id, token: 'in wait', expiresAt: new Date(Date.now() + 60_000) },
    })
    issuer.knows({ login: 'waited', email: `waited@${domain}` })

    await signsIn(givenBrowser(api), 'waited')

    expect(await api.db.owner.account.count({ where: { userId: user.id, providerId: 'credential' } })).toBe(0)
    expect(await api.db.owner.session.count({ where: { token: 'in wait' } })).toBe(0)
  })

  test('whoever was removed stays out until they are invited again', async () => {
    issuer.knows({ login: 'removed', email: `removed@${domain}` })
    const browser = givenBrowser(api)
    await signsIn(browser, 'removed')
    const member = await api.db.owner.member.findFirstOrThrow({
      where: { organizationId: owner.organization.id, user: { email: `removed@${domain}` } },
    })
    const id = (await membersOf(owner)).find((one) => one.email === `removed@${domain}`)!.id
    await owner.does('removeMember', { member: id }, 'removed { name }')

    expect(await signsIn(givenBrowser(api), 'removed')).toContain('refused=removed')

    await api.db.owner.removedMember.deleteMany({ where: { userId: member.userId } })
    expect(await signsIn(givenBrowser(api), 'removed')).not.toContain('refused')
  })

  test('whoever is suspended stays out until it is lifted', async () => {
    issuer.knows({ login: 'paused', email: `paused@${domain}` })
    await signsIn(givenBrowser(api), 'paused')
    const where = { organizationId: owner.organization.id, user: { email: `paused@${domain}` } }
    await api.db.owner.member.updateMany({ where, data: { suspendedAt: new Date() } })

    expect(await signsIn(givenBrowser(api), 'paused')).toContain('refused=suspended')

    await api.db.owner.member.updateMany({ where, data: { suspendedAt: null } })
    expect(await signsIn(givenBrowser(api), 'paused')).not.toContain('refused')
  })

  test('nobody beyond the seats', async () => {
    const full = await givenCompany(api)
    await api.db.owner.organization.update({ where: { id: full.owner.organization.id }, data: { seats: 1 } })
    const row = await givenLive(api, full.owner, 'saveOidcProvider', {
      issuer: forger.issuer,
      clientId,
      clientSecret: forger.clientSecret,
    })
    forger.forges({ claims: { email: `late@${full.domain}` } })

    const here = await givenBrowser(api).follows(start(row), isOurs)

    expect(here).toContain('refused=seats')
    expect(await api.db.owner.user.count({ where: { email: `late@${full.domain}` } })).toBe(0)
  })

  test('whoever was invited takes the seat that was kept, with its role', async () => {
    const invited = `invited@${domain}`
    await owner.does(
      'inviteMember',
      { organization: owner.organizationId, email: invited, role: 'AUTHOR' },
      'invitation { id }',
    )
    issuer.knows({ login: 'invited', email: invited })
    const browser = givenBrowser(api)

    await signsIn(browser, 'invited')

    expect(await whoIs(api, browser)).toMatchObject({ memberships: [{ role: 'AUTHOR' }] })
    const left = { organizationId: owner.organization.id, email: invited, status: 'pending' }
    expect(await api.db.owner.invitation.count({ where: left })).toBe(0)
  })
})

async function membersOf(of: Member): Promise<{ id: string; email: string }[]> {
  const { organization } = await of.asks(
    'query ($slug: String!) { organization(slug: $slug) { members(first: 100) { edges { node { id email } } } } }',
    { slug: of.organization.slug },
  )
  return organization.members.edges.map(({ node }: { node: object }) => node)
}

describe('an attack', () => {
  const forgeries: [string, Forgery, string][] = [
    ['that nobody signed', { isUnsigned: true }, 'answer-invalid'],
    ['signed by somebody else', { isSignedByStranger: true }, 'answer-invalid'],
    ['signed with the client’s secret', { isSymmetric: true }, 'answer-invalid'],
    ['for another client', { claims: { aud: 'another' } }, 'answer-invalid'],
    [
      'for two clients, of whom we are not the one meant',
      { claims: { aud: ['skillgrad', 'x'], azp: 'x' } },
      'answer-invalid',
    ],
    ['of another issuer', { claims: { iss: 'https://evil.example' } }, 'answer-invalid'],
    ['with another nonce', { claims: { nonce: 'another' } }, 'answer-invalid'],
    ['without a nonce', { claims: { nonce: undefined } }, 'answer-invalid'],
    ['that has ended', { claims: { iat: 1_700_000_000, exp: 1_700_000_300 } }, 'answer-invalid'],
    ['without an end', { claims: { exp: undefined } }, 'answer-invalid'],
    ['that is not valid yet', { claims: { nbf: Math.floor(Date.now() / 1000) + 3_600 } }, 'answer-invalid'],
    ['of another access token', { claims: { at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' } }, 'answer-invalid'],
    ['without a subject', { claims: { sub: undefined } }, 'answer-invalid'],
    ['with a critical header that is not understood', { header: { crit: ['x'], x: 1 } }, 'answer-invalid'],
  ]

  const target = givenTarget()
  async function givenTarget() {
    const company = await givenCompany(api)
    const row = await givenLive(api, company.owner, 'saveOidcProvider', {
      ...{ issuer: forger.issuer, clientId: forger.clientId, clientSecret: forger.clientSecret },
    })
    return { ...company, row, email: `victim@${company.domain}` }
  }

  test('does not come first: what is right signs in', async () => {
    const { row, email } = await target
    forger.forges({ claims: { email } })
    const browser = givenBrowser(api)

    await browser.follows(start(row), isOurs)

    expect(await whoIs(api, browser)).toMatchObject({ email })
  })

  test('by an issuer that calls itself almost as it is stored signs nobody in', async () => {
    const { domain: proved, owner: of } = await givenCompany(api)
    const row = await givenLive(api, of, 'saveOidcProvider', {
      ...{ issuer: forger.issuer, clientId: forger.clientId, clientSecret: forger.clientSecret },
    })
    const changed = { issuer: `${forger.issuer}/`, changedAt: new Date() }
    await api.db.owner.identityProvider.update({ where: { id: row.rowId }, data: changed })
    forger.forges({ claims: { email: `almost@${proved}` } })

    const here = await givenBrowser(api).follows(start(row), isOurs)

    expect(here).toContain('refused=provider-unreachable')
  })

  test.each(forgeries)('by an id token %s signs nobody in', async (_, forgery, reason) => {
    const { row, email } = await target
    forger.forges({ ...forgery, claims: { email, ...forgery.claims } })
    const browser = givenBrowser(api)

    const here = await browser.follows(start(row), isOurs)

    expect(here).toContain(`refused=${reason}`)
    expect(await whoIs(api, browser)).toBeNull()
  })

  test('with a state that was not given out signs nobody in, and no code is exchanged', async () => {
    const { row } = await target
    const before = forger.exchanges()
    const browser = givenBrowser(api)
    await browser.opens(start(row))

    const here = await browser.follows(`${row.returnAddress}?code=x&state=guessed`, isOurs)

    expect(here).toContain('refused=unknown')
    expect(forger.exchanges()).toBe(before)
  })

  test('in another browser than the one that began signs nobody in: nobody is slipped an account of somebody else’s', async () => {
    const { row, email } = await target
    forger.forges({ claims: { email } })
    const attacker = givenBrowser(api)
    const back = await attacker.follows(start(row), (here) => here.startsWith(row.returnAddress))
    const victim = givenBrowser(api)
    await victim.opens(start(row))

    expect(await victim.follows(back, isOurs)).toContain('refused=other-browser')
    expect(await whoIs(api, victim)).toBeNull()
  })

  test('with a code that was used is refused, and at once only one gets in', async () => {
    const { row, email } = await target
    forger.forges({ claims: { email } })
    const browser = givenBrowser(api)
    const back = await browser.follows(start(row), (here) => here.startsWith(row.returnAddress))

    const ends = await Promise.all([1, 2, 3].map(() => browser.follows(back, isOurs)))

    expect(ends.filter((here) => here.includes('refused=unknown'))).toHaveLength(2)
  })

  test('with a state of another provider is refused', async () => {
    const { row } = await target
    const browser = givenBrowser(api)
    const back = await browser.follows(start(row), (here) => here.startsWith(row.returnAddress))
    const elsewhere = back.replace(row.rowId, provider.rowId)

    expect(await browser.follows(elsewhere, isOurs)).toContain('refused=unknown')
  })

  test('after a quarter of an hour is too late', async () => {
    const { row } = await target
    const browser = givenBrowser(api)
    const back = await browser.follows(start(row), (here) => here.startsWith(row.returnAddress))
    api.clock.advance(16 * 60_000)

    expect(await browser.follows(back, isOurs)).toContain('refused=unknown')
  })
})

test('a refusal stands in the company’s trail with the provider and the reason, and no address', async () => {
  const { owner: other, domain: theirs } = await givenCompany(api)
  const row = await givenLive(api, other, 'saveOidcProvider', {
    issuer: forger.issuer,
    clientId,
    clientSecret: forger.clientSecret,
  })
  forger.forges({ claims: { email: `x@not-${theirs}` } })

  await givenBrowser(api).follows(start(row), isOurs)

  const events = await eventsOf(api, other.organization.id)
  expect(events.at(-1)).toMatchObject({
    action: 'provider.refused',
    subjectType: 'provider',
    subjectId: row.rowId,
    details: { name: 'The provider', reason: 'domain-not-proved', detail: `not-${theirs}` },
  })
})
