import { join } from 'node:path'
import { root } from './install.mjs'
import { Advice } from './terminal.mjs'

/**
 * From a data folder to a database the services can use: started, migrated, with the built-in content and, where asked, the demo.
 * Must be imported after the build.
 */
export async function openDatabase({ dataDir, step, demo, loopbackOnly }) {
  const db = await import(join(root, 'prisma/dist/src/setup.js'))
  const database = await step('Database', (progress) => start(db, dataDir, progress))
  try {
    await step('Migrations', (progress) => migrate(db, database, progress))
    await step('Courses, exercises and skills', (progress) =>
      db.syncContent({ url: database.url, onProgress: progress }),
    )
    const accounts = demo
      ? await step('Demo company', () => db.seedDemo({ url: database.url, loopbackOnly }))
      : []
    return {
      env: { ...db.serviceEnvironment(database.urls), SKILLGRAD_SECRET: database.secret },
      demoAccounts: accounts,
      stop: () => database.stop(),
    }
  } catch (error) {
    await database.stop()
    throw error
  }
}

async function start(db, dataDir, progress) {
  try {
    return await db.startDatabase({ dataDir, onProgress: progress })
  } catch (error) {
    throw error instanceof db.DatabaseStartError ? new Advice(error.message) : error
  }
}

async function migrate(db, database, progress) {
  const refusal = db.describeRefusal(await db.migrateDatabase({ urls: database.urls, onProgress: progress }))
  if (refusal) throw new Advice(refusal)
}
