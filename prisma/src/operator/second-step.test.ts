import { testDatabase } from '@skillgrad/db/testkit'
import { removeSecondStep } from './second-step.js'

const database = await testDatabase()
const url = database.urls.migrator

test('whoever has lost phone and codes is let in by the password again, and the audit of the company says so', async () => {
  const { user, organizationId } = await database.givenMember()
  const userId = user.id
  await database.owner.totp.create({ data: { userId, secret: new Uint8Array(1), confirmedAt: new Date() } })
  await database.owner.recoveryCode.create({ data: { userId, hash: 'a hash' } })
  await database.owner.session.create({ data: { userId, token: 'a token', expiresAt: new Date() } })

  const answers = [
    await removeSecondStep(url, ` ${user.email.toUpperCase()}`),
    await removeSecondStep(url, user.email),
  ]

  expect(answers).toEqual(['removed', 'was_off'])
  const rows = [database.owner.totp, database.owner.recoveryCode, database.owner.session].map((table) =>
    (table as typeof database.owner.totp).count({ where: { userId } }),
  )
  expect(await Promise.all(rows)).toEqual([0, 0, 0])
  const events = await database.owner.auditEvent.findMany({ where: { organizationId } })
  expect(events.map(({ action }) => action)).toEqual(['two-step.removed-by-operator'])
})

test('an e-mail without an account changes nothing', async () => {
  expect(await removeSecondStep(url, 'nobody.at.all@example.com')).toBe('unknown_person')
})
