import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { BackupError } from './backup-error.js'
import { readManifest, tableFile, type Manifest } from './manifest.js'
import { Meter } from './meter.js'

/** Reads a whole backup and throws BackupError where a byte of it is not what was written. */
export async function checkBackup(
  folder: string,
  onProgress: (message: string) => void = () => undefined,
): Promise<Manifest> {
  const manifest = await readManifest(folder)
  for (const table of manifest.tables) {
    onProgress(`${table.schema}.${table.name}`)
    await compare(join(folder, tableFile(table)), table.sha256, true)
  }
  for (const { path, sha256 } of manifest.files) {
    onProgress(path)
    await compare(join(folder, 'data', path), sha256, false)
  }
  return manifest
}

async function compare(file: string, sha256: string, isCompressed: boolean): Promise<void> {
  const meter = new Meter()
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const read = isCompressed
    ? pipeline(createReadStream(file), createGunzip(), meter, nowhere)
    : pipeline(createReadStream(file), meter, nowhere)
  await read.catch((cause: unknown) => {
    throw new BackupError(`${file} can't be read: ${(cause as Error).message}. Use another backup.`, {
      cause,
    })
  })
  if (meter.measured().sha256 !== sha256)
    throw new BackupError(`${file} is not what the backup wrote: its sum differs. Use another backup.`)
}
