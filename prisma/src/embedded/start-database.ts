import { join } from 'node:path'
import { databaseUrls, type DatabaseUrls } from '../connection/roles.js'
import { loadSecret } from '../connection/secret.js'
import { readDatabaseEnv, type DatabaseEnv } from '../env.js'
import { ensureCluster, ensureDatabase } from './cluster.js'
import { asStartError } from './database-start-error.js'
import { withFileLock } from './file-lock.js'
import { place, readNote, writeNote } from './placement.js'
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
  /** Stops the embedded server, also one that an earlier, killed launcher had left; an external one is left alone. */
  stop(): Promise<void>
}

/**
 * The database of this installation: the one of DATABASE_URL, else PostgreSQL from the npm package, kept in the data folder.
 * Throws DatabaseStartError with advice for the person at the terminal.
 */
export async function startDatabase(options: StartOptions): Promise<RunningDatabase> {
  const env = options.env ?? readDatabaseEnv()
  const secret = env.secret ?? loadSecretOf(options.dataDir)
  if (env.databaseUrl !== undefined) {
    const urls = databaseUrls({ url: env.databaseUrl, secret, given: env.given })
    return { kind: 'external', url: env.databaseUrl, urls, secret, stop: async () => undefined }
  }
  const { url, stop } = await startEmbedded(options, env, secret)
  return { kind: 'embedded', url, urls: databaseUrls({ url, secret, given: env.given }), secret, stop }
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
    return await withFileLock(join(dataDir, 'database.lock'), async () => {
      const note = await readNote(dataDir)
      const placement = await place(dataDir, env.stateFolder, note)
      folder = placement.folder
      onProgress('looking for the embedded PostgreSQL')
      if (await ensureCluster(placement, secret)) onProgress('made a new database')
      const port = await ensureServer(placement, { preferredPort: note.port, settings })
      if (port !== note.port) await writeNote(dataDir, { ...note, port })
      onProgress(`PostgreSQL listens on 127.0.0.1:${port}`)
      const url = await ensureDatabase(port, secret)
      return { url, stop: () => stopServer(placement) }
    })
  } catch (error) {
    throw asStartError(error, folder)
  }
}

function loadSecretOf(dataDir: string): string {
  try {
    return loadSecret(dataDir)
  } catch (error) {
    throw asStartError(error, dataDir)
  }
}
