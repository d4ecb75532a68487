import { createReadStream, createWriteStream, type Dirent } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { errorCode } from '../connection/connected.js'
import type { StoredFile } from './manifest.js'
import { Meter } from './meter.js'

/** Of a data folder; logs and what says who runs now are no part of it. */
const kept = ['files', 'secrets.json', 'erasures.jsonl']

/** Copies what a data folder keeps beside the database. What somebody deletes meanwhile is left out. */
export async function copyFiles({ from, to }: { from: string; to: string }): Promise<StoredFile[]> {
  const files: StoredFile[] = []
  for (const path of (await Promise.all(kept.map((name) => filesIn(from, name)))).flat().sort()) {
    const measured = await copyFile(join(from, path), join(to, path)).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return undefined
      throw error
    })
    if (measured) files.push({ path: path.split(sep).join('/'), ...measured })
  }
  return files
}

export async function copyFile(from: string, to: string): Promise<{ bytes: number; sha256: string }> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  const meter = new Meter()
  await pipeline(createReadStream(from), meter, createWriteStream(to, { mode: 0o600 }))
  return meter.measured()
}

async function filesIn(root: string, name: string): Promise<string[]> {
  const entries = await readdir(join(root, name), { withFileTypes: true, recursive: true }).catch(
    (error: unknown): Dirent[] | 'one' | 'none' => {
      if (errorCode(error) === 'ENOTDIR') return 'one'
      if (errorCode(error) === 'ENOENT') return 'none'
      throw error
    },
  )
  if (entries === 'one') return [name]
  if (entries === 'none') return []
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.unfinished'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}
