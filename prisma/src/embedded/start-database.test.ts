import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmod, chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { connected } from '../connection/connected.js'
import type { DatabaseEnv } from '../env.js'
import { packageRoot } from '../package-root.js'
import { asStartError } from './database-start-error.js'
import { isAlive } from './postmaster.js'
import { lookAtDatabase, startDatabase, stopDatabase } from './start-database.js'

const isRoot = process.getuid?.() === 0
const settings = { fsync: 'off' }
const made: DatabaseEnv[] = []

/** A folder no other user can enter, as a private home is. */
async function givenInstallation(): Promise<DatabaseEnv> {
  const dataDir = await mkdtemp(join(tmpdir(), 'skillgrad-embedded-'))
  await chmod(dataDir, 0o700)
  const stateFolder = isRoot ? `/var/lib/skillgrad-test-${randomBytes(4).toString('hex')}` : dataDir
  const env = { dataDir, stateFolder, given: {} }
  made.push(env)
  return env
}

afterAll(async () => {
  for (const env of made) {
    await stopDatabase(env.dataDir, env).catch(() => undefined)
    await rm(env.dataDir, { recursive: true, force: true })
    await rm(env.stateFolder, { recursive: true, force: true })
  }
})

const start = (env: DatabaseEnv) => startDatabase({ dataDir: env.dataDir, settings, env })
const ask = async (url: string, text: string) =>
  connected(url, async (client) => (await client.query(text)).rows as unknown[])

async function clusterOf(env: DatabaseEnv): Promise<string> {
  const { id } = JSON.parse(await readFile(join(env.dataDir, 'database.json'), 'utf8')) as { id: string }
  return isRoot ? join(env.stateFolder, 'databases', id, 'data') : join(env.dataDir, 'postgres', 'data')
}

async function postmasterPid(env: DatabaseEnv): Promise<number> {
  return Number((await readFile(join(await clusterOf(env), 'postmaster.pid'), 'utf8')).split('\n')[0])
}

/** A process that ended is listed until whoever adopted it has noticed. */
async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20))
}

test('a database starts from nothing, keeps its data and its port over a restart, and starts once for two at a time', async () => {
  const env = await givenInstallation()

  const [first, second] = await Promise.all([start(env), start(env)])
  await ask(first!.url, 'create table kept as select 42 as answer')
  await first!.stop()
  const again = await start(env)

  expect(second!.url).toBe(first!.url)
  expect(again.url).toBe(first!.url)
  expect(await ask(again.url, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('a server left behind by a killed launcher is taken over, data and all', async () => {
  const env = await givenInstallation()
  const script = join(packageRoot(), 'src', 'embedded', 'testkit', 'start-and-wait.ts')
  const launcher = spawn(
    process.execPath,
    ['--no-warnings', '--import', 'tsx', '--conditions=source', script, JSON.stringify(env)],
    {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const [line] = (await once(launcher.stdout, 'data')) as [Buffer]
  const { url } = JSON.parse(line.toString()) as { url: string }
  await ask(url, 'create table kept as select 7 as answer')
  const orphan = await postmasterPid(env)

  launcher.kill('SIGKILL')
  await once(launcher, 'exit')
  const database = await start(env)

  expect(isAlive(orphan)).toBe(true)
  expect(await postmasterPid(env)).toBe(orphan)
  expect(await ask(database.url, 'select answer from kept')).toEqual([{ answer: 7 }])
  await database.stop()
  await gone(orphan)
})

test('after the server itself was killed it recovers, though its note names a process that is somebody else by now', async () => {
  const env = await givenInstallation()
  const database = await start(env)
  await ask(database.url, 'create table kept as select 1 as answer')
  const pid = await postmasterPid(env)
  const note = join(await clusterOf(env), 'postmaster.pid')
  const text = await readFile(note, 'utf8')
  process.kill(pid, 'SIGKILL')
  await gone(pid)
  await writeFile(note, text.replace(String(pid), String(process.pid)))

  const again = await start(env)

  expect(await ask(again.url, 'select answer from kept')).toEqual([{ answer: 1 }])
})

test('when another program took its port it moves to a free one', async () => {
  const env = await givenInstallation()
  const database = await start(env)
  const { port } = new URL(database.url)
  await database.stop()
  const intruder = createServer().listen(Number(port), '127.0.0.1')
  await once(intruder, 'listening')

  const moved = await start(env)
  intruder.close()

  expect(new URL(moved.url).port).not.toBe(port)
  expect(await ask(moved.url, 'select 1 as answer')).toEqual([{ answer: 1 }])
})

test('with another secret it says so, and with the right one it works again', async () => {
  const env = await givenInstallation()
  const database = await start(env)
  const secrets = join(env.dataDir, 'secrets.json')
  const right = await readFile(secrets, 'utf8')
  await writeFile(secrets, JSON.stringify({ secret: randomBytes(32).toString('hex') }))

  await expect(start(env)).rejects.toMatchObject({ fault: 'wrong-secret' })
  await writeFile(secrets, right)

  expect((await start(env)).url).toBe(database.url)
})

test('an address of one’s own is used as it is, and never stopped', async () => {
  const server = await start(await givenInstallation())
  const env = { ...(await givenInstallation()), databaseUrl: server.url }

  const database = await start(env)
  await database.stop()

  expect(database.kind).toBe('external')
  expect(database.url).toBe(server.url)
  expect(new URL(database.urls.api)).toMatchObject({
    username: 'skillgrad_api',
    host: new URL(server.url).host,
    pathname: '/skillgrad',
  })
  expect(await ask(server.url, 'select 1 as answer')).toEqual([{ answer: 1 }])
})

test('looking makes nothing where nothing is, and tells whether the server runs', async () => {
  const env = await givenInstallation()

  const before = await lookAtDatabase(env.dataDir, env)
  const database = await start(env)
  const running = await lookAtDatabase(env.dataDir, env)
  await database.stop()
  const stopped = await lookAtDatabase(env.dataDir, env)

  expect(before).toEqual({ kind: 'absent' })
  expect(running).toMatchObject({ kind: 'embedded', isRunning: true })
  expect(stopped).toMatchObject({ kind: 'embedded', isRunning: false })
})

test('a lock whose process died is free, though another process has its id by now', async () => {
  const env = await givenInstallation()
  await writeFile(join(env.dataDir, 'database.lock'), `${process.pid} of another boot`)

  const database = await start(env)

  expect(await ask(database.url, 'select 1 as answer')).toEqual([{ answer: 1 }])
})

test('a full disk and a folder of somebody else each get their own advice', () => {
  const full = asStartError(new Error('initdb: error: could not write: No space left on device'), '/data')
  const foreign = asStartError(Object.assign(new Error(`EACCES: permission denied, mkdir '/data'`)), '/data')

  expect(full).toMatchObject({ fault: 'disk-full', message: expect.stringContaining('Free some space') })
  expect(foreign).toMatchObject({
    fault: 'no-permission',
    message: expect.stringContaining('SKILLGRAD_DATA'),
  })
})

const asPlainUser = isRoot ? test : test.skip
if (!isRoot)
  process.stderr.write('skipped: starting as a plain user is what every other test here does already\n')
const asRoot = isRoot ? test : test.skip
if (!isRoot) process.stderr.write('skipped: only the database of a root user outlives its data folder\n')

asRoot('the database of a deleted data folder is told when a new one is made', async () => {
  const first = await givenInstallation()
  const deleted = await start(first)
  await deleted.stop()
  await rm(first.dataDir, { recursive: true })

  const second = await start({ ...(await givenInstallation()), stateFolder: first.stateFolder })

  expect(second.abandoned).toEqual([deleted.folder])
  await second.stop()
})

asPlainUser('a plain user starts it in a private folder, too', async () => {
  const nobody = 65_534
  const dataDir = await mkdtemp(join(tmpdir(), 'skillgrad-plain-'))
  await chown(dataDir, nobody, nobody)
  const script = join(packageRoot(), 'src', 'embedded', 'testkit', 'start-and-stop.ts')
  const env: DatabaseEnv = { dataDir, stateFolder: dataDir, given: {} }

  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--no-warnings', '--import', 'tsx', '--conditions=source', script, JSON.stringify(env)],
    { uid: nobody, gid: nobody, env: { PATH: process.env.PATH, HOME: dataDir, TMPDIR: dataDir } },
  )
  await rm(dataDir, { recursive: true, force: true })

  expect(JSON.parse(stdout)).toEqual({ user: 'skillgrad_migrator' })
})
