import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { Transform } from 'node:stream'

/** Whose files they are: all of an owner's go together. */
export type FileOwner = `person-${string}` | `company-${string}`

export interface StoredFile {
  /** sha256, in hex; the file's name. */
  hash: string
  bytes: number
}

/** Large files beside the database. Whoever reads one has been checked by the row that names it. */
export interface FileStore {
  /** Keeps what `produce` writes; nothing is kept where it fails. */
  write(owner: FileOwner, produce: (sink: Writable) => Promise<void>): Promise<StoredFile>
  /** Null where it is gone. */
  read(owner: FileOwner, hash: string): Promise<{ stream: Readable; bytes: number } | null>
  remove(owner: FileOwner, hash: string): Promise<void>
  removeAll(owner: FileOwner): Promise<void>
}

/** In a folder that all api and background processes share. */
export class DiskFileStore implements FileStore {
  constructor(private readonly folder: string) {}

  async write(owner: FileOwner, produce: (sink: Writable) => Promise<void>): Promise<StoredFile> {
    const home = this.#homeOf(owner)
    await mkdir(home, { recursive: true, mode: 0o700 })
    const unfinished = join(home, `${randomUUID()}.unfinished`)
    try {
      const written = await measured(unfinished, produce)
      await rename(unfinished, join(home, written.hash))
      return written
    } catch (error) {
      await rm(unfinished, { force: true })
      throw error
    }
  }

  async read(owner: FileOwner, hash: string): Promise<{ stream: Readable; bytes: number } | null> {
    const file = this.#fileOf(owner, hash)
    const found = await stat(file).catch(() => null)
    return found && { stream: createReadStream(file), bytes: found.size }
  }

  async remove(owner: FileOwner, hash: string): Promise<void> {
    await rm(this.#fileOf(owner, hash), { force: true })
  }

  async removeAll(owner: FileOwner): Promise<void> {
    await rm(this.#homeOf(owner), { recursive: true, force: true })
  }

  #homeOf(owner: FileOwner): string {
    if (!/^(person|company)-[0-9a-f-]{36}$/.test(owner)) throw new Error('This is no owner of files')
    return join(this.folder, owner)
  }

  #fileOf(owner: FileOwner, hash: string): string {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('This is no name of a file')
    return join(this.#homeOf(owner), hash)
  }
}

/** Also on the disk itself before it gets its name, so that a file which is there is whole. */
async function measured(file: string, produce: (sink: Writable) => Promise<void>): Promise<StoredFile> {
  const hash = createHash('sha256')
  let bytes = 0
  const meter = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  const disk = createWriteStream(file, { flags: 'wx', mode: 0o600 })
  meter.pipe(disk)
  disk.on('error', (error) => meter.destroy(error))
  meter.on('error', () => disk.destroy())
  try {
    await produce(meter)
    meter.end()
    await finished(disk)
  } catch (error) {
    meter.destroy()
    disk.destroy()
    throw error
  }
  const handle = await open(file, 'r')
  await handle.sync().finally(() => handle.close())
  return { hash: hash.digest('hex'), bytes }
}
