import pg from 'pg'
import { logError, logStart } from './log.mjs'

const noSuchDatabase = '3D000'
const duplicateDatabase = '42P04'

/** One of the engine's one-shot commands; resolves with the exit status. */
export async function runCommand(command, url) {
  try {
    if (command === 'can-connect-to-database') await connected(url, async () => undefined)
    else if (command === 'create-database') await createDatabase(url)
    else if (command === 'drop-database') await dropDatabase(url)
    return 0
  } catch (error) {
    logStart()
    if (error.code === noSuchDatabase) logError(`Database \`${databaseName(url)}\` does not exist`, 'P1003')
    else logError(`Can't reach database server: ${error.message}`, 'P1001')
    return 1
  }
}

export async function createDatabase(url) {
  const name = databaseName(url)
  await connected(maintenanceUrl(url), (client) =>
    client.query(`create database ${pg.escapeIdentifier(name)}`).catch((error) => {
      if (error.code !== duplicateDatabase) throw error
    }),
  )
  return name
}

async function dropDatabase(url) {
  await connected(maintenanceUrl(url), (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(databaseName(url))} with (force)`),
  )
}

async function connected(url, use) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

function databaseName(url) {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}

function maintenanceUrl(url) {
  const address = new URL(url)
  address.pathname = '/postgres'
  address.search = ''
  return address.toString()
}
