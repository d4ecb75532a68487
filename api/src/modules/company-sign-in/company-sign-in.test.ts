import { codeFrom } from '../../../testkit/authenticator-app.js'
import { eventsOf } from '../../../testkit/audit.js'
import { givenApi, type Member } from '../../../testkit/api.js'
import type { Browser } from '../../../testkit/browser.js'
import { publicOrigin } from '../../../testkit/origin.js'
import type { Loose } from '../../../testkit/person.js'
import { givenBrowser, givenCompany, givenLive, whoIs } from '../../../testkit/provider/company.js'
import { startForgedIssuer } from '../../../testkit/provider/forged-issuer.js'

const api = await givenApi({ privateNetworks: ['127.0.0.0/8', '::1/128'] })
const provider = await startForgedIssuer()
afterAll(() => provider.close())

const isOurs = (here: string) =>
  here.startsWith(`${publicOrigin}/o/`) || here.startsWith(`${publicOrigin}/sign-in`)
const connection = {
  issuer: provider.issuer,
  clientId: provider.clientId,
  clientSecret: provider.clientSecret,
}
const codeOf = ({ userErrors }: Loose) => userErrors[0]?.code

async function givenReady() {
  const company = await givenCompany(api)
  await hasCodes(company.owner)
  const live = await givenLive(api, company.owner, 'saveOidcProvider', connection)
  return { ...company, live, organization: company.owner.organization }
}

/** Signs in by the provider, in a browser that may hold a session. */
async function provided(
  { live, email, ...claims }: { live: { rowId: string }; email: string; groups?: string[]; sub?: string },
  browser: Browser = givenBrowser(api),
): Promise<Browser> {
  provider.forges({ claims: { sub: email, ...claims, email } })
  const here = await browser.follows(`${publicOrigin}/api/auth/sso/start/${live.rowId}`, isOurs)
  if (!here.startsWith(`${publicOrigin}/o/`) || here.includes('refused')) throw new Error(here)
  return browser
}

function browserOf(person: Member): Browser {
  const browser = givenBrowser(api)
  const [name, ...value] = person.cookie.split('=')
  browser.holds(name!, value.join('='))
  return browser
}

/** Somebody with what the browser holds. */
function personIn(browser: Browser) {
  const person = api.somebody()
  for (const pair of browser.cookie.split('; ')) {
    const [name, ...value] = pair.split('=')
    person.holds(name!, value.join('='))
  }
  return person
}

/** Two-step sign-in, as its owner would have set it up. */
async function hasCodes({ row }: Member): Promise<void> {
  const data = { userId: row.userId, secret: Buffer.from('sealed'), confirmedAt: new Date() }
  await api.db.owner.totp.create({ data })
}

const requires = (owner: Member, isRequired: boolean) =>
  owner.does(
    'requireCompanySignIn',
    { organization: owner.organizationId, isRequired },
    'organization { id }',
  )

/** Their provider alone lets people in; the owner keeps the key. */
async function givenSsoOnly() {
  const ready = await givenReady()
  await gives(ready.owner, ready.owner, true)
  const answer = await requires(ready.owner, true)
  if (codeOf(answer)) throw new Error(codeOf(answer))
  return ready
}

async function gives(owner: Member, keeper: Member, isKeeper: boolean) {
  const { organization } = await owner.asks(
    'query ($slug: String!) { organization(slug: $slug) { members(first: 100) { edges { node { id email } } } } }',
    { slug: owner.organization.slug },
  )
  const { node } = organization.members.edges.find(
    ({ node: one }: Loose) => one.email === keeper.row.user.email,
  )
  return owner.does('giveEmergencyKey', { member: node.id, isKeeper }, 'organization { id }')
}

const seesCompany = async (person: { asks: Member['asks'] }, { slug }: { slug: string }) =>
  (await person.asks('query ($slug: String!) { organization(slug: $slug) { id } }', { slug }))
    .organization !== null

describe('a session that a company’s provider made', () => {
  test('opens that company and no other of the person', async () => {
    const { organization, live, domain } = await givenReady()
    const user = await api.db.givenUser({ email: `both@${domain}` })
    const elsewhere = await api.member({ role: 'owner', user })

    const browser = await provided({ live, email: user.email })

    expect(await whoIs(api, browser)).toMatchObject({
      memberships: [{ organization: { slug: organization.slug } }],
      lockedCompanies: [],
    })
    expect(await seesCompany(personIn(browser), elsewhere.organization)).toBe(false)
    const { viewer } = await personIn(browser).asks(
      'query ($slug: String!) { viewer { lockedCompany(slug: $slug) { asks } } }',
      { slug: elsewhere.organization.slug },
    )
    expect(viewer.lockedCompany).toEqual({ asks: 'OWN' })
  })

  test('changes nothing in the other company, whatever ids it knows', async () => {
    const { live, domain } = await givenReady()
    const user = await api.db.givenUser({ email: `acts@${domain}` })
    const elsewhere = await api.member({ role: 'owner', user })
    const person = personIn(await provided({ live, email: user.email }))

    const answer = await person.does(
      'inviteMember',
      { organization: elsewhere.organizationId, email: 'x@example.com', role: 'OWNER' },
      'invitation { id }',
    )

    expect(codeOf(answer)).toBe('NOT_FOUND')
  })

  test('does not run the installation', async () => {
    const { live, domain } = await givenReady()
    const user = await api.db.givenUser({ email: `operator@${domain}` })
    await api.db.owner.operator.create({ data: { userId: user.id } })
    const own = await api.member({ user })
    await hasCodes(own)

    const asked = '{ fleet { at } }'

    expect((await own.asks(asked)).fleet).not.toBeNull()
    expect((await personIn(await provided({ live, email: user.email })).asks(asked)).fleet).toBeNull()
  })

  test('adds no way in to the account, and takes none away', async () => {
    const { live, domain } = await givenReady()
    const person = personIn(await provided({ live, email: `settles@${domain}` }))
    const payloads = [
      (await person.asks('mutation { beginTwoStep { userErrors { code } } }')).beginTwoStep,
      (await person.asks('mutation { beginPasskey { userErrors { code } } }')).beginPasskey,
      await person.does('confirmTwoStep', { code: '000000' }, 'viewer { id }'),
      await person.does('endTwoStep', { proof: 'x' }, 'viewer { id }'),
      await person.does('renewRecoveryCodes', { proof: 'x' }, 'viewer { id }'),
      await person.does('addPasskey', { credential: {}, name: 'x' }, 'viewer { id }'),
      await person.does(
        'changePassword',
        { currentPassword: 'x', password: 'seven quiet lanterns' },
        'viewer { id }',
      ),
      (await person.asks('mutation { endOtherSessions { userErrors { code } } }')).endOtherSessions,
      (await person.asks('mutation { requestDataExport { userErrors { code } } }')).requestDataExport,
      await person.does('deleteAccount', { email: `settles@${domain}` }, 'receipt'),
    ]

    expect(payloads.map(codeOf)).toEqual(payloads.map(() => 'OWN_SIGN_IN_NEEDED'))
  })

  test('neither sees nor reopens a closed company of the person', async () => {
    const { live, domain } = await givenReady()
    const user = await api.db.givenUser({ email: `reopens@${domain}` })
    const elsewhere = await api.member({ role: 'owner', user })
    const { name } = elsewhere.organization
    await elsewhere.does('closeCompany', { organization: elsewhere.organizationId, name }, 'company { id }')
    const person = personIn(await provided({ live, email: user.email }))

    const { viewer } = await person.asks('{ viewer { closedCompanies { name } companiesOwnedAlone } }')
    const answer = await person.does(
      'restoreCompany',
      { organization: elsewhere.organizationId },
      'organization { id }',
    )

    expect(viewer).toEqual({ closedCompanies: [], companiesOwnedAlone: [] })
    expect(codeOf(answer)).toBe('NOT_FOUND')
  })

  test('sees no browser that the person signed in with by themselves', async () => {
    const { live, domain } = await givenReady()
    const user = await api.db.givenUser({ email: `browsers@${domain}` })
    await api.member({ user })

    const { viewer } = await personIn(await provided({ live, email: user.email })).asks(
      '{ viewer { sessions { isCurrent } } }',
    )

    expect(viewer.sessions).toEqual([{ isCurrent: true }])
  })

  test('goes on beside what the person had shown of their own in this browser', async () => {
    const { organization, live, domain } = await givenSsoOnly()
    const user = await api.db.givenUser({ email: `several@${domain}` })
    await api.member({ organization, user })
    const elsewhere = await api.member({ user })
    const browser = browserOf(elsewhere)

    const before = await whoIs(api, browser)
    await provided({ live, email: user.email }, browser)

    expect(before).toMatchObject({ lockedCompanies: [{ slug: organization.slug, asks: 'PROVIDER' }] })
    const slugs = (await whoIs(api, browser)).memberships.map((one: Loose) => one.organization.slug)
    expect(slugs.toSorted()).toEqual([organization.slug, elsewhere.organization.slug].toSorted())
    expect(await whoIs(api, browserOf(elsewhere))).toBeNull()
  })

  test('of another person’s browser takes nothing over', async () => {
    const { organization, live, domain } = await givenReady()
    const other = await api.member()
    const browser = browserOf(other)

    await provided({ live, email: `fresh@${domain}` }, browser)

    expect((await whoIs(api, browser)).memberships).toEqual([
      { role: 'LEARNER', organization: { slug: organization.slug } },
    ])
  })

  test('takes no erasure back that the person asked for', async () => {
    const { live, domain } = await givenReady()
    const user = await api.db.givenUser({ email: `leaves@${domain}` })
    await api.db.owner.accountDeletion.create({
      data: { userId: user.id, requestedAt: new Date(), dueAt: new Date(Date.now() + 86_400_000) },
    })

    await provided({ live, email: user.email })

    expect(await api.db.owner.accountDeletion.count({ where: { userId: user.id } })).toBe(1)
  })

  test('renames nobody whom another company knows, and lets everybody choose a language', async () => {
    const { live, domain } = await givenReady()
    const user = await api.db.givenUser({ email: `named@${domain}` })
    await api.member({ user })
    const person = personIn(await provided({ live, email: user.email }))

    const renamed = await person.does('updateViewer', { name: 'Another Name' }, 'viewer { name }')

    expect(codeOf(renamed)).toBe('OWN_SIGN_IN_NEEDED')
    // The page sends the name as it stands along with the language.
    const language = { name: user.name, locale: 'ZH_CN' }
    expect(codeOf(await person.does('updateViewer', language, 'viewer { name }'))).toBeUndefined()
  })

  test('is made of a name on one line, and of one address', async () => {
    const { live, domain } = await givenReady()
    provider.forges({ claims: { sub: 'x', email: `a@evil.example,b@${domain}`, name: 'A\nB' } })

    const here = await givenBrowser(api).follows(
      `${publicOrigin}/api/auth/sso/start/${live.rowId}`,
      (address) => address.startsWith(`${publicOrigin}/o/`) || address.startsWith(`${publicOrigin}/sign-in`),
    )

    expect(here).toContain('refused=email-missing')
  })

  test('does not begin by a link of another site', async () => {
    const { organization, live } = await givenReady()

    const response = await fetch(`${api.url}/api/auth/sso/start/${live.rowId}`, {
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'cross-site' },
    })

    expect(response.headers.get('location')).toBe(`${publicOrigin}/o/${organization.slug}/sign-in`)
  })

  test('is of nobody any more once they have left, under whatever address their account goes on', async () => {
    const { live, domain } = await givenReady()
    const browser = await provided({ live, email: `left@${domain}`, sub: 'left' })
    const person = personIn(browser)
    const { viewer } = await person.asks('{ viewer { memberships { memberId } } }')
    await person.does('removeMember', { member: viewer.memberships[0].memberId }, 'removed { name }')

    expect(await api.db.owner.account.count({ where: { providerId: `company:${live.rowId}` } })).toBe(0)
  })

  test('opens nothing once its provider is switched off', async () => {
    const { owner, live, domain } = await givenReady()
    const browser = await provided({ live, email: `ended@${domain}` })

    await owner.does('switchProvider', { provider: live.id, isLive: false }, 'organization { id }')

    expect(await whoIs(api, browser)).toBeNull()
  })

  test('ends with the person’s place in the company', async () => {
    const { organization, live, domain } = await givenReady()
    const browser = await provided({ live, email: `gone@${domain}` })
    await api.db.owner.member.deleteMany({
      where: { organizationId: organization.id, user: { email: `gone@${domain}` } },
    })

    expect((await whoIs(api, browser)).memberships).toEqual([])
  })
})

test('a closed company signs nobody in', async () => {
  const { owner, organization, live } = await givenReady()
  const { name } = organization
  await owner.does('closeCompany', { organization: owner.organizationId, name }, 'company { id }')

  const here = await givenBrowser(api).follows(`${publicOrigin}/api/auth/sso/start/${live.rowId}`, isOurs)
  const { companyWays } = await api
    .somebody()
    .asks('query ($slug: String!) { companyWays(slug: $slug) { company } }', { slug: organization.slug })

  expect(here).toBe(`${publicOrigin}/sign-in?refused=unknown`)
  expect(companyWays).toBeNull()
})

describe('where people enter by the provider alone', () => {
  test.each(['password', 'link', 'passkey'])(
    'a session made by %s does not open the company',
    async (method) => {
      const { organization } = await givenSsoOnly()
      const member = await api.member({ organization, role: 'admin' })
      await api.db.owner.session.updateMany({ where: { userId: member.row.userId }, data: { method } })

      expect(await seesCompany(member, organization)).toBe(false)
      const { viewer } = await member.asks(
        '{ viewer { memberships { role } lockedCompanies { name asks } } }',
      )
      expect(viewer).toEqual({
        memberships: [],
        lockedCompanies: [{ name: organization.name, asks: 'PROVIDER' }],
      })
    },
  )

  test('its provider does', async () => {
    const { organization, live, domain } = await givenSsoOnly()

    expect(await seesCompany(personIn(await provided({ live, email: `in@${domain}` })), organization)).toBe(
      true,
    )
  })

  test('another company of the same person stays open', async () => {
    const { organization } = await givenSsoOnly()
    const elsewhere = await api.member()
    await api.db.givenMember({ organization, user: elsewhere.row.user })

    expect(await seesCompany(elsewhere, elsewhere.organization)).toBe(true)
    expect(await seesCompany(elsewhere, organization)).toBe(false)
  })

  test('whoever is inside already is out at once', async () => {
    const { owner, organization } = await givenReady()
    const member = await api.member({ organization })
    expect(await seesCompany(member, organization)).toBe(true)
    await gives(owner, owner, true)

    await requires(owner, true)

    expect(await seesCompany(member, organization)).toBe(false)
  })

  test('the keeper of the emergency key enters by their own ways', async () => {
    const { owner, organization } = await givenSsoOnly()

    expect(await seesCompany(owner, organization)).toBe(true)
  })

  test('an owner without the key does not', async () => {
    const { organization } = await givenSsoOnly()
    const second = await api.member({ organization, role: 'owner' })

    expect(await seesCompany(second, organization)).toBe(false)
  })

  test('the key opens nothing once its keeper has no second step', async () => {
    const { owner, organization } = await givenSsoOnly()
    await api.db.owner.totp.deleteMany({ where: { userId: owner.row.userId } })
    api.clock.advance(6_000)

    expect(await seesCompany(owner, organization)).toBe(false)
  })

  test('it takes a proved domain, a provider that is on, and a keeper', async () => {
    const owner = await api.member({ role: 'owner' })
    expect(codeOf(await requires(owner, true))).toBe('SSO_ONLY_NOT_READY')
    const ready = await givenReady()
    expect(codeOf(await requires(ready.owner, true))).toBe('EMERGENCY_KEY_NEEDED')
    expect(codeOf(await gives(owner, owner, true))).toBe('EMERGENCY_KEY_NEEDS_TWO_STEP')
  })

  test('admins cannot decide it', async () => {
    const { organization } = await givenReady()
    const admin = await api.member({ organization, role: 'admin' })

    expect(codeOf(await requires(admin, true))).toBe('FORBIDDEN')
    expect(codeOf(await gives(admin, admin, true))).toBe('FORBIDDEN')
  })

  test('the last key, domain and provider stay', async () => {
    const { owner, live } = await givenSsoOnly()
    const { organization } = await owner.asks(
      'query ($slug: String!) { organization(slug: $slug) { signIn { domains { id } } } }',
      { slug: owner.organization.slug },
    )
    const domain = organization.signIn.domains[0].id

    expect(codeOf(await gives(owner, owner, false))).toBe('EMERGENCY_KEY_LAST')
    expect(codeOf(await owner.does('removeCompanyDomain', { domain }, 'organization { id }'))).toBe(
      'SSO_ONLY_NEEDS_DOMAIN',
    )
    const off = { provider: live.id, isLive: false }
    expect(codeOf(await owner.does('switchProvider', off, 'organization { id }'))).toBe(
      'SSO_ONLY_NEEDS_PROVIDER',
    )
    expect(codeOf(await owner.does('removeProvider', { provider: live.id }, 'organization { id }'))).toBe(
      'SSO_ONLY_NEEDS_PROVIDER',
    )
  })

  test('the last keeper can neither leave nor become less, and keeps the second step', async () => {
    const { owner, organization } = await givenSsoOnly()
    await api.member({ organization, role: 'owner' })
    const id = (await owner.asks('{ viewer { memberships { memberId } } }')).viewer.memberships[0].memberId

    expect(codeOf(await owner.does('removeMember', { member: id }, 'removed { name }'))).toBe(
      'EMERGENCY_KEY_LAST',
    )
    expect(codeOf(await owner.does('changeMember', { member: id, role: 'ADMIN' }, 'member { id }'))).toBe(
      'EMERGENCY_KEY_LAST',
    )
    const { userId, user } = owner.row
    const gone = await owner.does('deleteAccount', { email: user.email }, 'receipt')
    expect(codeOf(gone)).toBe('EMERGENCY_KEY_LAST')
    await api.db.owner.totp.deleteMany({ where: { userId } })
    const { beginTwoStep } = await owner.asks(
      'mutation { beginTwoStep { secret { text } userErrors { code } } }',
    )
    const at = api.composition.services.now()
    await owner.does('confirmTwoStep', { code: codeFrom(beginTwoStep.secret.text, at) }, 'recoveryCodes')
    const end = { proof: codeFrom(beginTwoStep.secret.text, new Date(at.getTime() + 30_000)) }
    expect(codeOf(await owner.does('endTwoStep', end, 'viewer { id }'))).toBe('EMERGENCY_KEY_KEEPS_TWO_STEP')
  })

  test('it can be lifted again, and both stand in the trail', async () => {
    const { owner, organization } = await givenSsoOnly()
    const member = await api.member({ organization })

    await requires(owner, false)

    expect(await seesCompany(member, organization)).toBe(true)
    const actions = (await eventsOf(api, organization.id)).map(({ action }) => action)
    expect(actions).toEqual(expect.arrayContaining(['emergency-key.given', 'sso-only.on', 'sso-only.off']))
  })
})

describe('rules', () => {
  const saves = (owner: Member, live: Loose, roles: object[], teams: object[] = []) =>
    owner.does(
      'saveProviderRules',
      { provider: live.id, groupField: 'realm_access.roles', defaultRole: 'LEARNER', roles, teams },
      'organization { id }',
    )
  const inGroups = (...groups: string[]) => ({ realm_access: { roles: groups } }) as object

  test('give a role at every sign-in, as the groups are then', async () => {
    const { owner, live, domain } = await givenReady()
    await saves(owner, live, [
      { value: 'leads', role: 'MANAGER' },
      { value: 'it', role: 'ADMIN' },
    ])
    const email = `moves@${domain}`
    const roles = []
    for (const groups of [['leads'], ['leads', 'it'], []]) {
      const browser = await provided({ live, email, ...inGroups(...groups) })
      roles.push((await whoIs(api, browser)).memberships[0].role)
    }

    expect(roles).toEqual(['MANAGER', 'ADMIN', 'LEARNER'])
  })

  test('leave an owner an owner', async () => {
    const { owner, live, domain, organization } = await givenReady()
    await saves(owner, live, [{ value: 'leads', role: 'MANAGER' }])
    const user = await api.db.givenUser({ email: `boss@${domain}` })
    await api.db.givenMember({ organization, user, role: 'owner' })

    const browser = await provided({ live, email: user.email, ...inGroups('leads') })

    expect((await whoIs(api, browser)).memberships[0].role).toBe('OWNER')
  })

  test('put people in teams and take them out, and leave other teams alone', async () => {
    const { owner, live, domain, organization } = await givenReady()
    const [blue, red, own] = await Promise.all(
      ['Blue', 'Red', 'Own'].map((name) => api.db.givenTeam({ organization, name })),
    )
    const { organization: shown } = await owner.asks(
      'query ($slug: String!) { organization(slug: $slug) { teams { id name } } }',
      { slug: organization.slug },
    )
    const idOf = (name: string) => shown.teams.find((team: Loose) => team.name === name).id
    await saves(
      owner,
      live,
      [],
      [
        { value: 'b', team: idOf('Blue') },
        { value: 'r', team: idOf('Red') },
      ],
    )
    const user = await api.db.givenUser({ email: `teams@${domain}` })
    await api.db.givenMember({ organization, user })
    await api.db.owner.teamMember.create({
      data: { organizationId: organization.id, teamId: own!.id, userId: user.id },
    })
    const teamsAfter = async (...groups: string[]) => {
      await provided({ live, email: user.email, ...inGroups(...groups) })
      const held = await api.db.owner.teamMember.findMany({ where: { userId: user.id } })
      return held.map(({ teamId }) => teamId).toSorted()
    }

    expect(await teamsAfter('b')).toEqual([blue!.id, own!.id].toSorted())
    expect(await teamsAfter('r')).toEqual([red!.id, own!.id].toSorted())
    expect(await teamsAfter()).toEqual([own!.id])
  })
})

describe('where to sign in', () => {
  const asks = (email: string) =>
    api.somebody().does('findCompanySignIn', { email }, 'found { company ways { name address } }')

  test('is told by the domain, and alike for those who have an account and those who have none', async () => {
    const { organization, domain, live } = await givenReady()
    const user = await api.db.givenUser({ email: `has@${domain}` })
    await api.db.givenMember({ organization, user })

    const answers = [await asks(user.email), await asks(`hasnot@${domain.toUpperCase()}`)]

    expect(answers[1]).toEqual(answers[0])
    expect(answers[0].found).toEqual({
      company: organization.name,
      ways: [{ name: 'The provider', address: `${publicOrigin}/api/auth/sso/start/${live.rowId}` }],
    })
  })

  test('is nowhere for a domain that is not proved, or whose provider is off', async () => {
    const { domain, live } = await givenReady()
    await api.db.owner.identityProvider.update({ where: { id: live.rowId }, data: { liveAt: null } })

    expect(codeOf(await asks(`a@${domain}`))).toBe('NO_COMPANY_SIGN_IN')
    expect(codeOf(await asks('a@nobody-has-this.com'))).toBe('NO_COMPANY_SIGN_IN')
    expect(codeOf(await asks('nonsense'))).toBe('EMAIL_INVALID')
  })

  test('is told by the company’s own address, and not whether there is such a company', async () => {
    const { organization } = await givenReady()
    const without = await api.db.givenOrganization()
    const ways = async (slug: string) =>
      (await api.somebody().asks('query ($slug: String!) { companyWays(slug: $slug) { company } }', { slug }))
        .companyWays

    expect(await ways(organization.slug)).toEqual({ company: organization.name })
    expect(await ways(without.slug)).toBeNull()
    expect(await ways('no-such-company')).toBeNull()
  })

  test('is not looked up without end', async () => {
    const person = api.somebody()
    const codes = []
    for (let asked = 0; asked < 61; asked += 1)
      codes.push(
        codeOf(
          await person.does('findCompanySignIn', { email: 'a@nobody-has-this.com' }, 'found { company }'),
        ),
      )

    expect(codes.at(-2)).toBe('NO_COMPANY_SIGN_IN')
    expect(codes.at(-1)).toBe('TOO_MANY_TRIES')
  })
})

describe('a company that asks for a second step', () => {
  const asksForIt = (owner: Member, isRequired: boolean) =>
    owner.does('requireTwoStep', { organization: owner.organizationId, isRequired }, 'organization { id }')
  const lockedFor = async (person: Member) =>
    (await person.asks('{ viewer { lockedCompanies { slug asks } } }')).viewer.lockedCompanies

  async function givenAsking() {
    const owner = await api.member({ role: 'owner' })
    await hasCodes(owner)
    const answer = await asksForIt(owner, true)
    if (codeOf(answer)) throw new Error(codeOf(answer))
    return owner
  }

  test('is closed to who has none, says what it asks for, and open to who has one', async () => {
    const owner = await givenAsking()
    const { organization } = owner
    const learner = await api.member({ role: 'learner', organization })

    expect(await seesCompany(learner, organization)).toBe(false)
    expect(await lockedFor(learner)).toEqual([{ slug: organization.slug, asks: 'SECOND_STEP' }])

    const careful = await api.member({ role: 'learner', organization })
    await hasCodes(careful)
    expect(await seesCompany(careful, organization)).toBe(true)
  })

  test('keeps those inside who have one, and lets all in again without the rule', async () => {
    const owner = await givenAsking()
    const learner = await api.member({ role: 'learner', organization: owner.organization })
    expect(await seesCompany(owner, owner.organization)).toBe(true)
    expect(await seesCompany(learner, owner.organization)).toBe(false)

    await asksForIt(owner, false)

    expect(await seesCompany(learner, owner.organization)).toBe(true)
  })

  test('nobody shuts themselves out', async () => {
    const owner = await api.member({ role: 'owner' })

    expect(codeOf(await asksForIt(owner, true))).toBe('TWO_STEP_OWN_FIRST')
    expect(await seesCompany(owner, owner.organization)).toBe(true)
  })

  test('an admin does not decide it, and sees how many have none', async () => {
    const { organization } = await api.member({ role: 'owner' })
    const admin = await api.member({ role: 'admin', organization })

    expect(codeOf(await asksForIt(admin, true))).toBe('FORBIDDEN')
    const seen = await admin.asks(
      'query ($slug: String!) { organization(slug: $slug) { signIn { twoStepSince peopleWithoutSecondStep } } }',
      { slug: organization.slug },
    )
    expect(seen.organization.signIn).toEqual({ twoStepSince: null, peopleWithoutSecondStep: 2 })
  })
})
