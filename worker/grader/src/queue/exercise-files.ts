import { randomUUID } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashed } from '@skillgrad/exercises/bundle'
import { OurFault } from '../pool/our-fault.js'

export interface ExerciseFilesOptions {
  /** Where files are kept between starts; nobody but the grader's own user may enter. */
  folder: string
  /** From the database; null where there is no such file. */
  fetch(hash: string): Promise<Uint8Array | null>
}

const unusedMs = 30 * 24 * 60 * 60 * 1000

/** Files of exercise versions by their hash: fetched once, kept on disk, and checked against the hash whenever they are read. */
export class ExerciseFiles {
  constructor(private readonly options: ExerciseFilesOptions) {}

  async get(hash: string): Promise<Uint8Array> {
    const kept = await this.kept(hash)
    if (kept) return kept
    const bytes = await this.options.fetch(hash)
    if (!bytes)
      throw new OurFault(
        `The exercise file ${hash} is not in the database. Sync the content: pnpm start does.`,
      )
    if (hashed(bytes).hash !== hash) throw new OurFault(`The exercise file ${hash} came with another content`)
    // A disk that is full or read-only costs time at the next start, and no grading.
    await this.keep(hash, bytes).catch(() => undefined)
    return bytes
  }

  /** Removes what no submission has asked for in a month. */
  async prune(now = Date.now()): Promise<void> {
    const { folder } = this.options
    for (const name of await readdir(folder).catch(() => [])) {
      const file = join(folder, name)
      const usedAt = await stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => now,
      )
      if (now - usedAt > unusedMs) await rm(file, { force: true })
    }
  }

  private async kept(hash: string): Promise<Uint8Array | undefined> {
    const file = join(this.options.folder, hash)
    const bytes = await readFile(file).catch(() => undefined)
    if (!bytes || hashed(bytes).hash !== hash) return undefined
    await utimes(file, new Date(), new Date()).catch(() => undefined)
    return bytes
  }

  /** Two graders may write the same file at the same moment: each its own draft, and the last rename stands. */
  private async keep(hash: string, bytes: Uint8Array): Promise<void> {
    const { folder } = this.options
    await mkdir(folder, { recursive: true })
    await chmod(folder, 0o700)
    const draft = join(folder, `${hash}.${randomUUID()}`)
    await writeFile(draft, bytes, { mode: 0o600 })
    await rename(draft, join(folder, hash))
  }
}
