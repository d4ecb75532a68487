import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findPnpm, root } from './steps/install.mjs'
import { findProgram } from './steps/system-packages.mjs'
import { bold, dim, failWith, green, red, say, yellow } from './steps/terminal.mjs'

/**
 * Tries, rather than believes, everything Skillgrad needs on this machine, and says what to do about what is missing.
 * Exit code 0 when all works (warnings included), 1 when something must be mended.
 */
const host = process.env.HOST ?? '127.0.0.1'
const allowReduced = ['127.0.0.1', '::1', 'localhost'].includes(host)
const dataDir = resolve(root, process.env.SKILLGRAD_DATA ?? '.data')
const marks = { ok: green('✓'), warning: yellow('!'), failed: red('✗') }
let failed = false

try {
  say(bold('Skillgrad doctor'))
  tell(await versionChecks())
  if (existsSync(join(root, 'worker/grader/dist/src/doctor.js'))) {
    tell([await databaseCheck()])
    const { inspectGrader } = await import(join(root, 'worker/grader/dist/src/doctor.js'))
    const { checks, rung } = await inspectGrader({ allowReduced })
    tell(checks)
    say(rung ? `  Gradings run on: ${bold(rung)}` : red('  No TensorFlow rung works; nothing can be graded.'))
  } else {
    tell([{ name: 'build', status: 'failed', detail: 'not built yet', remedy: 'npm start' }])
  }
  say(failed ? red('Something must be mended.') : green('All is well.'))
  process.exit(failed ? 1 : 0)
} catch (error) {
  failWith(error)
}

function tell(checks) {
  for (const { name, status, detail, remedy } of checks) {
    failed ||= status === 'failed'
    say(
      `  ${marks[status]} ${name.padEnd(28)} ${dim(detail)}${remedy && status !== 'ok' ? `\n      ${yellow(remedy)}` : ''}`,
    )
  }
}

async function versionChecks() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const nodeFits = major > 20 || (major === 20 && minor >= 19)
  const [pnpmCommand, ...rest] = await findPnpm()
  const browser = findProgram('chromium', 'google-chrome', 'chromium-browser')
  return [
    {
      name: 'Node',
      status: nodeFits ? 'ok' : 'failed',
      detail: process.versions.node,
      remedy: 'Install Node 20.19 or newer: https://nodejs.org',
    },
    { name: 'pnpm', status: 'ok', detail: [pnpmCommand, ...rest].join(' ') },
    {
      name: 'browser for the tests',
      status: browser ? 'ok' : 'warning',
      detail: browser ?? 'none found; only npm test needs it',
      remedy: 'sudo apt-get install -y chromium',
    },
  ]
}

/** Really opens the database; one that was not running is stopped again. */
async function databaseCheck() {
  const name = 'database'
  const { startDatabase, databaseVersion } = await import(join(root, 'prisma/dist/src/setup.js'))
  const wasRunning = launcherIsAlive()
  try {
    const database = await startDatabase({ dataDir })
    try {
      return { name, status: 'ok', detail: `${database.kind}, ${await databaseVersion(database.url)}` }
    } finally {
      if (!wasRunning) await database.stop()
    }
  } catch (error) {
    return { name, status: 'failed', detail: error.message, remedy: 'Mend what it says, then: npm start' }
  }
}

function launcherIsAlive() {
  const file = join(dataDir, 'services.json')
  return existsSync(file) && existsSync(`/proc/${JSON.parse(readFileSync(file, 'utf8')).launcher}`)
}
