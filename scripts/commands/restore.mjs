import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { importBuilt } from '../steps/built.mjs'
import { launcherOf } from '../steps/data-folder.mjs'
import { Advice, say, step } from '../steps/terminal.mjs'
import { advised } from './backup.mjs'
import { beginRestore, endRestore } from '../steps/restoring.mjs'
import { eraseAgain } from './erasures.mjs'

const usage = `Usage: pnpm admin restore <folder>
  Brings a backup into a data folder (SKILLGRAD_DATA) or a database (DATABASE_URL) that holds no Skillgrad yet, and erases again whom the list of
  erasures names. npm start then goes on from there.`

/** Resolves to the exit code: 0 done, 2 wrong usage. */
export async function restore(args, { dataDir }) {
  if (args.length !== 1) return (say(usage), 2)
  const folder = resolve(args[0])
  const db = await importBuilt('prisma/dist/src/setup.js')
  await requireFree(db, dataDir)
  const manifest = await advised(db, () => step('Check', (progress) => db.checkBackup(folder, progress)))
  const place = { folder, manifest, dataDir }
  const secret = await advised(db, () => db.settleSecret(place, process.env.SKILLGRAD_SECRET || undefined))
  beginRestore(dataDir)
  const database = await step('Database', (progress) => db.startDatabase({ dataDir, onProgress: progress }))
  try {
    await advised(db, () =>
      step('Restore', (progress) =>
        db.restoreBackup({ urls: database.urls, folder, manifest, onProgress: progress }),
      ),
    )
    await step('Files', () => db.restoreFiles(place))
    const list = join(dataDir, 'erasures.jsonl')
    if (existsSync(list)) await eraseAgain(db, { url: database.url, secret }, list)
    endRestore(dataDir)
  } finally {
    await database.stop()
  }
  say(`  Skillgrad is as it was at ${manifest.madeAt}. Start it: npm start`)
  say(
    '  Letters that waited then are sent. If you keep a newer list of erasures elsewhere, first: pnpm admin erasures replay <file>',
  )
  return 0
}

async function requireFree(db, dataDir) {
  const launcher = launcherOf(dataDir)
  if (launcher) throw new Advice(`Skillgrad runs on ${dataDir} (process ${launcher.pid}). Stop it first.`)
  const found = await db.lookAtDatabase(dataDir)
  if (found.kind === 'external')
    await advised(db, () => db.requireEmptyDatabase(db.readDatabaseEnv().databaseUrl))
  if (found.kind === 'embedded')
    throw new Advice(
      `${dataDir} has a database already (${found.folder}). Restore into a new folder: SKILLGRAD_DATA=.data/restored pnpm admin restore …`,
    )
}
