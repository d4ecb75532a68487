import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.mjs'
import { Advice } from './terminal.mjs'

export const root = new URL('../..', import.meta.url).pathname
const pnpmVersion = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager.split('@')[1]
const stamp = join(root, 'node_modules', '.skillgrad-installed')

/** The pnpm of this repository: the one on the PATH where its version fits, else fetched by npx. */
export async function findPnpm() {
  const found = await run('pnpm', ['--version'], { allowFailure: true, cwd: root })
  const fits = found.code === 0 && found.output.trim().split('\n').pop() === pnpmVersion
  return fits ? ['pnpm'] : ['npx', '--yes', `pnpm@${pnpmVersion}`]
}

export async function pnpm(args, options = {}) {
  const [command, ...first] = await findPnpm()
  return run(command, [...first, ...args], { cwd: root, ...options, env: { ...quiet, ...options.env } })
}

const quiet = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', CI: process.env.CI ?? '' }

/** Installs what the lock file says unless that was done before; an install that was cut short is done again from the start. */
export async function install(progress) {
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  rmSync(stamp, { force: true })
  const attempt = () =>
    pnpm(['install', '--frozen-lockfile', '--reporter=append-only'], {
      onLine: progress,
      env: { CI: 'true' },
    })
  try {
    await attempt()
  } catch (error) {
    if (/ENOSPC|no space left/i.test(error.message)) throw diskFull()
    progress('the first try failed; starting afresh')
    rmSync(join(root, 'node_modules'), { recursive: true, force: true })
    await attempt()
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stamp, wanted)
}

export function diskFull() {
  return new Advice(
    'The disk is full. Skillgrad needs about 3 GB for its packages and build; free some space and run the command again.',
  )
}

function fingerprint() {
  const hash = createHash('sha256')
  hash.update(readFileSync(join(root, 'pnpm-lock.yaml')))
  hash.update(`${process.version} ${process.platform} ${process.arch}`)
  return hash.digest('hex')
}
