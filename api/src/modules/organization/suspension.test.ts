import { givenApi, type Member } from '../../../testkit/api.js'
import { eventsOf } from '../../../testkit/audit.js'
import { connectLive } from '../../../testkit/live.js'
import { until } from '../../../testkit/program.js'
import { givenPersonalToken } from '../../../testkit/token-program.js'
import { encodeId } from '../../graphql/global-id.js'

const api = await givenApi()

const idOf = (member: Member) => encodeId('Member', member.row.id, member.organization.id)
const suspend = (by: Member, member: Member) =>
  by.does('suspendMember', { member: idOf(member) }, 'member { suspendedAt }')
const reactivate = (by: Member, member: Member) =>
  by.does('reactivateMember', { member: idOf(member) }, 'member { suspendedAt role teams { name } }')
const seen = (who: Member, slug = who.organization.slug) =>
  who.asks('query ($slug: String!) { viewer { email } organization(slug: $slug) { id } }', { slug })

async function givenCompany(seats = 50) {
  const organization = await api.db.givenOrganization({ seats })
  const owner = await api.member({ role: 'owner', organization })
  const learner = await api.member({ organization })
  return { organization, owner, learner }
}

test('whoever is suspended is signed out at once, in a session that was just used', async () => {
  const { owner, learner } = await givenCompany()
  expect((await seen(learner)).organization).not.toBeNull()

  expect((await suspend(owner, learner)).member.suspendedAt).not.toBeNull()

  expect(await api.db.owner.session.count({ where: { userId: learner.row.userId } })).toBe(0)
  await until(async () => (await seen(learner)).viewer === null)
})

test('whoever is in another company keeps that one, and their session', async () => {
  const { owner, learner } = await givenCompany()
  const elsewhere = await api.db.givenMember({ user: learner.row.user })
  const other = await api.db.owner.organization.findFirstOrThrow({ where: { id: elsewhere.organizationId } })
  await seen(learner)

  await suspend(owner, learner)

  const here = await seen(learner)
  expect(here).toEqual({ viewer: { email: learner.row.user.email }, organization: null })
  expect((await seen(learner, other.slug)).organization).not.toBeNull()
})

test('a page that listens hears nothing more', async () => {
  const { owner } = await givenCompany()
  const manager = await api.member({ role: 'admin', organization: owner.organization })
  const client = connectLive(manager)
  const listening = client.iterate({
    query: 'subscription ($id: ID!) { teamDashboardChanged(organization: $id) { at } }',
    variables: { id: manager.organizationId },
  })
  await listening.next()

  await suspend(owner, manager)
  await api.db.as('api', `select pg_notify('grading_applied', $1)`, [
    JSON.stringify({ organization: owner.organization.id, submission: null }),
  ])

  // Whichever comes first: the end of what was listened to, or that of the connection.
  const heard = await listening.next().catch(({ code }: { code: number }) => ({ done: code === 4403 }))
  expect(heard).toMatchObject({ done: true })
  await client.dispose()
})

test('keys of programs end, the seat is free, and nothing is lost', async () => {
  const { organization, owner, learner } = await givenCompany(2)
  await api.db.givenTeam({ organization, name: 'Search', members: [{ userId: learner.row.userId }] })
  const { program } = await givenPersonalToken(api, learner, { scopes: ['read'] })

  await suspend(owner, learner)

  expect((await program.sends({ query: '{ viewer { email } }' })).status).toBe(401)
  const { organization: taken } = await owner.asks(
    'query ($slug: String!) { organization(slug: $slug) { seats { taken } members { totalCount } } }',
    { slug: organization.slug },
  )
  expect(taken).toEqual({ seats: { taken: 1 }, members: { totalCount: 2 } })
  const { member } = await reactivate(owner, learner)
  expect(member).toEqual({ suspendedAt: null, role: 'LEARNER', teams: [{ name: 'Search' }] })
  const actions = (await eventsOf(api, organization.id)).map(({ action }) => action)
  expect(actions.filter((action) => action !== 'token.created')).toEqual([
    'member.suspended',
    'token.revoked',
    'token.refused',
    'member.reactivated',
  ])
})

test('coming back needs a seat', async () => {
  const { organization, owner, learner } = await givenCompany(2)
  await suspend(owner, learner)
  await api.db.givenMember({ organization })

  expect((await reactivate(owner, learner)).userErrors[0].code).toBe('SEATS_TAKEN')
})

test('the last owner who is active can neither be suspended, removed, nor demoted', async () => {
  const { organization, owner } = await givenCompany()
  const second = await api.member({ role: 'owner', organization })
  await suspend(owner, second)
  const third = await api.member({ role: 'owner', organization })
  await suspend(third, owner)

  const left = await third.does('removeMember', { member: idOf(third) }, 'removed { name }')
  expect(left.userErrors[0].code).toBe('LAST_OWNER')
  expect((await suspend(third, third)).userErrors[0].code).toBe('SUSPEND_SELF')
})

test('two owners who suspend each other at once: one stays', async () => {
  const { organization, owner } = await givenCompany()
  const second = await api.member({ role: 'owner', organization })

  await Promise.all([suspend(owner, second), suspend(second, owner)].map((done) => done.catch(() => null)))

  const active = await api.db.owner.member.count({
    where: { organizationId: organization.id, role: 'owner', suspendedAt: null },
  })
  expect(active).toBe(1)
})

test('an admin suspends no owner, a learner nobody', async () => {
  const { organization, owner, learner } = await givenCompany()
  const admin = await api.member({ role: 'admin', organization })
  const colleague = await api.member({ organization })

  expect((await suspend(admin, owner)).userErrors[0].code).toBe('ROLE_NOT_ALLOWED')
  expect((await suspend(learner, colleague)).userErrors[0].code).toBe('NOT_FOUND')
})

test('an invitation does not go around it', async () => {
  const { owner, learner } = await givenCompany()
  await suspend(owner, learner)

  const input = { organization: owner.organizationId, email: learner.row.user.email, role: 'LEARNER' }
  const { userErrors } = await owner.does('inviteMember', input, 'invitation { id }')

  expect(userErrors[0].code).toBe('MEMBER_SUSPENDED')
})

test('a team of the directory takes nobody by hand, but who manages it is said here', async () => {
  const { organization, owner, learner } = await givenCompany()
  const team = await api.db.givenTeam({
    organization,
    name: 'Platform',
    members: [{ userId: learner.row.userId }],
  })
  await api.db.owner.team.updateMany({ where: { id: team.id }, data: { isProvisioned: true } })
  const id = encodeId('Team', team.id, organization.id)
  const change = (member: Member, teams: object) =>
    owner.does(
      'changeMember',
      { member: idOf(member), ...teams },
      'member { managedTeams { name isProvisioned } }',
    )

  expect((await change(owner, { teams: [id] })).userErrors).toMatchObject([
    { code: 'TEAM_PROVISIONED', path: ['teams'] },
  ])
  expect((await change(learner, { teams: [] })).userErrors[0].code).toBe('TEAM_PROVISIONED')
  expect((await change(learner, { teams: [id], managedTeams: [id] })).member.managedTeams).toEqual([
    { name: 'Platform', isProvisioned: true },
  ])
  const invited = await owner.does(
    'inviteMember',
    { organization: owner.organizationId, email: 'new@example.com', role: 'LEARNER', team: id },
    'invitation { id }',
  )
  expect(invited.userErrors).toMatchObject([{ code: 'TEAM_PROVISIONED', path: ['team'] }])
})
