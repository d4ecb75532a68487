import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isBuilt } from '../steps/build.mjs'
import { importBuilt } from '../steps/built.mjs'
import { prepareCheckout } from '../steps/checkout.mjs'
import { launcherOf } from '../steps/data-folder.mjs'
import { root } from '../steps/root.mjs'
import { run } from '../steps/run.mjs'
import { readSettings } from '../steps/settings.mjs'
import { undoAll } from '../steps/shutdown.mjs'
import { Advice, failWith, say, step } from '../steps/terminal.mjs'
import { nameFor, writeBackup } from './backup.mjs'

/** Backs the data up and brings a checkout to the newest commit of its branch: code, packages, build. `npm start` then migrates the data. */
try {
  say('Skillgrad upgrade')
  refuseWhileRunning()
  await backUp()
  const before = await head()
  await step('Newest version', pull)
  await prepareCheckout()
  const after = await head()
  say(before === after ? `  Nothing newer: this is ${after}.` : `  From ${before} to ${after}.`)
  say('  `npm start` migrates the data and starts it.')
} catch (error) {
  await undoAll()
  failWith(error)
}

function refuseWhileRunning() {
  const { dataDir } = readSettings()
  const launcher = launcherOf(dataDir)
  if (!launcher) return
  throw new Advice(
    `Skillgrad runs here (process ${launcher.pid}, ${launcher.origin}), and its files would change beneath it.\nStop it first: Ctrl-C in its terminal, or: kill ${launcher.pid}`,
  )
}

/** What the new version's migrations change can't be changed back: the way back is the data as it was. */
async function backUp() {
  const { dataDir } = readSettings()
  if (process.argv.includes('--no-backup') || !isBuilt()) return
  const db = await importBuilt('prisma/dist/src/setup.js')
  const found = await db.lookAtDatabase(dataDir)
  if (found.kind === 'absent') return
  const database = await step('Database', (progress) => db.startDatabase({ dataDir, onProgress: progress }))
  try {
    const folder = join(dataDir, 'backups', nameFor(new Date()))
    await writeBackup(db, { urls: database.urls, secret: database.secret, dataDir, folder })
  } finally {
    await database.stop()
  }
}

async function pull(progress) {
  if (!existsSync(join(root, '.git')))
    throw new Advice(
      'This folder is no git checkout. Fetch the newest version the way you fetched this one, keep .data and .env, and run `npm start`.',
    )
  const { code, output } = await git(['pull', '--ff-only'], progress)
  if (code === 0) return
  throw new Advice(`git could not fetch a newer version:\n${output}\n${remedyFor(output)}`)
}

function remedyFor(output) {
  if (/no tracking information|not currently on a branch/i.test(output))
    return 'Choose a branch that follows a remote one: git switch main'
  if (/would be overwritten|local changes|unmerged/i.test(output))
    return 'You changed files that the new version changes, too. Commit them, or put them aside: git stash'
  if (/not possible to fast-forward|divergent/i.test(output))
    return 'You have commits of your own. Merge the new version yourself: git pull --rebase'
  return 'See to what git says, then run the command again.'
}

async function head() {
  const { code, output } = await git(['rev-parse', '--short', 'HEAD'])
  return code === 0 ? output.trim() : 'an unknown version'
}

function git(args, onLine) {
  return run('git', args, {
    cwd: root,
    onLine,
    allowFailure: true,
    env: { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
  })
}
