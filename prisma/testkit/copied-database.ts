import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { connected } from '../src/connection/connected.js'
import { databaseUrls, withDatabase, type DatabaseUrls } from '../src/connection/roles.js'
import { currentTestRun } from './test-database.js'

/** A backup of a database as it stands now, already restored beside it; dropped when the run ends. */
export async function copiedDatabase(url: string): Promise<DatabaseUrls> {
  const { templateUrl, secret } = currentTestRun()
  const original = new URL(url).pathname.slice(1)
  const name = new URL(templateUrl).pathname.slice(1).replace('template', `copy_${randomUUID().slice(0, 8)}`)
  await connected(withDatabase(templateUrl, 'postgres'), async (client) => {
    // Whoever is connected to it would hold the copy up; pools connect again.
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      original,
    ])
    await client.query(`create database ${name} template ${pg.escapeIdentifier(original)}`)
  })
  return databaseUrls({ url: withDatabase(templateUrl, name), secret })
}
