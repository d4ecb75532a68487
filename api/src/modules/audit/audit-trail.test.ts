import { eventsOf } from '../../../testkit/audit.js'
import { givenApi, type Member } from '../../../testkit/api.js'
import type { Person } from '../../../testkit/person.js'
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
