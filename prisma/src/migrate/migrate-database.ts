import { Logger, runMigrations } from 'graphile-worker'
import { connected } from '../connection/connected.js'
import type { DatabaseUrls } from '../connection/roles.js'
import { applyMigrations, withDeploymentLock, type MigrationOutcome } from './apply-migrations.js'
import { readMigrations } from './migration-files.js'
import { writePersonalRows } from '../privacy/write-personal-rows.js'
import { prepareRoles } from './prepare-roles.js'

interface MigrateOptions {
  urls: DatabaseUrls
  onProgress?: (message: string) => void
}

/** Everything a database needs before a service may use it: tables, roles that can sign in, the queue's own schema. */
export async function migrateDatabase({ urls, onProgress }: MigrateOptions): Promise<MigrationOutcome> {
  const files = await readMigrations()
  return connected(urls.migrator, (client) =>
    withDeploymentLock(client, async () => {
      const outcome = await applyMigrations(client, files, onProgress)
      if (outcome.kind !== 'applied' && outcome.kind !== 'up-to-date') return outcome
      await writePersonalRows(client)
      await prepareRoles(client, urls)
      await runMigrations({ connectionString: urls.queue, logger: silentLogger })
      return outcome
    }),
  )
}

/** What to tell the person at the terminal when the database could not be brought up to date. */
export function describeRefusal(outcome: MigrationOutcome): string | undefined {
  switch (outcome.kind) {
    case 'up-to-date':
    case 'applied':
      return undefined
    case 'failed':
      return `Migration ${outcome.name} failed and was rolled back: ${outcome.message}`
    case 'changed':
      return `Migration ${outcome.name} was applied to this database with another content. Restore the file; changes go into a new migration.`
    case 'ahead':
      return `This database has migration ${outcome.name}, which this version of Skillgrad does not know. Update Skillgrad, or use another database.`
    case 'unfinished':
      return `Another tool left migration ${outcome.name} unfinished. Look at the database, then mark it: prisma migrate resolve --applied or --rolled-back ${outcome.name}`
  }
}

const silentLogger = new Logger(() => () => undefined)
