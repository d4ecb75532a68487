import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from '../package-root.js'

export interface MigrationFile {
  name: string
  sql: string
  /** sha256 of the file, in hex: Prisma's own. */
  checksum: string
}

/** All migrations in the order of their names, which begin with a time. */
export async function readMigrations(folder = join(packageRoot(), 'migrations')): Promise<MigrationFile[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const bytes = await readFile(join(folder, name, 'migration.sql'))
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') }
    }),
  )
}
