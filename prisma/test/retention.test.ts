import { testDatabase } from '@skillgrad/db/testkit'
import { connected } from '../src/connection/connected.js'

const database = await testDatabase()
const days = (count: number) => new Date(Date.now() - count * 86_400_000)

async function enforce(organizationId: string, most = 100, role: 'api' | 'auth' = 'api') {
  return connected(database.urls[role], async (client) => {
    await client.query(`select set_config('app.organization_id', $1, false)`, [organizationId])
    return (await client.query('select app.enforce_retention($1) as taken', [most])).rows[0].taken
  })
}

async function givenEvents(organizationId: string, ages: readonly number[]) {
  await database.owner.auditEvent.createMany({
    data: ages.map((age) => ({
      ...{ organizationId, action: 'sign-in', subjectType: 'user', subjectId: 'x', at: days(age) },
      ...{ address: '10.0.0.1', userAgent: 'A browser' },
    })),
  })
}

async function givenSubmission(age: number) {
  const { submission } = await database.givenSubmission({ code: 'let a' })
  const { organizationId, id } = submission
  await database.owner.submission.updateMany({ where: { id }, data: { createdAt: days(age) } })
  return { organizationId, id }
}

test('events go after two years, their addresses after ninety days, and what is younger stays whole', async () => {
  const { organizationId } = await database.givenMember()
  await givenEvents(organizationId, [1, 89, 91, 729, 731, 2000])

  expect(await enforce(organizationId)).toEqual({ events: 2, addresses: 2 })

  const left = await database.owner.auditEvent.findMany({
    where: { organizationId },
    orderBy: { at: 'desc' },
  })
  expect(left.map(({ address, userAgent }) => [address, userAgent])).toEqual([
    ['10.0.0.1', 'A browser'],
    ['10.0.0.1', 'A browser'],
    [null, null],
    [null, null],
  ])
  expect(await enforce(organizationId)).toEqual({})
})

test('the company’s own times count, each at its own', async () => {
  const { organizationId } = await database.givenMember()
  await database.owner.privacySetting.update({
    where: { organizationId },
    data: { auditDays: 90, addressDays: 7 },
  })
  await givenEvents(organizationId, [6, 8, 91])

  expect(await enforce(organizationId)).toEqual({ events: 1, addresses: 1 })
})

test('old code goes, and that it was handed in stays', async () => {
  const { organizationId, id } = await givenSubmission(1096)
  const young = await givenSubmission(1094)

  expect(await enforce(organizationId)).toEqual({ submissions: 1 })
  expect(await enforce(young.organizationId)).toEqual({})

  const submission = await database.owner.submission.findFirstOrThrow({ where: { id } })
  expect(submission).toMatchObject({ code: '', codeRemovedAt: expect.any(Date), attemptNumber: 1 })
  expect(submission.codeHash).toMatch(/^[0-9a-f]{64}$/)
})

test('letters, lists and ended invitations go by age; what still waits does not', async () => {
  const { organizationId, userId } = await database.givenMember()
  const letter = {
    organizationId,
    recipient: 'a@example.com',
    template: 't',
    locale: 'en',
    subject: '',
    text: '',
    html: '',
  }
  await database.owner.mail.createMany({ data: [31, 29].map((age) => ({ ...letter, createdAt: days(age) })) })
  const list = { organizationId, createdBy: userId, fileName: 'people.csv', createdAt: days(31) }
  await database.owner.memberImport.createMany({ data: [{ ...list, finishedAt: days(31) }, list] })
  const offer = { organizationId, role: 'learner', inviterId: userId }
  const ended = { status: 'accepted', createdAt: days(60), expiresAt: days(46) }
  const open = { status: 'pending', createdAt: days(60), expiresAt: days(-1) }
  await database.owner.invitation.createMany({
    data: [
      { ...offer, ...ended, email: 'ended@example.com' },
      { ...offer, ...open, email: 'open@example.com' },
    ],
  })

  expect(await enforce(organizationId)).toEqual({ letters: 1, lists: 1, invitations: 1 })

  expect(await database.owner.invitation.findMany({ where: { organizationId } })).toMatchObject([
    { email: 'open@example.com' },
  ])
  expect(await database.owner.memberImport.count({ where: { organizationId } })).toBe(1)
})

test('one call takes no more of a kind than it was allowed, and the next goes on', async () => {
  const { organizationId } = await database.givenMember()
  await givenEvents(organizationId, [800, 801, 802])

  expect(await enforce(organizationId, 2)).toMatchObject({ events: 2 })
  expect(await enforce(organizationId, 2)).toMatchObject({ events: 1 })
})

test('one company’s time takes nothing from another', async () => {
  const ours = await database.givenMember()
  const theirs = await database.givenMember()
  await givenEvents(theirs.organizationId, [2000])

  expect(await enforce(ours.organizationId)).toEqual({})
  expect(await database.owner.auditEvent.count({ where: { organizationId: theirs.organizationId } })).toBe(1)
})

test('no service can shorten the time below what the table allows, nor enforce it as another role', async () => {
  const { organizationId } = await database.givenMember()

  await expect(
    database.tenant.query(organizationId, 'update app.privacy_setting set audit_days = 1'),
  ).rejects.toThrow(/privacy_setting_keeps_enough/)
  await expect(database.tenant.query(organizationId, 'delete from app.audit_event')).rejects.toThrow(
    /permission denied/,
  )
  await expect(enforce(organizationId, 1, 'auth')).rejects.toThrow(/permission denied/)
})
