import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'
import { say, yellow } from './terminal.mjs'

const isRoot = process.getuid?.() === 0

const libraryFolders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib']

/** A shared library where the system keeps them, or undefined. */
function findLibrary(name) {
  return libraryFolders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

/** A program on the PATH, or undefined. */
export function findProgram(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, name)
      if (folder && existsSync(path)) return path
    }
  }
  return undefined
}

/** For the browser tests. A shell without a window takes a third less of the processor than the browser it is built from. */
export const findBrowser = () =>
  findProgram('chromium-headless-shell', 'chromium', 'google-chrome', 'chromium-browser')

/**
 * Sees to it that Debian packages are there: as root on Debian or Ubuntu it installs them, saying so;
 * elsewhere it says the one line to type. Returns whether all programs and libraries are there afterwards.
 */
export async function ensurePackages({ packages, programs = [], libraries = [], why }, progress) {
  const missing = () => [
    ...programs.filter((program) => !findProgram(program)),
    ...libraries.filter((library) => !findLibrary(library)),
  ]
  if (missing().length === 0) return true
  if (process.platform === 'linux' && isRoot && findProgram('apt-get')) {
    progress?.(`installing ${packages.join(' ')} with apt-get (${why})`)
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { env, allowFailure: true })
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      env,
      allowFailure: true,
      onLine: progress,
    })
  }
  if (missing().length === 0) return true
  say(yellow(`    ${missing().join(', ')} not found (${why}).`))
  if (process.platform === 'linux')
    say(yellow(`    To install: sudo apt-get install -y ${packages.join(' ')}`))
  return false
}

export const bubblewrap = {
  packages: ['bubblewrap'],
  programs: ['bwrap'],
  why: 'the full sandbox for submitted code',
}
