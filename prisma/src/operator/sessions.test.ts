import { testDatabase } from '@skillgrad/db/testkit'
import { endSessions } from './sessions.js'

const database = await testDatabase()
const url = database.urls.migrator

async function givenSignedIn() {
  const { user, organizationId } = await database.givenMember()
  await database.owner.session.create({
    data: { userId: user.id, token: crypto.randomUUID(), expiresAt: new Date() },
  })
  return { user, organizationId }
}

const sessionsOf = (userId: string) => database.owner.session.count({ where: { userId } })
const actionsIn = async (organizationId: string) =>
  (await database.owner.auditEvent.findMany({ where: { organizationId } })).map(({ action }) => action)

test('a person is signed out everywhere, which stands in the audit of their company, and nobody else is', async () => {
  const { user, organizationId } = await givenSignedIn()
  const other = await givenSignedIn()

  expect(await endSessions(url, ` ${user.email.toUpperCase()}`)).toBe(1)

  expect([await sessionsOf(user.id), await sessionsOf(other.user.id)]).toEqual([0, 1])
  expect(await actionsIn(organizationId)).toEqual(['sessions.ended-by-operator'])
  expect(await actionsIn(other.organizationId)).toEqual([])
})

test('everybody is signed out', async () => {
  const people = [await givenSignedIn(), await givenSignedIn()]

  expect(await endSessions(url)).toBeGreaterThanOrEqual(2)

  expect(await Promise.all(people.map(({ user }) => sessionsOf(user.id)))).toEqual([0, 0])
})

test('an e-mail without an account changes nothing', async () => {
  expect(await endSessions(url, 'nobody.at.all@example.com')).toBeNull()
})
