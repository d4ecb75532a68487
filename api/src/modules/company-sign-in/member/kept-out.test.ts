import { randomUUID } from 'node:crypto'
import { givenApi } from '../../../../testkit/api.js'
import { publicOrigin } from '../../../../testkit/origin.js'
import { givenBrowser, givenCompany, givenLive } from '../../../../testkit/provider/company.js'
import { startForgedIssuer } from '../../../../testkit/provider/forged-issuer.js'
import { eraseDue } from '../../privacy/deletion/erase-due.js'

const api = await givenApi({ privateNetworks: ['127.0.0.0/8', '::1/128'] })
const issuer = await startForgedIssuer()
afterAll(() => issuer.close())

const ours = (here: string) =>
  here.startsWith(`${publicOrigin}/o/`) || here.startsWith(`${publicOrigin}/sign-in`)

async function givenProvider() {
  const { owner, domain } = await givenCompany(api)
  const { clientId, clientSecret } = issuer
  const provider = await givenLive(api, owner, 'saveOidcProvider', {
    ...{ issuer: issuer.issuer, clientId, clientSecret },
  })
  const organizationId = owner.organization.id
  const signsIn = async (email: string, sub = email) => {
    issuer.forges({ claims: { email, sub } })
    return givenBrowser(api).follows(`${publicOrigin}/api/auth/sso/start/${provider.rowId}`, ours)
  }
  const memberOf = (email: string) =>
    api.db.owner.member.findFirstOrThrow({ where: { organizationId, user: { email } } })
  return { owner, domain, organizationId, signsIn, memberOf }
}

type Given = Awaited<ReturnType<typeof givenProvider>>

async function removes({ owner }: Given, email: string) {
  const { organization } = await owner.asks(
    'query ($slug: String!) { organization(slug: $slug) { members(first: 100) { edges { node { id email } } } } }',
    { slug: owner.organization.slug },
  )
  const { node } = organization.members.edges.find(
    (edge: { node: { email: string } }) => edge.node.email === email,
  )
  await owner.does('removeMember', { member: node.id }, 'removed { name }')
}

async function suspends({ memberOf }: Given, email: string) {
  const { id } = await memberOf(email)
  await api.db.owner.member.update({ where: { id }, data: { suspendedAt: new Date() } })
}

async function leaves({ memberOf }: Given, email: string) {
  const { id } = await memberOf(email)
  await api.db.owner.member.delete({ where: { id } })
}

/** As if the person had asked for it a while ago, and their time had come. */
async function erases(email: string) {
  const { id: userId } = await api.db.owner.user.findUniqueOrThrow({ where: { email } })
  const past = new Date(Date.now() - 86_400_000)
  await api.db.owner.accountDeletion.create({ data: { userId, requestedAt: past, dueAt: past } })
  await eraseDue({ ...api.composition.services, postman: null })
  expect(await api.db.owner.user.count({ where: { id: userId } })).toBe(0)
  return userId
}

const invite = ({ owner }: Given, email: string) =>
  owner.does(
    'inviteMember',
    { organization: owner.organizationId, email, role: 'LEARNER' },
    'invitation { id }',
  )

test.each([
  ['removed', removes],
  ['suspended', suspends],
])('whoever was %s and has deleted their account is let in anew by no provider', async (_, decides) => {
  const given = await givenProvider()
  const email = `mallory@${given.domain}`
  await given.signsIn(email)
  await decides(given, email)
  await erases(email)

  expect(await given.signsIn(email, 'another subject')).toContain('refused=removed')
  expect(await api.db.owner.user.count({ where: { email } })).toBe(0)
})

test('a suspended person is known again by the provider’s word for them, under another address', async () => {
  const given = await givenProvider()
  const email = `before@${given.domain}`
  await given.signsIn(email, 'the same person')
  await suspends(given, email)
  await erases(email)

  expect(await given.signsIn(`after@${given.domain}`, 'the same person')).toContain('refused=removed')
})

test('an invitation lets them in again, and nothing is kept of them any more', async () => {
  const given = await givenProvider()
  const email = `invited@${given.domain}`
  await given.signsIn(email)
  await suspends(given, email)
  await erases(email)
  await invite(given, email)

  expect(await given.signsIn(email)).not.toContain('refused')
  expect(await api.db.owner.keptOut.count({ where: { organizationId: given.organizationId } })).toBe(0)
})

test('whoever accepted an invitation by its letter and left by themselves may come again', async () => {
  const given = await givenProvider()
  const email = `again@${given.domain}`
  await given.signsIn(email)
  await removes(given, email)
  await erases(email)
  await invite(given, email)
  const where = { organizationId: given.organizationId, email }
  await api.db.owner.invitation.updateMany({ where, data: { status: 'accepted' } })

  expect(await given.signsIn(email)).not.toContain('refused')
})

test('the company’s directory may name them anew', async () => {
  const given = await givenProvider()
  const email = `listed@${given.domain}`
  await given.signsIn(email)
  await removes(given, email)
  await erases(email)
  await api.db.owner.scimUser.create({
    data: {
      ...{
        id: randomUUID(),
        organizationId: given.organizationId,
        email,
        userName: email,
        userNameKey: email,
      },
      ...{ emails: [email], attributes: {}, isActive: true, role: 'learner' },
    },
  })

  expect(await given.signsIn(email)).not.toContain('refused')
})

test('it is one company’s decision, and no hindrance to those who only left', async () => {
  const [one, other] = [await givenProvider(), await givenProvider()]
  const email = `left@${other.domain}`
  await other.signsIn(email)
  await leaves(other, email)
  const { id: userId } = await api.db.owner.user.findUniqueOrThrow({ where: { email } })
  await api.db.owner.removedMember.create({ data: { organizationId: one.organizationId, userId } })
  await erases(email)

  expect(await other.signsIn(email)).not.toContain('refused')
  expect(await api.db.owner.keptOut.count({ where: { organizationId: other.organizationId } })).toBe(0)
})

test('what is kept says neither address nor subject, is another for each company, and stands in the receipt', async () => {
  const [one, other] = [await givenProvider(), await givenProvider()]
  const email = `hidden@${one.domain}`
  await one.signsIn(email, 'secret-subject')
  await suspends(one, email)
  const { userId } = await one.memberOf(email)
  await api.db.owner.removedMember.create({ data: { organizationId: other.organizationId, userId } })
  await erases(email)

  const rows = await api.db.owner.keptOut.findMany({ where: { userId } })

  expect(rows).toHaveLength(4)
  expect(new Set(rows.map(({ mark }) => mark)).size).toBe(4)
  expect(JSON.stringify(rows)).not.toMatch(/hidden|secret-subject/)
  const { kept } = await api.db.owner.erasure.findFirstOrThrow({ where: { subjectId: userId } })
  expect(kept).toMatchObject({ kept_out: 4 })
})
