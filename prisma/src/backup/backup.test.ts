import { appendFile, cp, mkdtemp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { blankDatabase } from '../../testkit/blank-database.js'
import { fillTables } from '../../testkit/fill-tables.js'
import { testDatabase } from '../../testkit/test-database.js'
import { connected } from '../connection/connected.js'
import { readMigrations } from '../migrate/migration-files.js'
import { checkBackup } from './check-backup.js'
import { manifestName, secretMark, tableFile, type Manifest } from './manifest.js'
import { restoreBackup } from './restore-backup.js'
import { restoreFiles, settleSecret } from './restore-data.js'
import { takeBackup } from './take-backup.js'

const db = await testDatabase()
const { organizationId, user } = await db.givenMember({ name: 'Ada\tNowak\n\\.' })
await connected(db.urls.migrator, async (client) => {
  await client.query('begin')
  await fillTables(client, { organizationId, person: user })
  await client.query('commit')
})
await db.as('queue', `select graphile_worker.add_job('send_letter', '{"id": 1}', job_key := 'once')`)
await db.as(
  'queue',
  `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'a process that is gone'`,
)

const place = await mkdtemp(join(tmpdir(), 'backup-'))
const dataDir = join(place, 'data')
await mkdir(join(dataDir, 'files', 'company-1'), { recursive: true })
await mkdir(join(dataDir, 'log'))
await writeFile(join(dataDir, 'files', 'company-1', 'a-file'), 'what a person asked a copy of')
await writeFile(join(dataDir, 'files', 'company-1', 'half.unfinished'), 'half')
await writeFile(join(dataDir, 'secrets.json'), '{}')
await writeFile(join(dataDir, 'log', 'api.log'), 'not kept')
afterAll(() => rm(place, { recursive: true, force: true }))

const secret = 'a secret of thirty-two letters or more'
let made = 0
async function backup(urls = db.urls): Promise<{ folder: string; manifest: Manifest }> {
  const folder = join(place, `backup-${made++}`)
  return { folder, manifest: await takeBackup({ urls, secret, dataDir, folder }) }
}
const { folder, manifest } = await backup()
const sums = ({ tables }: Manifest) =>
  Object.fromEntries(
    tables.map(({ schema, name, rows, sha256 }) => [`${schema}.${name}`, `${rows} ${sha256}`]),
  )

test('what was restored is, table by table and byte by byte, what was backed up, and as well guarded', async () => {
  const { urls } = await blankDatabase()

  await restoreBackup({ urls, folder, manifest: await checkBackup(folder) })

  const again = await backup(urls)
  const filled = manifest.tables.filter(({ rows }) => rows > 0).length
  expect(filled).toBeGreaterThan(100)
  const { 'graphile_worker._private_jobs': jobs, ...before } = sums(manifest)
  const { 'graphile_worker._private_jobs': jobsAgain, ...after } = sums(again.manifest)
  expect(after).toEqual(before)
  expect(again.manifest.sequences).toEqual(manifest.sequences)
  // Whoever had taken a job is gone, so it waits again.
  expect(jobsAgain).not.toBe(jobs)
  const { rows } = await connected(urls.queue, (client) =>
    client.query('select key, locked_by from graphile_worker._private_jobs'),
  )
  expect(rows).toContainEqual({ key: 'once', locked_by: null })

  // Guarded as before, and the services let in.
  const guards = `select
    (select json_agg(row(conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated) order by conrelid::regclass::text, conname)::text
     from pg_constraint where connamespace::regnamespace::text = any('{app,auth,catalogue}')) as constraints,
    (select json_agg(row(tgrelid::regclass::text, tgname, tgenabled) order by tgrelid::regclass::text, tgname)::text
     from pg_trigger where not tgisinternal) as triggers,
    (select json_agg(row(oid::regclass::text, relrowsecurity, relforcerowsecurity) order by oid::regclass::text)::text
     from pg_class where relnamespace::regnamespace::text = any('{app,auth,catalogue}') and relkind = 'r') as rows`
  const at = (url: string) => connected(url, async (client) => (await client.query(guards)).rows[0])
  expect(await at(urls.migrator)).toEqual(await at(db.urls.migrator))
  const seen = await connected(urls.api, (client) =>
    client.query('select count(*)::int as members from auth.member'),
  )
  expect(seen.rows).toEqual([{ members: 0 }])
}, 120_000)

test('a backup of an earlier version is brought to this one', async () => {
  const files = await readMigrations()
  const last = files.at(-1)!
  expect(manifest.migrations.at(-1)!.name).toBe(last.name)
  const { urls } = await blankDatabase()
  // What the newest migration adds is absent from an earlier backup.
  const earlier = { ...manifest, migrations: manifest.migrations.slice(0, -1) }
  const known = new Set(await tablesBefore(earlier))
  const stored = {
    ...earlier,
    tables: earlier.tables.filter(({ schema, name }) => known.has(`${schema}.${name}`)),
  }

  await restoreBackup({ urls, folder, manifest: stored })

  const records = await connected(urls.migrator, (client) =>
    client.query('select migration_name as name from public._prisma_migrations order by started_at'),
  )
  expect(records.rows.at(-1)).toEqual({ name: last.name })
}, 120_000)

/** What an earlier version had as it is now: no table that the newest migration makes, or to which it adds a column. */
async function tablesBefore({ tables }: Manifest): Promise<string[]> {
  const sql = (await readMigrations()).at(-1)!.sql.replaceAll('"', '').toLowerCase()
  return tables
    .map(({ schema, name }) => `${schema}.${name}`)
    .filter((name) => !sql.includes(`create table ${name} `))
    .filter((name) => !new RegExp(`alter table ${name}\\s+add column`).test(sql))
}

test.each([
  [
    'a table that was changed',
    async (folder: string) => appendFile(join(folder, tableFile({ schema: 'auth', name: 'user' })), 'more'),
  ],
  [
    'a file that was changed',
    async (folder: string) => appendFile(join(folder, 'data/files/company-1/a-file'), 'more'),
  ],
  [
    'a table that is missing',
    async (folder: string) => rm(join(folder, tableFile({ schema: 'auth', name: 'user' }))),
  ],
  ['a backup that was cut short', async (folder: string) => rm(join(folder, manifestName))],
  ['a format to come', async (folder: string) => writeFile(join(folder, manifestName), '{"format": 2}')],
])('%s is told before anything is touched', async (_, spoil) => {
  const spoilt = join(place, `spoilt-${made++}`)
  await cp(folder, spoilt, { recursive: true })
  await spoil(spoilt)

  await expect(checkBackup(spoilt)).rejects.toThrow(/another backup|cut short|newer one/)
})

test('files of a backup stay within the data folder', async () => {
  for (const path of ['../../.bashrc', '/etc/passwd', 'files/../../x', 'files\\..\\x', '']) {
    const evil = join(place, `evil-${made++}`)
    await mkdir(evil)
    const files = [{ path, bytes: 1, sha256: '' }]
    await writeFile(join(evil, manifestName), JSON.stringify({ ...manifest, files }))
    await expect(checkBackup(evil)).rejects.toThrow('is not what this version of Skillgrad writes')
  }
})

test('only what the data folder keeps is in it, for its owner alone', async () => {
  expect(manifest.files.map(({ path }) => path)).toEqual(['files/company-1/a-file', 'secrets.json'])
  expect(await readFile(join(folder, 'data/files/company-1/a-file'), 'utf8')).toBe(
    'what a person asked a copy of',
  )
  expect((await stat(folder)).mode & 0o077).toBe(0)
  for (const name of await readdir(join(folder, 'tables')))
    expect((await stat(join(folder, 'tables', name))).mode & 0o077).toBe(0)
  expect(JSON.stringify(manifest)).not.toContain(secret)
})

test('nothing is written over: neither a folder nor a database in use', async () => {
  await expect(takeBackup({ urls: db.urls, secret, dataDir, folder })).rejects.toThrow('Name a new folder')
  expect(await checkBackup(folder)).toEqual(manifest)

  await expect(restoreBackup({ urls: db.urls, folder, manifest })).rejects.toThrow('into an empty one')
})

test('a database without Skillgrad leaves no folder, and a backup of a newer version is refused', async () => {
  const { urls } = await blankDatabase()
  const nowhere = join(place, 'of nothing')
  // Only the migrator can sign in there before roles are prepared.
  await expect(
    takeBackup({ urls: { ...urls, queue: urls.migrator }, secret, dataDir, folder: nowhere }),
  ).rejects.toThrow('nothing to back up')
  await expect(stat(nowhere)).rejects.toThrow('ENOENT')

  const newer = {
    ...manifest,
    migrations: [...manifest.migrations, { name: '29991231_later', checksum: '' }],
  }
  await expect(restoreBackup({ urls, folder, manifest: newer })).rejects.toThrow('or a newer one')
})

describe('the secret that data was sealed with', () => {
  const placeIn = async (name: string) => {
    const into = join(place, name)
    await mkdir(into)
    return { folder, manifest, dataDir: into }
  }

  test('comes from the backup where the data folder has none', async () => {
    const free = await placeIn('free')
    const mark = { ...manifest, secretMark: secretMark('x'.repeat(32)) }
    await writeFile(join(free.folder, 'data/secrets.json'), JSON.stringify({ secret: 'x'.repeat(32) }))

    expect(await settleSecret({ ...free, manifest: mark })).toBe('x'.repeat(32))
    expect(await readFile(join(free.dataDir, 'secrets.json'), 'utf8')).toContain('xxx')
  })

  test('is asked for where it is not in the backup, and refused where it is another', async () => {
    const free = await placeIn('other')
    const without = { ...manifest, files: [] }
    await expect(settleSecret({ ...free, manifest: without })).rejects.toThrow('Set SKILLGRAD_SECRET')
    await expect(settleSecret(free, 'another secret of thirty-two letters')).rejects.toThrow('another secret')
    expect(await settleSecret(free, secret)).toBe(secret)
  })
})

test('files come back, and of erasures what either side knows', async () => {
  const [from, to] = [join(place, 'from'), join(place, 'to')]
  await mkdir(join(from, 'data', 'files'), { recursive: true })
  await mkdir(to)
  await writeFile(join(from, 'data/files/a'), 'a')
  await writeFile(join(from, 'data/erasures.jsonl'), '{"id":1}\n{"id":2}\n')
  await writeFile(join(to, 'erasures.jsonl'), '{"id":2}\n{"id":3}\n{"id"')
  const files = ['erasures.jsonl', 'files/a'].map((path) => ({ path, bytes: 1, sha256: '' }))

  await restoreFiles({ folder: from, manifest: { ...manifest, files }, dataDir: to })

  expect(await readFile(join(to, 'files/a'), 'utf8')).toBe('a')
  expect(await readFile(join(to, 'erasures.jsonl'), 'utf8')).toBe('{"id":2}\n{"id":3}\n{"id"\n{"id":1}\n')
})
