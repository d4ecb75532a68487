import { connected } from '../connection/connected.js'
import { serviceRoleNames, serviceRoles } from '../connection/roles.js'
import { blankDatabase } from '../../testkit/blank-database.js'
import { prismaMigrate } from '../../testkit/prisma-cli.js'
import { migrateDatabase } from './migrate-database.js'

/** Prisma's CLI alone takes some seconds of a calm machine. */
const slow = 300_000

test(
  'from nothing to a database whose roles can sign in, whose queue works, and which Prisma finds in order',
  async () => {
    const { url, urls } = await blankDatabase()

    const outcomes = await Promise.all([migrateDatabase({ urls }), migrateDatabase({ urls })])

    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['applied', 'up-to-date'])
    for (const role of serviceRoleNames) {
      const { rows } = await connected(urls[role], (client) => client.query('select current_user as name'))
      expect(rows).toEqual([{ name: serviceRoles[role] }])
    }
    const { rows } = await connected(urls.queue, (client) =>
      client.query(`select to_regclass('graphile_worker.jobs') is not null as there`),
    )
    expect(rows).toEqual([{ there: true }])
    expect((await prismaMigrate(url, ['status'])).output).toContain('Database schema is up to date')
  },
  slow,
)

test(
  'the migrations say what the schema files say: the one difference found is the one made here',
  async () => {
    const { url, urls } = await blankDatabase()
    await migrateDatabase({ urls })
    await connected(url, (client) => client.query('alter table app.team add column forgotten text'))

    const { code, output } = await prismaMigrate(url, [
      'diff',
      '--from-config-datasource',
      '--to-schema',
      'schema',
      '--exit-code',
    ])

    expect(code).toBe(2)
    expect(
      output
        .split('\n')
        .filter((line) => /^\s*\[/.test(line))
        .map((line) => line.trim()),
    ).toEqual(['[*] Changed the `team` table', '[-] Removed column `forgotten`'])
  },
  slow,
)
