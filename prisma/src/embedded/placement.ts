import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { DatabaseStartError } from './database-start-error.js'
import { executable, findBinaries, shareBinaries, type Binaries } from './binaries.js'
import { runProgram, type ProgramUser } from './run-program.js'

/** Where this installation's cluster lives, which programs run it, and as whom. */
export interface Placement {
  /** Holds the cluster's `data` folder and its log. */
  folder: string
  binaries: Binaries
  user?: ProgramUser
}

/** In a root user's cluster folder: the path of the data folder it belongs to. */
export const ownerFile = 'installation'

const noteFormat = z.object({ id: z.string(), port: z.number().int().optional() })
/** What `.data/database.json` remembers between starts. */
type DatabaseNote = z.infer<typeof noteFormat>

/** The note of this data folder, made at the first start. */
export async function readNote(dataDir: string): Promise<DatabaseNote> {
  const text = await readFile(noteFile(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text !== undefined) return noteFormat.parse(JSON.parse(text))
  const note = { id: randomBytes(6).toString('hex') }
  await writeNote(dataDir, note)
  return note
}

export async function writeNote(dataDir: string, note: DatabaseNote): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const fresh = `${noteFile(dataDir)}.${process.pid}`
  await writeFile(fresh, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 })
  await rename(fresh, noteFile(dataDir))
}

/**
 * A plain user's cluster lies in the data folder. PostgreSQL refuses to run as root, and the user it runs as instead
 * can't enter a private home: a root user's cluster and its programs lie in the state folder, named by the note's id.
 */
export async function place(dataDir: string, stateFolder: string, note: DatabaseNote): Promise<Placement> {
  if (process.getuid?.() !== 0) {
    const folder = join(dataDir, 'postgres')
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return { folder, binaries: await executable((await findBinaries()).folder) }
  }
  const user = await postgresUser()
  const folder = sharedFolder(stateFolder, note.id)
  await mkdir(folder, { recursive: true })
  for (const entered of [stateFolder, dirname(folder)]) await chmod(entered, 0o755)
  await chown(folder, user.uid, user.gid)
  await writeFile(join(folder, ownerFile), `${dataDir}\n`)
  return { folder, user, binaries: await executable(await shareBinaries(stateFolder)) }
}

/** The cluster that an earlier start made, if it did. */
export async function existingCluster(dataDir: string, stateFolder: string): Promise<string | undefined> {
  const isRoot = process.getuid?.() === 0
  const note = existsSync(noteFile(dataDir)) ? await readNote(dataDir) : undefined
  if (!note) return undefined
  const folder = isRoot ? sharedFolder(stateFolder, note.id) : join(dataDir, 'postgres')
  const cluster = join(folder, 'data')
  return existsSync(join(cluster, 'PG_VERSION')) ? cluster : undefined
}

function sharedFolder(stateFolder: string, id: string): string {
  return join(stateFolder, 'databases', id)
}

async function postgresUser(): Promise<ProgramUser> {
  const found = await lookUp()
  if (found) return found
  const created = await runProgram('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
  const user = await lookUp()
  if (user) return user
  throw new DatabaseStartError(
    'no-user',
    `PostgreSQL does not run as root, and a user "postgres" could not be made (${created.output.trim()}). Make one, or start as another user.`,
  )
}

async function lookUp(): Promise<ProgramUser | undefined> {
  const line = (await readFile('/etc/passwd', 'utf8'))
    .split('\n')
    .find((entry) => entry.startsWith('postgres:'))
  if (!line) return undefined
  const [, , uid, gid] = line.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

function noteFile(dataDir: string): string {
  return join(dataDir, 'database.json')
}
