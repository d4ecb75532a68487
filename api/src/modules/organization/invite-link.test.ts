import request from 'supertest'
import { givenApi, type Member } from '../../../testkit/api.js'
import { encodeId } from '../../graphql/global-id.js'

const api = await givenApi()

const create = (person: Member, more: object = {}) =>
  person.does(
    'createInviteLink',
    { organization: person.organizationId, role: 'LEARNER', days: 7, ...more },
    'address link { id role used most domain team { name } }',
  )
const ask = (token: string, email: string, person = api.somebody()) =>
  person.does('requestInvitation', { token, email }, 'answer')
const tokenOf = (address: string) => address.split('/').at(-1)!
const givenLink = async (person: Member, more: object = {}) => tokenOf((await create(person, more)).address)
const codes = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code)
const seats = (n: number) => api.db.givenOrganization({ seats: n })

async function joins(email: string) {
  const letters = (await request(api.url).get('/mail')).body as { recipient: string; text: string }[]
  const letter = letters.find(({ recipient }) => recipient === email)!
  const token = /invitations\/(\S+)/.exec(letter.text)![1]!
  const input = { token, name: 'Kim Park', password: 'correct horse battery' }
  return api.somebody().does('acceptInvitation', input, 'organization { slug viewerRole teams { name } }')
}

async function listed(person: Member) {
  const document = `{ organization(slug: "${person.organization.slug}") { inviteLinks { id used } invitations { edges { node { id email status } } } } }`
  const { inviteLinks, invitations } = (await person.asks(document)).organization
  return { inviteLinks, invitations: invitations.edges.map(({ node }: { node: unknown }) => node) }
}

test('whoever has the link gets an invitation by letter, with its role and team', async () => {
  const admin = await api.member({ role: 'admin' })
  const team = await api.db.givenTeam({ organization: admin.organization, name: 'Search' })
  const { address, link } = await create(admin, {
    role: 'MANAGER',
    team: encodeId('Team', team.id, admin.organization.id),
    most: 5,
  })
  expect(link).toMatchObject({ role: 'MANAGER', used: 0, most: 5, team: { name: 'Search' } })
  const token = tokenOf(address)
  expect(
    await api.somebody().asks(`{ inviteLink(token: "${token}") { organizationName role domain } }`),
  ).toEqual({
    inviteLink: { organizationName: admin.organization.name, role: 'MANAGER', domain: null },
  })

  expect((await ask(token, 'Kim@Example.com')).answer).toBe('SENT')
  const { organization } = await joins('kim@example.com')

  expect(organization).toEqual({
    slug: admin.organization.slug,
    viewerRole: 'MANAGER',
    teams: [{ name: 'Search' }],
  })
  expect((await listed(admin)).inviteLinks).toEqual([{ id: link.id, used: 1 }])
})

test('its token is stored nowhere', async () => {
  const token = await givenLink(await api.member({ role: 'admin' }))

  const { rows } = await api.db.as('auth', 'select * from auth.invite_link')

  expect(JSON.stringify(rows)).not.toContain(token)
})

test.each([
  ['after its days', async () => api.clock.advance(8 * 86_400_000)],
  [
    'once it is withdrawn',
    async (admin: Member) => {
      const [link] = (await listed(admin)).inviteLinks
      await admin.does('revokeInviteLink', { link: link.id }, 'revoked')
    },
  ],
  [
    'when whoever made it may invite no more',
    async (admin: Member) => {
      await api.db.owner.member.updateMany({ where: { id: admin.row.id }, data: { role: 'learner' } })
    },
  ],
])('it ends %s', async (_, end) => {
  const admin = await api.member({ role: 'admin' })
  const token = await givenLink(admin)

  await end(admin)

  expect(codes(await ask(token, `late-${Math.random()}@example.com`))).toEqual(['LINK_ENDED'])
  expect(await api.somebody().asks(`{ inviteLink(token: "${token}") { role } }`)).toEqual({
    inviteLink: null,
  })
})

test('no more people use it than it is for, also at once', async () => {
  const admin = await api.member({ role: 'admin' })
  const token = await givenLink(admin, { most: 2 })

  const all = await Promise.all([1, 2, 3, 4].map((n) => ask(token, `many${n}@example.com`)))

  expect(all.filter(({ answer }) => answer === 'SENT')).toHaveLength(2)
  expect(all.flatMap(codes)).toEqual(['LINK_USED_UP', 'LINK_USED_UP'])
})

test('without a free seat people wait, and are let in when there is one', async () => {
  const organization = await seats(2)
  const admin = await api.member({ role: 'owner', organization })
  const leaving = await api.member({ organization })
  const token = await givenLink(admin)

  expect((await ask(token, 'waits@example.com')).answer).toBe('WAITING')
  expect((await ask(token, 'waits@example.com')).answer).toBe('WAITING')
  const [waiting] = (await listed(admin)).invitations
  expect(waiting).toMatchObject({ email: 'waits@example.com', status: 'WAITING' })
  const letIn = () => admin.does('resendInvitation', { invitation: waiting.id }, 'invitation { status }')
  expect(codes(await letIn())).toEqual(['SEATS_TAKEN'])

  await admin.does(
    'removeMember',
    { member: encodeId('Member', leaving.row.id, organization.id) },
    'removed { name }',
  )

  expect((await letIn()).invitation.status).toBe('PENDING')
  expect((await joins('waits@example.com')).organization.slug).toBe(organization.slug)
})

test('of many at once for the last seat one is invited, and the others wait', async () => {
  const admin = await api.member({ role: 'owner', organization: await seats(2) })
  const token = await givenLink(admin)

  const all = await Promise.all([1, 2, 3].map((n) => ask(token, `seat${n}@example.com`)))

  expect(all.map(({ answer }) => answer).toSorted()).toEqual(['SENT', 'WAITING', 'WAITING'])
})

test('the answer does not tell who is a member, with seats and without', async () => {
  for (const organization of [await seats(9), await seats(1)]) {
    const admin = await api.member({ role: 'owner', organization })
    const token = await givenLink(admin)

    expect(await ask(token, admin.row.user.email)).toEqual(
      await ask(token, `stranger-${Math.random()}@example.com`),
    )
  }
})

test('whom the company has taken out gets no invitation by it, and is told nothing else', async () => {
  const owner = await api.member({ role: 'owner' })
  const gone = await api.member({ organization: owner.organization })
  const { email } = gone.row.user
  const token = await givenLink(owner)
  await owner.does(
    'removeMember',
    { member: encodeId('Member', gone.row.id, owner.organization.id) },
    'removed { name }',
  )

  const { answer } = await ask(token, email)
  const byLink = (await listed(owner)).invitations
  const { invitation } = await owner.does(
    'inviteMember',
    { organization: owner.organizationId, email, role: 'LEARNER' },
    'invitation { email }',
  )

  expect([answer, byLink, invitation]).toEqual(['SENT', [], { email }])
})

test('nor does one that is used up', async () => {
  const admin = await api.member({ role: 'owner' })
  const token = await givenLink(admin, { most: 1 })
  await ask(token, 'the-one@example.com')

  expect(await ask(token, admin.row.user.email)).toEqual(await ask(token, 'a-stranger@example.com'))
})

test('what a stranger asked for stands in nobody’s name', async () => {
  const admin = await api.member({ role: 'admin' })
  await ask(await givenLink(admin), 'asked@example.com')

  const where = { organizationId: admin.organization.id, action: 'member.invited' }
  expect((await api.db.owner.auditEvent.findFirstOrThrow({ where })).actorId).toBeNull()
})

test('it may be for the addresses of one domain', async () => {
  const admin = await api.member({ role: 'admin' })
  const token = await givenLink(admin, { domain: '@Example.org' })

  expect(codes(await ask(token, 'kim@example.com'))).toEqual(['DOMAIN_NOT_ALLOWED'])
  expect(codes(await ask(token, 'kim@evil-example.org'))).toEqual(['DOMAIN_NOT_ALLOWED'])
  expect((await ask(token, 'kim@example.org')).answer).toBe('SENT')
})

test.each([
  ['for an owner', { role: 'OWNER' }, 'ROLE_NOT_ALLOWED'],
  ['for an admin', { role: 'ADMIN' }, 'ROLE_NOT_ALLOWED'],
  ['for a year', { days: 365 }, 'OUT_OF_RANGE'],
  ['for nobody', { most: 0 }, 'OUT_OF_RANGE'],
  ['for no domain', { domain: 'not a domain' }, 'DOMAIN_INVALID'],
  ['for everybody’s domain', { domain: 'gmail.com' }, 'DOMAIN_SHARED'],
  ['for a domain of two alphabets', { domain: 'nоrthwind.com' }, 'DOMAIN_MIXED'],
  ['for a domain in other letters', { domain: 'xn--mnchen-3ya.de' }, 'DOMAIN_LETTERS'],
])('a link %s is refused', async (_, more, code) => {
  expect(codes(await create(await api.member({ role: 'owner' }), more))).toEqual([code])
})

test.each(['learner', 'manager', 'author'] as const)('a %s makes no link and sees none', async (role) => {
  const admin = await api.member({ role: 'admin' })
  await create(admin)
  const person = await api.member({ role, organization: admin.organization })

  expect(codes(await create(person))).toEqual(['FORBIDDEN'])
  expect((await listed(person)).inviteLinks).toEqual([])
})

test('nobody fills a mailbox by it', async () => {
  const token = await givenLink(await api.member({ role: 'admin' }))
  const all = []
  for (let n = 0; n < 6; n++) all.push(codes(await ask(token, 'flooded@example.com')).join())

  expect(all).toEqual(['', '', '', '', '', 'TOO_MANY_TRIES'])
})
