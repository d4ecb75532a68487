import { randomUUID } from 'node:crypto'
import { connected } from '../src/connection/connected.js'
import { databaseUrls, withDatabase, type DatabaseUrls } from '../src/connection/roles.js'
import { currentTestRun } from './test-database.js'

/** An empty database, before any migration; dropped when the run ends. */
export async function blankDatabase(): Promise<{ url: string; urls: DatabaseUrls }> {
  const { templateUrl, secret } = currentTestRun()
  const template = new URL(templateUrl).pathname.slice(1)
  const name = template.replace('template', `blank_${randomUUID().slice(0, 8)}`)
  const maintenance = withDatabase(templateUrl, 'postgres')
  await connected(maintenance, (client) => client.query(`create database ${name}`))
  const url = withDatabase(templateUrl, name)
  return { url, urls: databaseUrls({ url, secret }) }
}
