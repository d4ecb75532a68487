import { eventsOf } from '../../../testkit/audit.js'
import { givenApi, type Member } from '../../../testkit/api.js'
import { Authenticator } from '../../../testkit/authenticator.js'
import type { Person } from '../../../testkit/person.js'
import { givenDirectory } from '../../../testkit/scim.js'
import { givenPersonalToken, givenServiceToken } from '../../../testkit/token-program.js'
import { hashOf } from '../identity/hash.js'
import { encodeId } from '../../graphql/global-id.js'

const api = await givenApi()

let founders = 0

async function givenFounder() {
  const email = `founder-${++founders}@example.com`
  const input = {
    organizationName: 'Lumen',
    name: 'Amara Okafor',
    email,
    password: 'correct horse battery',
    locale: 'EN',
  }
  const { organization } = await api.somebody().does('signUpCompany', input, 'organization { slug }')
  const { slug } = organization
  return { email, organization: await api.db.owner.organization.findFirstOrThrow({ where: { slug } }) }
}

const refusedSignIns = async (organizationId: string) =>
  (await eventsOf(api, organizationId)).filter(({ action }) => action === 'sign-in.refused')

describe('a refused sign-in', () => {
  test('of a known account is recorded in each of its companies, with the reason, and tells the caller nothing', async () => {
    const founder = await givenFounder()
    const second = await api.db.givenOrganization()
    const user = await api.db.owner.user.findFirstOrThrow({ where: { email: founder.email } })
    await api.db.givenMember({ organization: second, user })
    const guesser = api.somebody()

    const known = await guesser.does('signIn', { email: founder.email, password: 'a guess' }, 'viewer { id }')
    const unknown = await guesser.does(
      'signIn',
      { email: 'no@one.example', password: 'a guess' },
      'viewer { id }',
    )

    expect(known).toEqual(unknown)
    for (const { id } of [founder.organization, second])
      expect(await refusedSignIns(id)).toMatchObject([
        { details: { reason: 'password' }, subjectId: user.id, address: guesser.address },
      ])
  })

  test('leaves one event a minute for a person and an address, however many there are', async () => {
    const founder = await givenFounder()
    const guesser = api.somebody()
    const guess = (person: Person) =>
      person.does('signIn', { email: founder.email, password: 'a guess' }, 'viewer { id }')

    for (let n = 0; n < 10; n++) await guess(guesser)
    expect(await refusedSignIns(founder.organization.id)).toHaveLength(1)
    await guess(api.somebody())
    expect(await refusedSignIns(founder.organization.id)).toHaveLength(2)
    api.clock.advance(61_000)
    await guess(guesser)

    expect((await refusedSignIns(founder.organization.id)).at(-1)).toMatchObject({
      details: { reason: 'tries' },
    })
    expect(await refusedSignIns(founder.organization.id)).toHaveLength(3)
  })
})

describe('a refused way in without a password', () => {
  const enter = (person: Person, credential: object) =>
    person.does('signInWithPasskey', { credential }, 'viewer { email }')

  test('by a passkey is recorded of whom the passkey is, and of an unknown one nowhere', async () => {
    const member = await api.member()
    const authenticator = new Authenticator()
    const { beginPasskey } = await member.asks('mutation { beginPasskey { options } }')
    const credential = authenticator.makes(beginPasskey.options)
    await member.does('addPasskey', { credential, name: 'My laptop' }, 'viewer { email }')
    const thief = api.somebody()
    const { options } = (await thief.asks('mutation { beginPasskeySignIn { options } }')).beginPasskeySignIn
    const before = await api.db.owner.auditEvent.count()

    for (const key of [authenticator, new Authenticator()]) {
      const { userErrors } = await enter(thief, key.signs({ ...options, challenge: 'bm9ib2R5J3M' }))
      expect(userErrors[0].code).toBe('PASSKEY_REFUSED')
    }

    expect(await refusedSignIns(member.organization.id)).toMatchObject([
      { subjectId: member.row.userId, details: { reason: 'passkey' }, address: thief.address },
    ])
    expect(await api.db.owner.auditEvent.count()).toBe(before + 1)
  })

  test.each([
    ['that has ended', -1, true],
    ['that another browser asked for', 1, false],
  ])('by a link %s is recorded of whom it was sent to', async (_, minutes, isConfirmed) => {
    const member = await api.member()
    const token = crypto.randomUUID()
    const expiresAt = new Date(Date.now() + minutes * 60_000)
    const { email } = member.row.user
    await api.db.owner.signInLink.create({
      data: { hash: hashOf(token), email, browserHash: hashOf('another'), expiresAt },
    })

    for (const shown of [token, 'nobody’s'])
      await api.somebody().does('useSignInLink', { token: shown, isConfirmed }, 'viewer { email }')

    expect(await refusedSignIns(member.organization.id)).toMatchObject([{ details: { reason: 'link' } }])
  })
})

describe('a refused token', () => {
  const ofTokens = async (organizationId: string) =>
    (await eventsOf(api, organizationId)).filter(({ action }) => action === 'token.refused')

  test('that has ended is recorded in its company, once a minute, and one that nobody knows nowhere', async () => {
    const member = await api.member()
    const { program } = await givenPersonalToken(api, member, { scopes: ['read'] })
    const { id } = await api.db.owner.apiToken.findFirstOrThrow({ where: { userId: member.row.userId } })
    await api.db.owner.apiToken.update({ where: { id }, data: { revokedAt: new Date() } })

    for (let n = 0; n < 3; n++)
      expect((await program.sends({ query: '{ viewer { email } }' })).status).toBe(401)

    expect(await ofTokens(member.organization.id)).toMatchObject([
      { actorId: null, subjectId: id, details: { reason: 'ended' }, address: program.address },
    ])
  })

  test('that lacks a scope is recorded with what it asked for, over GraphQL and SCIM', async () => {
    const { owner } = await givenDirectory(api)
    const { program } = await givenServiceToken(api, owner, { scopes: ['read'] })

    await program.sends({
      query: 'mutation { exportAudit(input: { organization: "x" }) { userErrors { code } } }',
    })
    const directory = await fetch(`${api.url}/scim/v2/Users`, { headers: program.headers() })
    api.clock.advance(61_000)
    await fetch(`${api.url}/scim/v2/Users`, { headers: program.headers() })

    expect(directory.status).toBe(403)
    expect((await ofTokens(owner.organization.id)).map(({ details }) => details)).toEqual([
      { reason: 'scope', operation: 'Mutation.exportAudit' },
      { reason: 'scope', operation: 'SCIM' },
    ])
  })
})

describe('what a role does not allow', () => {
  const invite = (person: Member, organization: string) =>
    person.does(
      'inviteMember',
      { organization, email: 'x@example.com', role: 'LEARNER' },
      'invitation { id }',
    )

  test('is recorded by the operation’s name where the person is a member, once a minute', async () => {
    const learner = await api.member()

    await invite(learner, learner.organizationId)
    await invite(learner, learner.organizationId)

    expect(await eventsOf(api, learner.organization.id)).toMatchObject([
      {
        action: 'refused',
        actorId: learner.row.userId,
        subjectId: 'inviteMember',
        details: { code: 'FORBIDDEN' },
        address: learner.address,
      },
    ])
  })

  test('counts a role that one may not give', async () => {
    const admin = await api.member({ role: 'admin' })
    const member = encodeId('Member', admin.row.id, admin.organization.id)

    await admin.does('changeMember', { member, role: 'OWNER' }, 'member { id }')

    expect(await eventsOf(api, admin.organization.id)).toMatchObject([
      { action: 'refused', subjectId: 'changeMember', details: { code: 'ROLE_NOT_ALLOWED' } },
    ])
  })

  test('leaves nothing of an outsider', async () => {
    const insider = await api.member({ role: 'owner' })
    const outsider = await api.member()

    await invite(outsider, insider.organizationId)

    expect(await eventsOf(api, insider.organization.id)).toEqual([])
    expect(await eventsOf(api, outsider.organization.id)).toEqual([])
  })
})

test('a changed name is recorded without either name, a changed language with both', async () => {
  const member = await api.member()
  await member.does('updateViewer', { name: 'Somebody Else', locale: 'ZH_CN' }, 'viewer { id }')
  await member.does('updateViewer', { name: 'Somebody Else', locale: 'ZH_CN' }, 'viewer { id }')

  const events = await eventsOf(api, member.organization.id)

  expect(events.map(({ details }) => details)).toEqual([
    { before: { locale: 'en' }, after: { locale: 'zh-CN' }, withheld: ['name'] },
  ])
})

test('a browser that calls itself by a novel is cut short', async () => {
  const owner = await api.member({ role: 'owner' })
  const query = `mutation { exportAudit(input: { organization: "${owner.organizationId}" }) { organization { id } } }`

  await owner.sends({ query }, { 'user-agent': 'x'.repeat(5000) })

  expect((await eventsOf(api, owner.organization.id))[0]!.userAgent).toBe('x'.repeat(300))
})
