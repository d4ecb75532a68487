import { settleDemo } from '../../seed/demo.js'
import { serviceEnvironment } from '../connection/roles.js'
import { syncContent } from '../content/sync-content.js'
import { startDatabase, stopDatabase } from '../embedded/start-database.js'
import { readDatabaseEnv } from '../env.js'
import { prepareDatabase } from '../prepare-database.js'

const usage = `Usage: database <command>
  up       start the database of the data folder, migrate it and sync the content; prints its addresses as JSON.
           Closes the accounts of a demo, unless LOOPBACK_ONLY=1 says that only this machine will reach the server
  migrate  as up, for a job whose output others may read: prints no address
  demo     as up, and make the demo companies
  sync     bring the catalogue to the content files of a folder, or of this package; the database may be in use
  down     stop the embedded database
`

/** The database by hand: for scripts, for Prisma's CLI, for whoever runs the services one by one. */
async function main(command: string | undefined, folder?: string): Promise<void> {
  const { dataDir, loopbackOnly } = readDatabaseEnv()
  if (command === 'down') return stopDatabase(dataDir)
  if (command === 'sync') return sync(dataDir, folder)
  if (command !== 'up' && command !== 'migrate' && command !== 'demo') {
    process.stderr.write(usage)
    process.exitCode = 2
    return
  }
  const onProgress = (message: string) => process.stderr.write(`${message}\n`)
  const database = await startDatabase({ dataDir, onProgress })
  await prepareDatabase({ urls: database.urls, onProgress })
  const wanted = command === 'demo'
  const accounts = await settleDemo({
    url: database.url,
    wanted,
    loopbackOnly: wanted || loopbackOnly === true,
  })
  if (command === 'migrate') return
  const environment = { DATABASE_URL: database.url, ...serviceEnvironment(database.urls) }
  process.stdout.write(`${JSON.stringify({ kind: database.kind, environment, accounts }, null, 2)}\n`)
}

async function sync(dataDir: string, folder?: string): Promise<void> {
  const { url } = await startDatabase({ dataDir })
  const { created, updated } = await syncContent({ url, ...(folder ? { folder } : {}) })
  process.stdout.write(`${JSON.stringify({ created, updated }, null, 2)}\n`)
}

await main(process.argv[2], process.argv[3]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
