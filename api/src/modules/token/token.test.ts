import request from 'supertest'
import { givenApi, type Member } from '../../../testkit/api.js'
import { eventsOf } from '../../../testkit/audit.js'
import { connectLive } from '../../../testkit/live.js'
import { givenPersonalToken, givenServiceToken, TokenProgram } from '../../../testkit/token-program.js'
import { encodeId } from '../../graphql/global-id.js'
import { mostInAMinute } from './pace.js'
import { newSecret } from './secret.js'
import { scopesOf } from './scopes.js'

// As in production: a browser gets no further than the web's own documents.
const api = await givenApi({ takesOtherDocuments: false })
const open = await givenApi()
const day = 86_400_000

const membersOf =
  'query ($slug: String!) { organization(slug: $slug) { members { edges { node { email } } } } }'

async function givenProgram(
  role: 'owner' | 'admin' | 'learner' = 'owner',
  scopes: readonly string[] = ['read'],
) {
  const member = await open.member({ role })
  return { member, ...(await givenPersonalToken(open, member, { scopes })) }
}

test('a program asks any document within the limits, where a browser may not', async () => {
  const secret = newSecret()
  const member = await api.member({ role: 'owner' })
  const { createHash } = await import('node:crypto')
  await api.db.owner.apiToken.create({
    data: {
      organizationId: member.organization.id,
      userId: member.row.userId,
      createdBy: member.row.userId,
      name: 'Report',
      hint: 'abcd',
      scopes: ['read'],
      tokenHash: createHash('sha256').update(secret).digest('base64url'),
      expiresAt: new Date(Date.now() + day),
    },
  })
  const program = new TokenProgram(api, secret)
  const asked = { query: membersOf, variables: { slug: member.organization.slug } }

  expect((await member.sends(asked)).errors[0]!.extensions.code).toBe('UNKNOWN_DOCUMENT')
  expect((await program.sends(asked)).data.organization.members.edges).toHaveLength(1)
  const deep = `{ organization(slug: "x") ${'{ home { next '.repeat(9)} ${'} }'.repeat(9)} }`
  expect((await program.sends({ query: deep })).errors.length).toBeGreaterThan(0)
})

test('the token is shown once, and of it only a hash is kept', async () => {
  const { program, token, member } = await givenProgram()

  const row = await open.db.owner.apiToken.findFirstOrThrow({
    where: { organizationId: member.organization.id },
  })
  expect(JSON.stringify(row)).not.toContain(program.secret)
  expect(token.hint).toBe(program.secret.slice(-4))
  const { viewer } = await member.asks(
    '{ viewer { memberships { tokens { name hint scopes lastUsedAt } } } }',
  )
  expect(viewer.memberships[0].tokens).toEqual([
    { name: 'Nightly report', hint: token.hint, scopes: ['READ'], lastUsedAt: null },
  ])
})

test('a personal token acts as its person, in its company alone', async () => {
  const { program, member } = await givenProgram('learner')
  const elsewhere = await open.db.givenMember({ user: member.row.user, role: 'owner' })
  const other = await open.db.owner.organization.findFirstOrThrow({ where: { id: elsewhere.organizationId } })

  const { viewer } = await program.asks('{ viewer { email memberships { role organization { slug } } } }')

  expect(viewer).toEqual({
    email: member.row.user.email,
    memberships: [{ role: 'LEARNER', organization: { slug: member.organization.slug } }],
  })
  expect((await program.asks(membersOf, { slug: other.slug })).organization).toBeNull()
})

test('it may what the role of its person allows at that moment, and no more', async () => {
  const { program, member } = await givenProgram('admin', ['read', 'people:write'])
  const invite = () =>
    program.does(
      'inviteMember',
      { organization: member.organizationId, email: `${crypto.randomUUID()}@example.com`, role: 'LEARNER' },
      'invitation { email invitedBy }',
    )

  expect((await invite()).invitation.invitedBy).toBe(member.row.user.name)
  await open.db.owner.member.update({ where: { id: member.row.id }, data: { role: 'learner' } })

  expect((await invite()).userErrors[0].code).toBe('FORBIDDEN')
})

test('what a scope does not name is refused before anything is done, and the scope is told', async () => {
  const { program, member } = await givenProgram('owner', ['read'])

  const answer = await program.sends({
    query: 'mutation ($i: CreateTeamInput!) { createTeam(input: $i) { team { id } } }',
    variables: { i: { organization: member.organizationId, name: 'Search' } },
  })

  expect(answer.status).toBe(403)
  expect(answer.data).toBeNull()
  expect(answer.errors[0]!.extensions).toMatchObject({ code: 'TOKEN_SCOPE', scope: 'people:write' })
  expect(answer.errors[0]!.message).toContain('people:write')
  expect(await open.db.owner.team.count({ where: { organizationId: member.organization.id } })).toBe(0)
})

test('no scope reaches the account of a person', async () => {
  const { program } = await givenProgram('owner', scopesOf.person)
  const asked = [
    'mutation { endOtherSessions { userErrors { code } } }',
    'mutation { updateViewer(input: { name: "Mallory" }) { viewer { name } } }',
    '{ viewer { sessions { address } } }',
    'mutation { createPersonalToken(input: { organization: "x", name: "x", scopes: [READ], days: 9 }) { secret } }',
  ]

  for (const query of asked) {
    const answer = await program.sends({ query })
    expect([answer.status, answer.errors[0]!.extensions.code]).toEqual([403, 'TOKEN_NEVER'])
  }
})

const shown = (authorization: string, more: Record<string, string> = {}) =>
  request(open.url)
    .post('/graphql')
    .set({ authorization, 'content-type': 'application/json', ...more })
    .send({ query: '{ viewer { email } }' })

test.each([
  ['made up', () => `Bearer ${newSecret()}`],
  ['mistyped', () => 'Bearer skg_oops'],
  ['empty', () => 'Bearer'],
])('a token that is %s is nobody, and is told what to do', async (_, authorization) => {
  const { status, body, headers } = await shown(authorization())

  expect(status).toBe(401)
  expect(headers['www-authenticate']).toContain('invalid_token')
  expect(body.errors[0].extensions.code).toBe('TOKEN_UNKNOWN')
  expect(body.errors[0].message).toContain('Authorization: Bearer')
})

test('a cookie beside a wrong token does not help, and beside a right one is not looked at', async () => {
  const { program, member } = await givenProgram()
  const other = await open.member()

  const wrong = await shown(`Bearer ${newSecret()}`, { cookie: other.cookie })
  expect(wrong.status).toBe(401)
  const right = await shown(`Bearer ${program.secret}`, {
    cookie: other.cookie,
    origin: 'https://evil.example',
  })
  expect(right.body.data.viewer.email).toBe(member.row.user.email)
  expect(right.headers['set-cookie']).toBeUndefined()
})

test('it ends by date, by being revoked, and with the membership', async () => {
  const [dated, revoked, removed] = [
    await givenProgram(),
    await givenProgram(),
    await givenProgram('learner'),
  ]
  const codeOf = async ({ program }: { program: TokenProgram }) =>
    (await program.sends({ query: '{ viewer { email } }' })).errors[0]?.extensions.code
  const boss = await open.member({ role: 'owner', organization: removed.member.organization })
  expect([await codeOf(dated), await codeOf(revoked), await codeOf(removed)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])

  await revoked.member.does('revokeToken', { token: revoked.token.id }, 'revoked')
  await boss.does(
    'removeMember',
    { member: encodeId('Member', removed.member.row.id, boss.organization.id) },
    'removed { name }',
  )
  expect([await codeOf(revoked), await codeOf(removed)]).toEqual(['TOKEN_ENDED', 'TOKEN_ENDED'])
  const events = await eventsOf(open, boss.organization.id)
  expect(events.map(({ action }) => action)).toContain('token.revoked')

  await open.db.owner.apiToken.updateMany({
    where: { organizationId: dated.member.organization.id },
    data: { expiresAt: new Date(Date.now() - 1000) },
  })
  expect(await codeOf(dated)).toBe('TOKEN_ENDED')
})

test('whoever was removed and comes back has to make another', async () => {
  const { program, member } = await givenProgram('learner')
  const boss = await open.member({ role: 'owner', organization: member.organization })
  await boss.does(
    'removeMember',
    { member: encodeId('Member', member.row.id, boss.organization.id) },
    'removed { name }',
  )
  await open.db.givenMember({ organization: member.organization, user: member.row.user })

  expect((await program.sends({ query: '{ viewer { email } }' })).status).toBe(401)
})

test('only owners and admins make tokens of the company, those of a directory only owners, and only after a fresh sign-in', async () => {
  const learner = await open.member()
  const owner = await open.member({ role: 'owner' })
  const wish = (member: Member) => ({
    organization: member.organizationId,
    name: 'Provisioning',
    scopes: ['SCIM'],
  })

  const refused = await learner.does('createServiceToken', wish(learner), 'secret')
  expect(refused.userErrors[0].code).toBe('FORBIDDEN')
  const admin = await open.member({ role: 'admin' })
  const directory = await admin.does('createServiceToken', wish(admin), 'secret')
  expect(directory.userErrors[0].code).toBe('FORBIDDEN')
  const reader = await admin.does('createServiceToken', { ...wish(admin), scopes: ['READ'] }, 'secret')
  expect(reader.userErrors).toEqual([])
  await open.db.owner.session.updateMany({
    where: { userId: owner.row.userId },
    data: { createdAt: new Date(Date.now() - 31 * 60_000) },
  })
  const stale = await owner.does('createServiceToken', wish(owner), 'secret')
  expect(stale).toMatchObject({ secret: null, userErrors: [{ code: 'SIGN_IN_AGAIN' }] })
})

test.each([
  [{ name: ' ', scopes: ['READ'], days: 7 }, 'REQUIRED', 'name'],
  [{ name: 'x', scopes: [], days: 7 }, 'SCOPE_REQUIRED', 'scopes'],
  [{ name: 'x', scopes: ['SCIM'], days: 7 }, 'SCOPE_NOT_ALLOWED', 'scopes'],
  [{ name: 'x', scopes: ['READ'], days: 366 }, 'OUT_OF_RANGE', 'days'],
])('the wish %j is refused with %s', async (wish, code, path) => {
  const member = await open.member({ role: 'owner' })

  const { userErrors } = await member.does(
    'createPersonalToken',
    { organization: member.organizationId, ...wish },
    'secret',
  )

  expect(userErrors).toMatchObject([{ code, path: [path] }])
})

test('a service is nobody: it sees the company, no account, and leaves its token’s name in the trail', async () => {
  const owner = await open.member({ role: 'owner' })
  const { program, token } = await givenServiceToken(open, owner, {
    name: 'HR sync',
    scopes: ['read', 'people:write'],
  })

  expect((await program.asks('{ viewer { email } }')).viewer).toBeNull()
  const { organization } = await program.asks(membersOf, { slug: owner.organization.slug })
  expect(organization.members.edges).toEqual([{ node: { email: owner.row.user.email } }])
  const email = `${crypto.randomUUID()}@example.com`
  const input = { organization: owner.organizationId, email, role: 'LEARNER' }
  const { invitation } = await program.does('inviteMember', input, 'invitation { email invitedBy }')
  expect(invitation.invitedBy).toBe('HR sync')
  const asOwner = await program.does(
    'inviteMember',
    { ...input, email: 'x@example.com', role: 'OWNER' },
    'invitation { id }',
  )
  expect(asOwner.userErrors[0].code).toBe('ROLE_NOT_ALLOWED')

  const { organization: seen } = await owner.asks(
    `query ($slug: String!) { organization(slug: $slug) { auditEvents { edges { node { verb actor { name } token { id name } } } } } }`,
    { slug: owner.organization.slug },
  )
  const invited = seen.auditEvents.edges.find(
    ({ node }: { node: { verb: string } }) => node.verb === 'member.invited',
  )
  expect(invited.node).toEqual({
    verb: 'member.invited',
    actor: null,
    token: { id: token.id, name: 'HR sync' },
  })
})

test('an invitation of a service holds until its token is revoked', async () => {
  const owner = await open.member({ role: 'owner' })
  const { program, token } = await givenServiceToken(open, owner, { scopes: ['people:write'] })
  const invited = async () => {
    const email = `${crypto.randomUUID()}@example.com`
    await program.does(
      'inviteMember',
      { organization: owner.organizationId, email, role: 'ADMIN' },
      'invitation { email }',
    )
    const { body } = await request(open.url).get('/mail')
    const text = body.find((letter: { recipient: string }) => letter.recipient === email).text as string
    expect(text).toContain(`${owner.organization.name} invites you`)
    return /invitations\/(\S+)/.exec(text)![1]!
  }
  const accept = (secret: string) =>
    open
      .somebody()
      .does(
        'acceptInvitation',
        { token: secret, name: 'Kim', password: 'seven quiet lanterns' },
        'viewer { name }',
      )
  const [first, second] = [await invited(), await invited()]

  expect((await accept(first)).viewer).toEqual({ name: 'Kim' })
  await owner.does('revokeToken', { token: token.id }, 'revoked')
  expect((await accept(second)).userErrors[0].code).toBe('INVITATION_REVOKED')
})

test('what a person’s program does names both in the trail', async () => {
  const { program, member, token } = await givenProgram('owner', ['people:write'])
  await program.does('createTeam', { organization: member.organizationId, name: 'Search' }, 'team { id }')

  const event = (await eventsOf(open, member.organization.id)).find(({ action }) => action === 'team.created')

  expect(event).toMatchObject({ actorId: member.row.userId })
  expect(encodeId('ApiToken', event!.tokenId!, member.organization.id)).toBe(token.id)
})

test('when it was last used is noted once in a quarter of an hour', async () => {
  const { program, member } = await givenProgram()
  const lastUsed = async () =>
    (await open.db.owner.apiToken.findFirstOrThrow({ where: { organizationId: member.organization.id } }))
      .lastUsedAt
  await program.asks('{ viewer { email } }')
  const first = await lastUsed()
  await program.asks('{ viewer { email } }')

  expect(first).not.toBeNull()
  expect(await lastUsed()).toEqual(first)
  open.clock.advance(16 * 60_000)
  await program.asks('{ viewer { email } }')
  expect((await lastUsed())!.getTime()).toBeGreaterThan(first!.getTime())
})

test('a program that asks without pause is told to wait, and others are not', async () => {
  const { program } = await givenProgram()
  const other = await givenProgram()
  const { tokens } = open.composition.services
  const nowhere = { address: '', userAgent: undefined, requestId: '' }
  for (let asked = 0; asked < mostInAMinute; asked++) await tokens.holderOf(program.secret, nowhere)

  const { status, headers, body } = await shown(`Bearer ${program.secret}`)

  expect(status).toBe(429)
  expect(Number(headers['retry-after'])).toBeGreaterThan(0)
  expect(body.errors[0].extensions.code).toBe('TOO_MANY_REQUESTS')
  expect((await shown(`Bearer ${other.program.secret}`)).status).toBe(200)
  open.clock.advance(60_000)
  expect((await shown(`Bearer ${program.secret}`)).status).toBe(200)
})

test('a connection by a token is closed once the token is revoked', async () => {
  const { program, member, token } = await givenProgram()
  const client = connectLive(program)
  const closed = new Promise<number>((resolve) => {
    client.on('closed', (event) => resolve((event as { code: number }).code))
  })
  const seen = client.iterate({
    query: 'subscription ($id: ID!) { teamDashboardChanged(organization: $id) { at } }',
    variables: { id: member.organizationId },
  })
  expect((await seen.next()).value?.data).toMatchObject({ teamDashboardChanged: { at: expect.any(String) } })

  await member.does('revokeToken', { token: token.id }, 'revoked')

  expect(await closed).toBe(4403)
})

test('a person of another company cannot revoke it, a colleague neither, an admin can', async () => {
  const { program, member, token } = await givenProgram('learner')
  const colleague = await open.member({ organization: member.organization })
  const admin = await open.member({ organization: member.organization, role: 'admin' })
  const revoke = (who: Member) => who.does('revokeToken', { token: token.id }, 'revoked')

  expect((await revoke(colleague)).userErrors[0].code).toBe('NOT_FOUND')
  const { organization } = await admin.asks(
    'query ($slug: String!) { organization(slug: $slug) { personalTokens { totalCount edges { node { name member { name } } } } } }',
    { slug: member.organization.slug },
  )
  expect(organization.personalTokens).toEqual({
    totalCount: 1,
    edges: [{ node: { name: 'Nightly report', member: { name: member.row.user.name } } }],
  })
  expect((await revoke(admin)).revoked).toBe(token.id)
  expect((await program.sends({ query: '{ viewer { email } }' })).status).toBe(401)
})

test('making a token for oneself brings a letter', async () => {
  const { member } = await givenProgram()

  const { body } = await request(open.url).get('/mail')

  const letter = body.find(({ recipient }: { recipient: string }) => recipient === member.row.user.email)
  expect(letter.text).toContain('the access token “Nightly report” was made')
})

test('as many as a person has use for, and no more', async () => {
  const member = await open.member()
  for (let made = 0; made < 20; made++) await givenPersonalToken(open, member, { scopes: ['read'] })

  await expect(givenPersonalToken(open, member, { scopes: ['read'] })).rejects.toThrow('TOKEN_LIMIT')
})

describe('the company’s list', () => {
  const service = { userId: null, role: 'admin' }
  const list = async (who: Member, asked: { first: number; after?: string | null }) =>
    (
      await who.asks(
        `query ($slug: String!, $first: Int!, $after: String) {
          organization(slug: $slug) {
            serviceTokens(first: $first, after: $after) { ...Page }
            personalTokens(first: $first, after: $after) { ...Page }
          }
        }
        fragment Page on ApiTokenConnection {
          totalCount edges { node { id name } } pageInfo { hasNextPage hasPreviousPage endCursor }
        }`,
        { slug: who.organization.slug, ...asked },
      )
    ).organization

  const givenTokens = ({ row, organization }: Member, names: string[], more: object) =>
    open.db.owner.apiToken.createMany({
      data: names.map((name) => ({
        organizationId: organization.id,
        createdBy: row.userId,
        name,
        hint: 'abcd',
        scopes: ['read'],
        tokenHash: crypto.randomUUID(),
        expiresAt: new Date(Date.now() + day),
        ...more,
      })),
    })

  test.each(['serviceTokens', 'personalTokens'] as const)(
    'of %s goes on after a hundred, newest first, each once, and none of another company',
    async (kind) => {
      const [owner, stranger] = [await open.member({ role: 'owner' }), await open.member({ role: 'owner' })]
      const of = ({ row }: Member) => (kind === 'personalTokens' ? { userId: row.userId } : service)
      const names = Array.from({ length: 130 }, (_, n) => `Token ${n}`)
      await givenTokens(owner, names, of(owner))
      await givenTokens(owner, ['ended'], { ...of(owner), expiresAt: new Date(Date.now() - day) })
      await givenTokens(owner, ['revoked'], { ...of(owner), revokedAt: new Date() })
      await givenTokens(stranger, ['foreign'], of(stranger))

      const first = (await list(owner, { first: 1000 }))[kind]
      const second = (await list(owner, { first: 1000, after: first.pageInfo.endCursor }))[kind]

      expect([first, second].map(({ totalCount, edges }) => [totalCount, edges.length])).toEqual([
        [130, 100],
        [130, 30],
      ])
      expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
      expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
      const seen = [...first.edges, ...second.edges].map(({ node }: { node: { name: string } }) => node.name)
      expect(seen).toEqual(names.toReversed())
    },
  )

  test('is nothing for a learner, and a cursor of another company’s token shows none of it', async () => {
    const [owner, stranger] = [await open.member({ role: 'owner' }), await open.member({ role: 'owner' })]
    const learner = await open.member({ organization: owner.organization })
    await givenTokens(stranger, ['foreign'], service)
    const foreign = (await list(stranger, { first: 1 })).serviceTokens.pageInfo.endCursor

    expect(await list(learner, { first: 10 })).toEqual({ serviceTokens: null, personalTokens: null })
    expect((await list(owner, { first: 10, after: foreign })).serviceTokens).toMatchObject({
      totalCount: 0,
      edges: [],
    })
  })
})
