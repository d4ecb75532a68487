import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { isBuilt } from '../steps/build.mjs'
import { importBuilt } from '../steps/built.mjs'
import { launcherOf } from '../steps/data-folder.mjs'
import { findPnpm } from '../steps/install.mjs'
import { reservePort } from '../steps/ports.mjs'
import { root } from '../steps/root.mjs'
import { isPlainToOthers, readSettings, requireEncryption } from '../steps/settings.mjs'
import { findBrowser } from '../steps/system-packages.mjs'
import { bold, dim, failWith, green, red, say, yellow } from '../steps/terminal.mjs'

/**
 * Tries, rather than believes, everything Skillgrad needs on this machine, and says what to do about what is missing.
 * It makes nothing. Exit code 0 when all works (warnings included), 1 when something must be mended.
 */
const marks = { ok: green('✓'), warning: yellow('!'), failed: red('✗') }
let failed = false

try {
  say(bold('Skillgrad doctor'))
  const settings = readSettings()
  const launcher = launcherOf(settings.dataDir)
  tell(await versionChecks())
  tell([await launcherCheck(settings, launcher), encryptionCheck(settings), diskCheck(settings)])
  if (isBuilt()) {
    tell(await databaseChecks(settings, launcher))
    const { inspectGrader } = await importBuilt('worker/grader/dist/src/doctor.js')
    const { checks, rung } = await inspectGrader({ allowReduced: settings.loopbackOnly })
    tell(checks)
    say(rung ? `  Gradings run on: ${bold(rung)}` : red('  No TensorFlow rung works; nothing can be graded.'))
  } else {
    tell([{ name: 'build', status: 'failed', detail: 'not installed and built yet', remedy: 'npm start' }])
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
  const browser = findBrowser()
  return [
    { name: 'Node', status: 'ok', detail: process.versions.node },
    { name: 'pnpm', status: 'ok', detail: (await findPnpm()).join(' ') },
    {
      name: 'browser for the tests',
      status: browser ? 'ok' : 'warning',
      detail: browser ?? 'none found; only npm test needs it',
      remedy: 'sudo apt-get install -y chromium-headless-shell',
    },
  ]
}

async function launcherCheck({ host, port, publicOrigin }, launcher) {
  const name = 'launcher'
  if (launcher) return { name, status: 'ok', detail: `runs as process ${launcher.pid}, ${launcher.origin}` }
  try {
    await (
      await reservePort(port, host, publicOrigin)
    )()
    return { name, status: 'ok', detail: `not running; port ${port} is free` }
  } catch (error) {
    const [detail, remedy] = error.message.split('\n')
    return { name, status: 'failed', detail: `not running. ${detail}`, remedy }
  }
}

function encryptionCheck(settings) {
  const name = 'encryption'
  try {
    requireEncryption(settings)
  } catch (error) {
    const [detail, ...remedy] = error.message.split('\n')
    return { name, status: 'failed', detail, remedy: remedy.join('\n      ') }
  }
  if (settings.loopbackOnly) return { name, status: 'ok', detail: 'only this machine is served' }
  if (!isPlainToOthers(settings)) return { name, status: 'ok', detail: settings.publicOrigin }
  const remedy = 'Put a proxy with TLS in front: docs/operating.md'
  return {
    name,
    status: 'warning',
    detail: 'ALLOW_PLAIN_HTTP=1, passwords cross the network readable',
    remedy,
  }
}

function diskCheck({ dataDir }) {
  const folders = [root, existsSync(dataDir) ? dataDir : dirname(dataDir)].filter(existsSync)
  const free = folders.map((folder) => {
    const { bavail, bsize } = statfsSync(folder)
    return (bavail * bsize) / 1024 ** 3
  })
  const least = Math.min(...free)
  return {
    name: 'disk',
    status: least > 1 ? 'ok' : least > 0.2 ? 'warning' : 'failed',
    detail: `${least.toFixed(1)} GB free`,
    remedy: 'Free some space: packages and build take about 3 GB, data starts at 0.1 GB',
  }
}

/** Opens a database that is there; one that was not running is stopped again. */
async function databaseChecks({ dataDir }, launcher) {
  const name = 'database'
  const db = await importBuilt('prisma/dist/src/setup.js')
  try {
    const found = await db.lookAtDatabase(dataDir)
    if (found.kind === 'absent')
      return [
        { name, status: 'ok', detail: `none in ${dataDir} yet; npm start makes it` },
        ...(await leftovers(db)),
      ]
    const database = await db.startDatabase({ dataDir })
    try {
      const orphaned = found.isRunning && !launcher
      const version = await db.databaseVersion(database.url)
      const place = database.folder ? ` in ${database.folder}` : ''
      const left = orphaned ? '; left running by a launcher that was killed, the next one takes it over' : ''
      return [
        { name, status: 'ok', detail: `${database.kind}, ${version}${place}${left}` },
        ...(await leftovers(db)),
      ]
    } finally {
      if (found.isRunning === false) await database.stop()
    }
  } catch (error) {
    return [{ name, status: 'failed', detail: error.message, remedy: 'Mend what it says, then: npm start' }]
  }
}

async function leftovers(db) {
  const { stateFolder } = db.readDatabaseEnv()
  const abandoned = await db.findAbandoned(stateFolder)
  if (abandoned.length === 0) return []
  const detail = `${abandoned.length} of data folders that are gone`
  return [{ name: 'old databases', status: 'warning', detail, remedy: `rm -rf ${abandoned.join(' ')}` }]
}
