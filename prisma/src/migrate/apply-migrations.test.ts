import { createHash } from 'node:crypto'
import { connected } from '../connection/connected.js'
import { blankDatabase } from '../../testkit/blank-database.js'
import { applyMigrations, withDeploymentLock, type MigrationOutcome } from './apply-migrations.js'
import type { MigrationFile } from './migration-files.js'

const first = migration('01_first', 'create table a (id int); insert into a values (1);')
const second = migration('02_second', `create function one() returns int language sql as $$ select 1; $$;`)
const broken = migration('02_second', 'create table b (id int); insert into nowhere values (1);')

function migration(name: string, sql: string): MigrationFile {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

function apply(url: string, files: MigrationFile[]): Promise<MigrationOutcome> {
  return connected(url, (client) => withDeploymentLock(client, () => applyMigrations(client, files)))
}

async function rows<Row>(url: string, text: string): Promise<Row[]> {
  return connected(url, async (client) => (await client.query(text)).rows as Row[])
}

test('an empty database gets every migration, in order, as Prisma records it', async () => {
  const { url } = await blankDatabase()

  const outcome = await apply(url, [first, second])

  expect(outcome).toEqual({ kind: 'applied', names: ['01_first', '02_second'] })
  const recorded = await rows(
    url,
    `select migration_name, checksum, applied_steps_count, finished_at is not null as finished, logs, rolled_back_at
     from _prisma_migrations order by migration_name`,
  )
  const asPrismaDoes = { applied_steps_count: 1, finished: true, logs: null, rolled_back_at: null }
  expect(recorded).toEqual([
    { migration_name: '01_first', checksum: first.checksum, ...asPrismaDoes },
    { migration_name: '02_second', checksum: second.checksum, ...asPrismaDoes },
  ])
})

test('a database that is up to date is left alone', async () => {
  const { url } = await blankDatabase()
  await apply(url, [first])

  const outcome = await apply(url, [first])

  expect(outcome).toEqual({ kind: 'up-to-date' })
  expect(await rows(url, 'select id from a')).toEqual([{ id: 1 }])
})

test('a migration that fails in the middle leaves nothing behind, is recorded, and is tried again once mended', async () => {
  const { url } = await blankDatabase()

  const failed = await apply(url, [first, broken])
  const left = await rows(url, `select to_regclass('public.b') as b`)
  const recorded = await rows(
    url,
    `select logs, finished_at from _prisma_migrations where migration_name = '02_second'`,
  )
  const mended = await apply(url, [first, second])

  expect(failed).toEqual({
    kind: 'failed',
    name: '02_second',
    message: 'relation "nowhere" does not exist',
    applied: ['01_first'],
  })
  expect(left).toEqual([{ b: null }])
  expect(recorded).toEqual([{ logs: expect.stringContaining('"nowhere" does not exist'), finished_at: null }])
  expect(mended).toEqual({ kind: 'applied', names: ['02_second'] })
})

test('of two starting at once one applies and the other finds all done', async () => {
  const { url } = await blankDatabase()
  const slow = migration('01_slow', 'create table c (id int); select pg_sleep(0.2);')

  const outcomes = await Promise.all([apply(url, [slow, second]), apply(url, [slow, second])])

  expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['applied', 'up-to-date'])
})

test('a migration whose file was changed after it was applied stops everything', async () => {
  const { url } = await blankDatabase()
  await apply(url, [first])
  const edited = migration('01_first', `${first.sql} -- edited`)

  expect(await apply(url, [edited, second])).toEqual({ kind: 'changed', name: '01_first' })
  expect(await rows(url, `select to_regproc('one') as one`)).toEqual([{ one: null }])
})

test('a database from a newer version is not touched', async () => {
  const { url } = await blankDatabase()
  await apply(url, [first, second])

  expect(await apply(url, [first])).toEqual({ kind: 'ahead', name: '02_second' })
})

test('what another tool left unfinished is not guessed about', async () => {
  const { url } = await blankDatabase()
  await apply(url, [first])
  await rows(
    url,
    `insert into _prisma_migrations (id, checksum, migration_name) values ('x', '${second.checksum}', '02_second')`,
  )

  expect(await apply(url, [first, second])).toEqual({ kind: 'unfinished', name: '02_second' })
})
