import { randomBytes } from 'node:crypto'
import { blankDatabase } from '../../testkit/blank-database.js'
import { connected } from '../connection/connected.js'
import { databaseUrls, serviceRoles, withDatabase } from '../connection/roles.js'
import { migrateDatabase } from '../migrate/migrate-database.js'
import { requireUsable } from './external.js'

const slow = 120_000

test('a role that may make roles and schemas is let through', async () => {
  const { url } = await blankDatabase()

  await expect(requireUsable(url)).resolves.toBeUndefined()
})

test('what is wrong with an address is said with the remedy', async () => {
  const { url } = await blankDatabase()
  const wrongPassword = new URL(url)
  wrongPassword.password = 'guess'

  await expect(requireUsable('postgresql://me@127.0.0.1:1/app')).rejects.toMatchObject({
    fault: 'unreachable',
    message: expect.stringContaining('Start it, mend the address'),
  })
  await expect(requireUsable(withDatabase(url, 'no_such'))).rejects.toMatchObject({
    message: expect.stringContaining('create database "no_such" owner'),
  })
  await expect(requireUsable(wrongPassword.toString())).rejects.toMatchObject({
    message: expect.stringContaining('does not let skillgrad_migrator in'),
  })
})

test('a role that may not create schemas is told how to become the owner', async () => {
  const { url } = await blankDatabase()
  const name = `guest_${randomBytes(4).toString('hex')}`
  await connected(url, (client) => client.query(`create role ${name} login password 'word'`))
  const guest = new URL(url)
  guest.username = name
  guest.password = 'word'

  const refused = expect(requireUsable(guest.toString())).rejects
  await refused.toMatchObject({ fault: 'unfit', message: expect.stringContaining(`owner to "${name}"`) })
  await connected(url, (client) => client.query(`drop role ${name}`))
})

test(
  'a second installation with another secret is refused, and the first can still sign in',
  async () => {
    const first = await blankDatabase()
    await migrateDatabase({ urls: first.urls })
    const second = await blankDatabase()
    const urls = databaseUrls({ url: second.url, secret: 'another secret, which is long enough, too' })

    await expect(migrateDatabase({ urls })).rejects.toMatchObject({
      fault: 'foreign-roles',
      message: expect.stringContaining('SKILLGRAD_SECRET'),
    })
    const { rows } = await connected(first.urls.api, (client) => client.query('select current_user as name'))
    expect(rows).toEqual([{ name: serviceRoles.api }])
  },
  slow,
)
