import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../package-root.js'

/** The migration that this version of the code was written for; `app.has_migration` says whether a database has it. */
export function latestMigration(folder = join(packageRoot(), 'migrations')): string {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const latest = entries
    .map(({ name }) => name)
    .toSorted()
    .at(-1)
  if (!latest) throw new Error(`There are no migrations in ${folder}`)
  return latest
}
