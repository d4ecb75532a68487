import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ownerFile, readNote } from './placement.js'

/**
 * Folders of clusters whose data folder was deleted, or made anew: nothing can open them any more, since their secret is
 * gone. They are told and never removed, because a data folder may come back, as from a disk that is not mounted now.
 */
export async function findAbandoned(stateFolder: string): Promise<string[]> {
  if (process.getuid?.() !== 0) return []
  const databases = join(stateFolder, 'databases')
  const ids = await readdir(databases).catch(() => [])
  const abandoned = await Promise.all(ids.map(async (id) => !(await hasOwner(databases, id))))
  return ids.filter((_, index) => abandoned[index]).map((id) => join(databases, id))
}

/** One of before owners were written down counts as owned. */
async function hasOwner(databases: string, id: string): Promise<boolean> {
  const dataDir = await readFile(join(databases, id, ownerFile), 'utf8').catch(() => undefined)
  if (dataDir === undefined) return true
  const note = await readExisting(dataDir.trim())
  return note === id
}

async function readExisting(dataDir: string): Promise<string | undefined> {
  const text = await readFile(join(dataDir, 'database.json'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (await readNote(dataDir)).id
}
