import request from 'supertest'
import { givenApi, type Member } from '../../../testkit/api.js'
import { eventsOf } from '../../../testkit/audit.js'
import { proves } from '../../../testkit/provider/company.js'
import { until } from '../../../testkit/program.js'
import { described, givenDirectory, patchOf, type IdentityProvider } from '../../../testkit/scim.js'
import { givenPersonalToken } from '../../../testkit/token-program.js'
import { decodeIdOf, encodeId } from '../../graphql/global-id.js'

const api = await givenApi()
const password = 'seven quiet lanterns'
const active = (value: boolean) => patchOf({ op: 'replace', path: 'active', value })
const role = (value: string) => patchOf({ op: 'replace', path: 'roles', value: [{ value, primary: true }] })

async function letterTo(email: string): Promise<string> {
  const { body } = await request(api.url).get('/mail')
  return (
    (body as { recipient: string; text: string }[]).find(({ recipient }) => recipient === email)?.text ?? ''
  )
}

const inCompany = (who: Pick<Member, 'asks'>, slug: string) =>
  who.asks('query ($slug: String!) { viewer { email name } organization(slug: $slug) { viewerRole } }', {
    slug,
  })

const accountOf = (email: string) => api.db.owner.user.findFirst({ where: { email } })
const memberOf = (id: string) => api.db.owner.member.findFirst({ where: { id } })

/** Somebody with an account and a company of their own, whom the directory then names. */
async function givenKnownPerson(idp: IdentityProvider) {
  const elsewhere = await api.member({ role: 'owner' })
  const { email } = elsewhere.row.user
  const { status, body } = await idp.post('/Users', {
    ...described('Renamed Byus'),
    userName: email,
    emails: [{ value: email }],
  })
  return { elsewhere, email, status, id: body.id as string, body }
}

async function accept(email: string, as: Member) {
  const token = /invitations\/(\S+)/.exec(await letterTo(email))![1]!
  return as.does('acceptInvitation', { token }, 'organization { slug }')
}

test('whoever is new gets an account, a seat, and a letter by which they choose a password', async () => {
  const { owner, idp } = await givenDirectory(api)
  const kim = described('Kim Park', { preferredLanguage: 'zh-CN' })

  const { status, body } = await idp.post('/Users', kim)

  expect(status).toBe(201)
  expect(await memberOf(body.id)).toMatchObject({
    role: 'learner',
    suspendedAt: null,
    organizationId: owner.organization.id,
  })
  expect(await accountOf(kim.userName)).toMatchObject({
    name: 'Kim Park',
    emailVerified: false,
    locale: 'zh-CN',
  })
  const token = /reset-password\/(\S+)/.exec(await letterTo(kim.userName))![1]!
  const browser = api.somebody()
  const { viewer } = await browser.does('resetPassword', { token, password }, 'viewer { name }')
  expect(viewer).toEqual({ name: 'Kim Park' })
  expect((await inCompany(browser, owner.organization.slug)).organization).toEqual({ viewerRole: 'LEARNER' })
  expect(await accountOf(kim.userName)).toMatchObject({ emailVerified: true })
})

describe('where the company signs people in by itself', () => {
  async function givenVouching() {
    const { owner, idp } = await givenDirectory(api)
    const domain = `company-${owner.organization.slug}.com`
    await proves(api, owner, domain)
    await api.db.owner.identityProvider.create({
      data: {
        ...{ organizationId: owner.organization.id, name: 'Works', kind: 'oidc', liveAt: new Date() },
        ...{ issuer: 'https://undisclosed.com', clientId: 'x' },
      },
    })
    return { owner, idp, domain }
  }

  async function givenAccount(email: string, emailVerified: boolean) {
    const known = await api.member({ role: 'learner' })
    await api.db.owner.user.update({ where: { id: known.row.userId }, data: { email, emailVerified } })
    return known
  }

  const entry = (email: string) => ({
    ...described('Kim Park'),
    userName: email,
    emails: [{ value: email }],
  })

  test('whoever is new is told where to sign in, and is offered no password', async () => {
    const { owner, idp, domain } = await givenVouching()
    const email = `kim@${domain}`

    const { body } = await idp.post('/Users', entry(email))

    expect(await memberOf(body.id)).toMatchObject({ role: 'learner' })
    expect(await letterTo(email)).toContain(`/o/${owner.organization.slug}/sign-in`)
    expect(await letterTo(email)).not.toContain('reset-password')
    expect(await api.db.owner.verification.count({ where: { identifier: { contains: email } } })).toBe(0)
  })

  test('whoever has proved the address is a member at once, under the name of their account', async () => {
    const { idp, domain } = await givenVouching()
    const known = await givenAccount(`lin@${domain}`, true)

    const { body } = await idp.post('/Users', entry(`lin@${domain}`))

    expect(await memberOf(body.id)).toMatchObject({ userId: known.row.userId })
    expect(await accountOf(`lin@${domain}`)).toMatchObject({ name: known.row.user.name })
  })

  test.each([
    ['has not proved the address', (domain: string) => [`ann@${domain}`, false] as const],
    ['is of another domain', (domain: string) => [`ann@elsewhere-${domain}`, true] as const],
  ])('whoever %s is asked still', async (_, whose) => {
    const { idp, domain } = await givenVouching()
    const [email, isProved] = whose(domain)
    await givenAccount(email, isProved)

    const { body } = await idp.post('/Users', entry(email))

    expect(await memberOf(body.id)).toBeNull()
    expect(await letterTo(email)).toContain('Accept the invitation')
  })

  test('a provider that is off vouches for nobody', async () => {
    const { owner, idp, domain } = await givenVouching()
    await api.db.owner.identityProvider.updateMany({
      where: { organizationId: owner.organization.id },
      data: { liveAt: null },
    })
    await givenAccount(`lin@${domain}`, true)

    const { body } = await idp.post('/Users', entry(`lin@${domain}`))

    expect(await memberOf(body.id)).toBeNull()
  })
})

test('whoever has an account is asked: nothing of it is taken, named, or told', async () => {
  const { owner, idp } = await givenDirectory(api)

  const { elsewhere, email, status, id, body } = await givenKnownPerson(idp)

  expect([status, body.active, body.displayName]).toEqual([201, true, 'Renamed Byus'])
  expect(JSON.stringify(body)).not.toContain(elsewhere.row.user.name)
  expect(await memberOf(id)).toBeNull()
  expect(await accountOf(email)).toMatchObject({ name: elsewhere.row.user.name, id: elsewhere.row.userId })
  expect(await letterTo(email)).toContain('Accept the invitation')
  expect((await inCompany(elsewhere, owner.organization.slug)).organization).toBeNull()
  expect(await eventsOf(api, elsewhere.organization.id)).toEqual([])

  await accept(email, elsewhere)

  expect(await memberOf(id)).toMatchObject({
    userId: elsewhere.row.userId,
    organizationId: owner.organization.id,
  })
  const seen = await inCompany(elsewhere, owner.organization.slug)
  expect(seen).toEqual({
    viewer: { email, name: elsewhere.row.user.name },
    organization: { viewerRole: 'LEARNER' },
  })
})

test('a directory never names somebody who is known elsewhere, nor changes with what they sign in', async () => {
  const { idp } = await givenDirectory(api)
  const { elsewhere, email, id } = await givenKnownPerson(idp)
  await accept(email, elsewhere)
  const before = await accountOf(email)

  const { status, body } = await idp.patch(
    `/Users/${id}`,
    patchOf(
      { op: 'replace', path: 'displayName', value: 'Mallory' },
      { op: 'replace', path: 'userName', value: 'mallory@evil.example' },
      { op: 'replace', path: 'emails', value: [{ value: 'mallory@evil.example', primary: true }] },
    ),
  )

  expect([status, body.displayName, body.userName]).toEqual([200, 'Mallory', 'mallory@evil.example'])
  expect(await accountOf(email)).toEqual(before)
  expect(await accountOf('mallory@evil.example')).toBeNull()
})

test('an account that the directory made bears its name until it is known elsewhere', async () => {
  const { idp } = await givenDirectory(api)
  const sam = described('Sam Hill')
  const { body } = await idp.post('/Users', sam)
  const rename = (value: string) =>
    idp.patch(`/Users/${body.id}`, patchOf({ op: 'replace', path: 'displayName', value }))

  await rename('Sam Rivers')
  expect((await accountOf(sam.userName))!.name).toBe('Sam Rivers')
  await api.db.givenMember({ user: (await accountOf(sam.userName))! })
  await rename('Sam Oceans')

  expect((await accountOf(sam.userName))!.name).toBe('Sam Rivers')
  expect((await accountOf(sam.userName))!.email).toBe(sam.userName)
})

test('a member who came by hand is found, taken over as they are, and stays who they are', async () => {
  const { owner, idp } = await givenDirectory(api)
  const learner = await api.member({ organization: owner.organization, role: 'author' })
  const { email, name } = learner.row.user

  const found = await idp.get(`/Users?filter=userName eq "${email}"`)
  expect(found.body.Resources).toMatchObject([
    { id: learner.row.id, displayName: name, roles: [{ value: 'author' }] },
  ])
  const made = await idp.post('/Users', { ...described('Another Name'), userName: email, emails: [] })

  expect([made.status, made.body.id]).toEqual([201, learner.row.id])
  expect(await memberOf(learner.row.id)).toMatchObject({ role: 'author' })
  expect((await accountOf(email))!.name).toBe(name)
  expect(
    (await idp.post('/Users', { ...described('Yet Another'), userName: email, emails: [] })).status,
  ).toBe(409)
})

test('of two creations of one name at once one is made, the other is told', async () => {
  const { owner, idp } = await givenDirectory(api)
  const kim = described('Kim Twice')

  const answers = await Promise.all(Array.from({ length: 4 }, () => idp.post('/Users', kim)))

  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409])
  expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({
    scimType: 'uniqueness',
    status: '409',
  })
  expect(await api.db.owner.member.count({ where: { organizationId: owner.organization.id } })).toBe(2)
  expect(await api.db.owner.user.count({ where: { email: kim.userName } })).toBe(1)
})

test('of two companies that name one stranger at once, one makes the account and the other asks', async () => {
  const [one, other] = [await givenDirectory(api), await givenDirectory(api)]
  const kim = described('Kim Wanted')

  const answers = await Promise.all([one, other].map(({ idp }) => idp.post('/Users', kim)))

  expect(answers.map(({ status }) => status)).toEqual([201, 201])
  expect(await api.db.owner.user.count({ where: { email: kim.userName } })).toBe(1)
  expect(await api.db.owner.member.count({ where: { user: { email: kim.userName } } })).toBe(1)
  expect(await api.db.owner.invitation.count({ where: { email: kim.userName, status: 'pending' } })).toBe(1)
})

test('switched off, a person is out at once in every page, and their programs too; switched on, they are back', async () => {
  const { owner, idp } = await givenDirectory(api, { seats: 2 })
  const learner = await api.member({ organization: owner.organization })
  const { slug } = owner.organization
  const { program } = await givenPersonalToken(api, learner, { scopes: ['read'] })
  await inCompany(learner, slug)

  expect((await idp.patch(`/Users/${learner.row.id}`, active(false))).body.active).toBe(false)

  expect(await api.db.owner.session.count({ where: { userId: learner.row.userId } })).toBe(0)
  await until(async () => (await inCompany(learner, slug)).viewer === null)
  expect((await program.sends({ query: '{ viewer { email } }' })).status).toBe(401)
  expect((await idp.get('/Users?filter=active eq false')).body.totalResults).toBe(1)
  const fresh = await idp.post('/Users', described('Next One'))
  expect(fresh.status).toBe(201)
  const full = await idp.patch(`/Users/${learner.row.id}`, active(true))
  expect([full.status, full.body.detail]).toEqual([403, expect.stringContaining('All 2 seats')])
  await idp.delete(`/Users/${fresh.body.id}`)
  expect((await idp.patch(`/Users/${learner.row.id}`, active(true))).body.active).toBe(true)
})

test('switched off here, a person keeps their other company and its session', async () => {
  const { owner, idp } = await givenDirectory(api)
  const learner = await api.member({ organization: owner.organization })
  const elsewhere = await api.db.givenMember({ user: learner.row.user })
  const other = await api.db.owner.organization.findFirstOrThrow({ where: { id: elsewhere.organizationId } })
  await inCompany(learner, owner.organization.slug)

  await idp.patch(`/Users/${learner.row.id}`, active(false))

  expect((await inCompany(learner, owner.organization.slug)).organization).toBeNull()
  expect((await inCompany(learner, other.slug)).organization).toEqual({ viewerRole: 'LEARNER' })
})

test('somebody who has not accepted loses the invitation when switched off, and gets another when switched on', async () => {
  const { idp } = await givenDirectory(api)
  const { elsewhere, email, id } = await givenKnownPerson(idp)
  const first = /invitations\/(\S+)/.exec(await letterTo(email))![1]!

  await idp.patch(`/Users/${id}`, active(false))
  const spent = await elsewhere.does('acceptInvitation', { token: first }, 'organization { slug }')
  expect(spent.userErrors[0].code).toBe('INVITATION_REVOKED')
  await idp.patch(`/Users/${id}`, active(true))
  await idp.patch(`/Users/${id}`, active(true))

  expect(await api.db.owner.invitation.count({ where: { email, status: 'pending' } })).toBe(1)
  expect((await accept(email, elsewhere)).organization).not.toBeNull()
})

test('who is created switched off takes no seat and gets no letter before they are switched on', async () => {
  const { idp } = await givenDirectory(api, { seats: 2 })
  const later = described('Later On', { active: false })
  const { body } = await idp.post('/Users', later)

  expect(await accountOf(later.userName)).toBeNull()
  expect((await idp.get(`/Users/${body.id}`)).body.active).toBe(false)
  await idp.put(`/Users/${body.id}`, { ...later, active: true })

  expect(await memberOf(body.id)).toMatchObject({ suspendedAt: null })
  expect(await letterTo(later.userName)).toContain('Choose your password')
})

test('without a free seat nothing is made, and the answer says what to do', async () => {
  const { owner, idp } = await givenDirectory(api, { seats: 1 })
  const kim = described('Kim Full')

  const { status, body } = await idp.post('/Users', kim)

  expect(status).toBe(403)
  expect(body).toEqual({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: '403',
    detail: 'All 1 seats of your company are taken. Withdraw an invitation or ask for more seats.',
  })
  expect(await accountOf(kim.userName)).toBeNull()
  expect(await api.db.owner.scimUser.count({ where: { organizationId: owner.organization.id } })).toBe(0)
})

test('whoever was invited by hand sits on the seat of the invitation, with its role and team', async () => {
  const { owner, idp } = await givenDirectory(api, { seats: 2 })
  const { organization } = owner
  const team = await api.db.givenTeam({ organization })
  const kim = described('Kim Invited')
  const offer = { organization: owner.organizationId, email: kim.userName, role: 'MANAGER' }
  await owner.does(
    'inviteMember',
    { ...offer, team: encodeId('Team', team.id, organization.id) },
    'invitation { id }',
  )

  const { status, body } = await idp.post('/Users', kim)

  expect(status).toBe(201)
  const member = await memberOf(body.id)
  expect(member).toMatchObject({ role: 'manager', suspendedAt: null })
  expect(await api.db.owner.teamMember.findMany({ where: { userId: member!.userId } })).toMatchObject([
    { teamId: team.id, isManager: true },
  ])
  const [invitation] = await api.db.owner.invitation.findMany({ where: { organizationId: organization.id } })
  expect(invitation).toMatchObject({ status: 'accepted' })
})

test('what an owner offered is answered by the person, and the directory makes nothing less of it', async () => {
  const { owner, idp } = await givenDirectory(api)
  const kim = described('Kim Heir')
  await owner.does(
    'inviteMember',
    { organization: owner.organizationId, email: kim.userName, role: 'OWNER' },
    'invitation { id }',
  )

  const { body } = await idp.post('/Users', { ...kim, roles: [{ value: 'learner' }] })

  expect(await memberOf(body.id)).toBeNull()
  const where = { organizationId: owner.organization.id }
  expect(await api.db.owner.invitation.findMany({ where })).toMatchObject([
    { role: 'owner', status: 'pending' },
  ])
})

test('the last owner can neither be switched off nor deleted', async () => {
  const { owner, idp } = await givenDirectory(api)
  const path = `/Users/${owner.row.id}`

  expect((await idp.patch(path, active(false))).status).toBe(403)
  expect((await idp.delete(path)).status).toBe(403)
  expect(await memberOf(owner.row.id)).toMatchObject({ suspendedAt: null })
})

test('roles up to admin are given, an owner is neither made nor unmade', async () => {
  const { owner, idp } = await givenDirectory(api)
  const learner = await api.member({ organization: owner.organization })

  expect((await idp.patch(`/Users/${learner.row.id}`, role('Admin'))).body.roles).toEqual([
    { value: 'admin', primary: true },
  ])
  const refused = await idp.patch(`/Users/${learner.row.id}`, role('owner'))
  expect([refused.status, refused.body.scimType]).toEqual([400, 'invalidValue'])
  expect((await idp.patch(`/Users/${learner.row.id}`, role('wizard'))).status).toBe(400)
  expect((await idp.patch(`/Users/${owner.row.id}`, role('learner'))).body.roles[0].value).toBe('owner')
  expect((await idp.post('/Users', described('New Owner', { roles: [{ value: 'owner' }] }))).status).toBe(400)
})

test('deleted, a person is no member any more; their work stays, and a new creation asks them', async () => {
  const { owner, idp } = await givenDirectory(api)
  const learner = await api.member({ organization: owner.organization })
  const { submission } = await api.db.givenSubmission({ member: learner.row })

  expect((await idp.delete(`/Users/${learner.row.id}`)).status).toBe(204)

  expect((await idp.get(`/Users/${learner.row.id}`)).status).toBe(404)
  expect(await api.db.owner.submission.count({ where: { id: submission.id } })).toBe(1)
  expect((await inCompany(learner, owner.organization.slug)).organization).toBeNull()
  const { email } = learner.row.user
  const again = await idp.post('/Users', { ...described('Back Again'), userName: email, emails: [] })
  expect(again.status).toBe(201)
  expect(await memberOf(again.body.id)).toBeNull()
})

test('who is removed by hand is gone for the directory, too', async () => {
  const { owner, idp } = await givenDirectory(api)
  const { body } = await idp.post('/Users', described('Gone By Hand'))

  await owner.does(
    'removeMember',
    { member: encodeId('Member', body.id, owner.organization.id) },
    'removed { name }',
  )

  expect((await idp.get(`/Users/${body.id}`)).status).toBe(404)
  expect(await api.db.owner.scimUser.count({ where: { id: body.id } })).toBe(0)
})

test('what the directory does stands in the trail under its token, without a name in it', async () => {
  const { owner, idp, tokenId } = await givenDirectory(api)
  const kim = described('Kim Recorded')
  const { body } = await idp.post('/Users', kim)
  await idp.patch(`/Users/${body.id}`, patchOf({ op: 'replace', path: 'displayName', value: 'Kim Changed' }))
  await idp.patch(`/Users/${body.id}`, role('manager'))
  await idp.patch(`/Users/${body.id}`, active(false))
  await idp.patch(`/Users/${body.id}`, active(true))
  await idp.delete(`/Users/${body.id}`)

  const events = (await eventsOf(api, owner.organization.id)).slice(1)

  expect(events.map(({ action }) => action)).toEqual([
    'member.provisioned',
    'member.synced',
    'profile.changed',
    'member.role-changed',
    'member.suspended',
    'member.reactivated',
    'member.removed',
  ])
  for (const event of events) {
    expect(event).toMatchObject({ actorId: null, tokenId: decodeIdOf('ApiToken', tokenId)!.id })
    expect(JSON.stringify(event)).not.toContain('Kim')
  }
})

test('what was to come and is called off is recorded, too', async () => {
  const { owner, idp } = await givenDirectory(api)
  const { email, id } = await givenKnownPerson(idp)

  expect((await idp.delete(`/Users/${id}`)).status).toBe(204)

  const actions = (await eventsOf(api, owner.organization.id)).map(({ action }) => action).slice(1)
  expect(actions).toEqual([
    'member.provisioned',
    'member.invited',
    'invitation.revoked',
    'member.unprovisioned',
  ])
  expect(await api.db.owner.invitation.count({ where: { email, status: 'pending' } })).toBe(0)
})

test('the same change twice is recorded once', async () => {
  const { owner, idp } = await givenDirectory(api)
  const kim = described('Kim Calm')
  const { body } = await idp.post('/Users', kim)
  const before = (await eventsOf(api, owner.organization.id)).length

  await idp.put(`/Users/${body.id}`, kim)
  await idp.patch(`/Users/${body.id}`, active(true))

  expect((await eventsOf(api, owner.organization.id)).length).toBe(before)
})

test('letters of ours fill no mailbox', async () => {
  const { idp } = await givenDirectory(api)
  const { email, id } = await givenKnownPerson(idp)
  const again = { ...described('Asked Again'), userName: email, emails: [] }
  await idp.delete(`/Users/${id}`)
  for (let asked = 1; asked < 10; asked++)
    await idp.delete(`/Users/${(await idp.post('/Users', again)).body.id}`)

  const { status, headers } = await idp.post('/Users', again)

  expect(status).toBe(429)
  expect(Number(headers['retry-after'])).toBeGreaterThan(0)
  expect((await idp.get(`/Users?filter=userName eq "${email}"`)).body.totalResults).toBe(0)
})
