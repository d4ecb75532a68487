import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The runner's files, in a folder named by their content and ready for every box on this machine. */
export interface RunnerInstall {
  folder: string
}

const bundleFile = 'runner.cjs'

/**
 * Puts the runner where boxes can read it. A released package holds the bundle in `dist/runner`; run from source,
 * the bundle is made now, so that what is tested is what is written.
 */
export async function installRunner(stateFolder: string): Promise<RunnerInstall> {
  const built = packagedBundle() ?? (await bundleFromSource())
  try {
    return await installFrom(built.folder, stateFolder)
  } finally {
    if (built.temporary) await rm(built.folder, { recursive: true, force: true })
  }
}

/**
 * A slot is one core: helper threads that collect garbage would take their time from another slot's training. The young
 * generation is Node 20's; that of Node 24 is larger, and would fill the box before the heap is full.
 */
export function heapFlags(heapMb: number): string[] {
  return [`--max-old-space-size=${heapMb}`, '--max-semi-space-size=16', '--single-threaded-gc']
}

/**
 * V8 checks at load that these flags equal those at build, so they key the snapshot. Sorting every hash table of the
 * snapshot anew under a secret seed defends one visitor of a server against another; a runner has one learner alone.
 */
function snapshotFlags(heapMb: number): string[] {
  return [...heapFlags(heapMb), '--no-rehash-snapshot']
}

/** Snapshots being made by this process: two at once would write the same draft. */
const underway = new Map<string, Promise<string | undefined>>()

/** Flags that start the runner from a snapshot inside the install folder, made once; undefined where Node cannot make it. */
export async function ensureSnapshot(install: RunnerInstall, heapMb: number): Promise<string[] | undefined> {
  const name = await snapshotFile(install, heapMb)
  return name === undefined ? undefined : [...snapshotFlags(heapMb), '--snapshot-blob', `{app}/${name}`]
}

function snapshotFile(install: RunnerInstall, heapMb: number): Promise<string | undefined> {
  const key = `${install.folder}/${heapMb}`
  const made = underway.get(key) ?? makeSnapshot(install, heapMb).finally(() => underway.delete(key))
  underway.set(key, made)
  return made
}

/** It takes about a second; a process that hangs must not keep the grader from starting. */
const snapshotLimitMs = 120_000

async function makeSnapshot(install: RunnerInstall, heapMb: number): Promise<string | undefined> {
  const flags = snapshotFlags(heapMb)
  const name = `runner-${process.version}-${process.arch}-${hashOf(flags)}.blob`
  const target = join(install.folder, name)
  if (existsSync(target)) return name
  const draft = `${target}.${process.pid}`
  const config = `${draft}.json`
  try {
    // Code cached for Node's own modules would lie in every runner, two megabytes of it, and is hardly ever used.
    await writeFile(config, JSON.stringify({ builder: bundleFile, withoutCodeCache: true }))
    const words = [...flags, '--no-warnings', '--snapshot-blob', draft, '--build-snapshot-config', config]
    await run(process.execPath, words, { cwd: install.folder, env: {}, timeout: snapshotLimitMs })
    await chmod(draft, 0o644)
    await rename(draft, target)
    return name
  } catch {
    await rm(draft, { force: true })
    return undefined
  } finally {
    await rm(config, { force: true })
  }
}

function hashOf(flags: readonly string[]): string {
  return createHash('sha256').update(flags.join(' ')).digest('hex').slice(0, 8)
}

function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

function packagedBundle(): { folder: string; temporary: boolean } | undefined {
  const runsFromDist = import.meta.url.includes('/dist/src/')
  return runsFromDist ? { folder: join(packageFolder(), 'dist/runner'), temporary: false } : undefined
}

async function bundleFromSource(): Promise<{ folder: string; temporary: boolean }> {
  const folder = await mkdtemp(join(tmpdir(), 'skillgrad-runner-'))
  await run(process.execPath, [join(packageFolder(), 'bundle-runner.mjs'), folder])
  return { folder, temporary: true }
}

async function installFrom(built: string, stateFolder: string): Promise<RunnerInstall> {
  const hash = createHash('sha256')
  for (const file of (await readdir(built)).sort())
    hash.update(file).update(await readFile(join(built, file)))
  const version = hash.digest('hex').slice(0, 16)
  const folder = join(stateFolder, 'runner', version)
  if (!existsSync(join(folder, bundleFile))) await placeAtOnce(built, folder)
  await keepInUse(folder)
  await pruneUnused(dirname(folder))
  return { folder }
}

const dayMs = 24 * 60 * 60 * 1000
const unusedMs = 7 * dayMs

/** The folder's time says when it was last in use; a grader that runs for months says so each day. */
async function keepInUse(folder: string): Promise<void> {
  const touch = () => utimes(folder, new Date(), new Date()).catch(() => undefined)
  await touch()
  setInterval(() => void touch(), dayMs).unref()
}

/** Removes versions, and copies that were cut short, which nobody used for a week. */
async function pruneUnused(versions: string): Promise<void> {
  for (const name of await readdir(versions)) {
    const folder = join(versions, name)
    const usedAt = await stat(folder).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    )
    // Another user's, or one that another grader removes at this moment, is none of our business.
    if (Date.now() - usedAt > unusedMs)
      await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Two graders may install at the same moment: each prepares its own copy and the first rename wins. */
async function placeAtOnce(built: string, folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`
  await mkdir(dirname(folder), { recursive: true })
  // Whatever the umask: the boxes' users must be able to enter.
  for (const entered of [dirname(dirname(folder)), dirname(folder)]) await chmod(entered, 0o755)
  await cp(built, draft, { recursive: true })
  await chmod(draft, 0o755)
  for (const file of await readdir(draft)) await chmod(join(draft, file), 0o644)
  try {
    await rename(draft, folder)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(join(folder, bundleFile))) throw error
  }
}
