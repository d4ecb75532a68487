import { isBuilt } from '../steps/build.mjs'
import { importBuilt } from '../steps/built.mjs'
import { readSettings } from '../steps/settings.mjs'
import { Advice, failWith } from '../steps/terminal.mjs'
import { appeals } from './appeals.mjs'
import { attempts } from './attempts.mjs'
import { backup, checkBackup } from './backup.mjs'
import { calibrate } from './calibrate.mjs'
import { certificateKeys } from './certificate-keys.mjs'
import { erasures } from './erasures.mjs'
import { items } from './items.mjs'
import { operator } from './operator.mjs'
import { progress } from './progress.mjs'
import { restore } from './restore.mjs'
import { seats } from './seats.mjs'
import { secondStep } from './second-step.mjs'
import { sessions } from './sessions.mjs'
import { skills } from './skills.mjs'

/**
 * `pnpm admin <command>`: an operator's work on gradings, on progress and skills, on the item bank, on companies and people, and on who is an operator, as the database's owner. The database may be in
 * use; one that was not running is stopped again. Exit code 2 for wrong usage, or where something must be done first.
 */
const [command, ...rest] = process.argv.slice(2).filter((argument) => argument !== '--')
try {
  const settings = readSettings()
  if (!isBuilt()) throw new Advice('Skillgrad is not installed and built yet: npm start')
  if (command === 'restore') process.exit(await restore(rest, settings))
  if (command === 'backup' && rest[0] === 'check') process.exit(await checkBackup(rest.slice(1)))
  process.exit(await withDatabase(settings, (database) => run(settings, database)))
} catch (error) {
  // 1 is an answer: a replay that came out otherwise.
  failWith(error, 2)
}

async function run({ loopbackOnly, dataDir }, { url, urls, secret }) {
  if (command === 'appeals') return appeals(rest, url)
  if (command === 'attempts:replay') return attempts(rest, url)
  if (command === 'backup') return backup(rest, { urls, secret, dataDir })
  if (command === 'calibrate') return calibrate(rest, url)
  if (command === 'certificate-keys') return certificateKeys(rest, url)
  if (command === 'items') return items(rest, url)
  if (command === 'operator') return operator(rest, url)
  if (command === 'seats') return seats(rest, url)
  if (command === 'second-step') return secondStep(rest, url)
  if (command === 'sessions') return sessions(rest, url)
  if (command === 'progress:rebuild') return progress(rest, url)
  if (command === 'skills:rebuild') return skills(rest, url)
  if (command === 'erasures') return erasures(rest, { url, secret, dataDir })
  const { admin } = await importBuilt('worker/grader/dist/src/admin/admin.js')
  return admin({ args: command === undefined ? [] : [command, ...rest], url, loopbackOnly })
}

async function withDatabase({ dataDir }, use) {
  const db = await importBuilt('prisma/dist/src/setup.js')
  const found = await db.lookAtDatabase(dataDir)
  if (found.kind === 'absent') throw new Advice(`There is no database in ${dataDir} yet: npm start makes it.`)
  const database = await started(db, dataDir)
  try {
    return await use(database)
  } finally {
    if (found.isRunning === false) await database.stop()
  }
}

async function started(db, dataDir) {
  try {
    return await db.startDatabase({ dataDir })
  } catch (error) {
    throw error instanceof db.DatabaseStartError ? new Advice(error.message) : error
  }
}
