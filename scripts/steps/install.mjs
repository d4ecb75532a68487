import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { Advice, isDiskFull } from './terminal.mjs'

const pnpmVersion = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager.split('@')[1]
const stamp = join(root, 'node_modules', '.skillgrad-installed')
let found

/** The pnpm of this repository: the one on the PATH where its version fits, else fetched by npx. */
export function findPnpm() {
  found ??= run('pnpm', ['--version'], { allowFailure: true, cwd: root }).then(({ code, output }) =>
    code === 0 && output.trim().split('\n').pop() === pnpmVersion
      ? ['pnpm']
      : ['npx', '--yes', `pnpm@${pnpmVersion}`],
  )
  return found
}

export async function pnpm(args, options = {}) {
  const [command, ...first] = await findPnpm()
  return run(command, [...first, ...args], { cwd: root, ...options, env: { ...quiet, ...options.env } })
}

const quiet = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', CI: process.env.CI ?? '' }

/** Installs what the lock file says unless that was done before; an install that was cut short is done again from the start. */
export async function install(progress, onStart) {
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  rmSync(stamp, { force: true })
  const attempt = () =>
    pnpm(['install', '--frozen-lockfile', '--reporter=append-only'], {
      onLine: progress,
      onStart,
      env: { CI: 'true' },
    })
  try {
    await attempt()
  } catch (error) {
    if (isDiskFull(error)) throw error
    if (isOffline(error)) throw noRegistry(error)
    progress('the first try failed; starting afresh')
    rmSync(join(root, 'node_modules'), { recursive: true, force: true })
    await attempt()
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stamp, wanted)
}

function isOffline(error) {
  return /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ERR_PNPM_META_FETCH_FAIL/.test(error.message)
}

function noRegistry(error) {
  return new Advice(
    `The packages could not be fetched, because the npm registry did not answer. See to the network (or: npm config set registry …) and run the command again.\n${error.message}`,
  )
}

function fingerprint() {
  const hash = createHash('sha256')
  hash.update(readFileSync(join(root, 'pnpm-lock.yaml')))
  hash.update(`${process.version} ${process.platform} ${process.arch}`)
  return hash.digest('hex')
}
