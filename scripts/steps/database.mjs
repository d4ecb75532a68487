import { importBuilt } from './built.mjs'
import { endLeftovers } from './services.mjs'
import { beforeLeaving } from './shutdown.mjs'
import { Advice, say, step, yellow } from './terminal.mjs'

/**
 * From a data folder to a database the services can use: started, migrated, with the built-in content and, where asked, the demo.
 * It stops when the launcher leaves. Must be imported after the build.
 */
export async function openDatabase({ dataDir, demo, loopbackOnly }) {
  const db = await importBuilt('prisma/dist/src/setup.js')
  const database = await step('Database', async (progress) => {
    await endLeftovers(dataDir, progress)
    return advised(db, () => start(db, dataDir, progress))
  })
  for (const folder of database.abandoned)
    say(yellow(`    The database of a deleted data folder is still there. To remove it: rm -rf ${folder}`))
  await step('Migrations', (progress) => advised(db, () => migrate(db, database, progress)))
  await step('Courses, exercises and skills', (progress) =>
    db.syncContent({ url: database.url, onProgress: progress }),
  )
  const accounts = await step(demo ? 'Demo company' : 'No demo company', () =>
    db.settleDemo({ url: database.url, wanted: demo, loopbackOnly }),
  )
  return {
    env: { ...db.serviceEnvironment(database.urls), SKILLGRAD_SECRET: database.secret },
    demoAccounts: accounts,
    place: placeOf(database, dataDir),
  }
}

function start(db, dataDir, progress) {
  const starting = db.startDatabase({ dataDir, onProgress: progress })
  // Also one that is interrupted while it starts is stopped again.
  beforeLeaving(async () => {
    const database = await starting.catch(() => undefined)
    await database?.stop()
  })
  return starting
}

async function migrate(db, database, progress) {
  const refusal = db.describeRefusal(await db.migrateDatabase({ urls: database.urls, onProgress: progress }))
  if (refusal) throw new Advice(refusal)
}

async function advised(db, work) {
  try {
    return await work()
  } catch (error) {
    throw error instanceof db.DatabaseStartError ? new Advice(error.message) : error
  }
}

function placeOf(database, dataDir) {
  if (database.kind === 'external') return 'the PostgreSQL of DATABASE_URL'
  return database.folder.startsWith(dataDir) ? dataDir : `${dataDir} and ${database.folder}`
}
