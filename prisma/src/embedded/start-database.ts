import { join } from 'node:path'
import { databaseUrls, type DatabaseUrls } from '../connection/roles.js'
import { loadSecret } from '../connection/secret.js'
import { readDatabaseEnv, type DatabaseEnv } from '../env.js'
import { ensureCluster, ensureDatabase } from './cluster.js'
import { asStartError, DatabaseStartError } from './database-start-error.js'
import { withFileLock } from './file-lock.js'
import { existingCluster, place, readNote, writeNote } from './placement.js'
import { findPostmaster } from './postmaster.js'
import { requireUsable } from './external.js'
import { findAbandoned } from './abandoned.js'
import { ensureServer, stopServer } from './server.js'

export interface StartOptions {
  /** Folder of this installation's state, e.g. `.data`. */
  dataDir: string
  onProgress?: (message: string) => void
  settings?: Readonly<Record<string, string>>
  env?: DatabaseEnv
}

export interface RunningDatabase {
  kind: 'embedded' | 'external'
  /** The owner's address. */
  url: string
  urls: DatabaseUrls
  secret: string
  /** Where the embedded cluster lies; absent for an external one. */
  folder?: string
  /** Clusters of data folders that somebody deleted; told when a new one is made. */
  abandoned: string[]
  /** Stops the embedded server, also one that an earlier, killed launcher had left; an external one is left alone. */
  stop(): Promise<void>
}

/**
 * The database of this installation: the one of DATABASE_URL, else PostgreSQL from the npm package, kept in the data folder.
 * Throws DatabaseStartError with advice for the person at the terminal.
 */
export async function startDatabase(options: StartOptions): Promise<RunningDatabase> {
  const env = options.env ?? environment()
  const secret = env.secret ?? loadSecretOf(options.dataDir)
  if (env.databaseUrl !== undefined) {
    options.onProgress?.('looking for the PostgreSQL of DATABASE_URL')
    await requireUsable(env.databaseUrl)
    const urls = databaseUrls({ url: env.databaseUrl, secret, given: env.given })
    const stop = async () => undefined
    return { kind: 'external', url: env.databaseUrl, urls, secret, abandoned: [], stop }
  }
  const embedded = await startEmbedded(options, env, secret)
  const urls = databaseUrls({ url: embedded.url, secret, given: env.given })
  return { kind: 'embedded', ...embedded, urls, secret }
}

export type DatabaseState =
  { kind: 'external' } | { kind: 'absent' } | { kind: 'embedded'; isRunning: boolean; folder: string }

/** Looks, without making or starting anything. */
export async function lookAtDatabase(
  dataDir: string,
  env: DatabaseEnv = readDatabaseEnv(),
): Promise<DatabaseState> {
  if (env.databaseUrl !== undefined) return { kind: 'external' }
  const folder = await existingCluster(dataDir, env.stateFolder)
  if (folder === undefined) return { kind: 'absent' }
  return { kind: 'embedded', folder, isRunning: (await findPostmaster(folder)) !== undefined }
}

/** Stops the embedded server of a data folder, whoever started it. */
export async function stopDatabase(dataDir: string, env: DatabaseEnv = readDatabaseEnv()): Promise<void> {
  if (env.databaseUrl !== undefined) return
  const placement = await place(dataDir, env.stateFolder, await readNote(dataDir))
  await stopServer(placement)
}

async function startEmbedded(options: StartOptions, env: DatabaseEnv, secret: string) {
  const { dataDir, settings, onProgress = () => undefined } = options
  let folder = dataDir
  try {
    const onWait = (holder: string) => onProgress(`process ${holder} is starting it; waiting`)
    return await withFileLock({ file: join(dataDir, 'database.lock'), onWait }, async () => {
      const note = await readNote(dataDir)
      const placement = await place(dataDir, env.stateFolder, note)
      folder = placement.folder
      onProgress('looking for the embedded PostgreSQL')
      const isNew = await ensureCluster(placement, secret)
      if (isNew) onProgress('made a new database')
      const port = await ensureServer(placement, { preferredPort: note.port, settings })
      if (port !== note.port) await writeNote(dataDir, { ...note, port })
      onProgress(`PostgreSQL listens on 127.0.0.1:${port}`)
      const url = await ensureDatabase(port, secret)
      const abandoned = isNew ? await findAbandoned(env.stateFolder) : []
      return { url, folder, abandoned, stop: () => stopServer(placement) }
    })
  } catch (error) {
    throw asStartError(error, folder)
  }
}

function environment(): DatabaseEnv {
  try {
    return readDatabaseEnv()
  } catch (cause) {
    throw new DatabaseStartError('environment', (cause as Error).message, { cause })
  }
}

function loadSecretOf(dataDir: string): string {
  try {
    return loadSecret(dataDir)
  } catch (error) {
    throw asStartError(error, dataDir)
  }
}
