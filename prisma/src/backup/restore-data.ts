import { existsSync, readFileSync } from 'node:fs'
import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadSecret } from '../connection/secret.js'
import { BackupError } from './backup-error.js'
import { copyFile } from './data-files.js'
import { secretMark, type Manifest } from './manifest.js'

interface Place {
  /** A checked backup. */
  folder: string
  manifest: Manifest
  dataDir: string
}

/**
 * The secret that the backup's data was sealed with: the given one, the data folder's, or the backup's own, which is then put into the data folder.
 * Throws BackupError where another one would be used.
 */
export async function settleSecret({ folder, manifest, dataDir }: Place, given?: string): Promise<string> {
  const kept = join(dataDir, 'secrets.json')
  if (given === undefined && !existsSync(kept)) {
    if (!manifest.files.some(({ path }) => path === 'secrets.json'))
      throw new BackupError(
        'This backup was made with a SKILLGRAD_SECRET in the environment, which is not in it. Set SKILLGRAD_SECRET to the same one.',
      )
    await copyFile(join(folder, 'data', 'secrets.json'), kept)
  }
  const secret = given ?? loadSecret(dataDir)
  if (secretMark(secret) !== manifest.secretMark)
    throw new BackupError(
      `The data of this backup was sealed with another secret than ${given === undefined ? `the one in ${kept}` : 'SKILLGRAD_SECRET'}. ${given === undefined ? 'Restore into a new folder (SKILLGRAD_DATA).' : 'Set it to the one of then.'}`,
    )
  return secret
}

/** Brings the files back. Of erasures the data folder may know more than the backup: what it knows stays, and what it lacks is added. */
export async function restoreFiles({ folder, manifest, dataDir }: Place): Promise<void> {
  for (const { path } of manifest.files) {
    const from = join(folder, 'data', path)
    if (path === 'erasures.jsonl') await addLines(from, join(dataDir, path))
    else if (path !== 'secrets.json') await copyFile(from, join(dataDir, path))
  }
}

async function addLines(from: string, to: string): Promise<void> {
  const lines = (await readFile(from, 'utf8')).split('\n').filter((line) => line !== '')
  const known = new Set(existsSync(to) ? readFileSync(to, 'utf8').split('\n') : [])
  const missing = lines.filter((line) => !known.has(line))
  // A line that was cut short may stand at the end.
  if (missing.length > 0) await appendFile(to, `\n${missing.join('\n')}\n`, { mode: 0o600 })
}
