import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { identityOf } from './processes.mjs'
import { beforeLeaving } from './shutdown.mjs'

/**
 * Takes a file as the sign that this process works on something, and gives it back before leaving. `holder` is the claim of
 * a living process that has it already; `left` what one that died, by kill -9 or a power cut, left behind.
 */
export function tryClaim(file, note = {}) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const holder = livingHolder(file)
  if (holder) return { holder }
  const left = read(file)
  rmSync(file, { force: true })
  const write = (more, flag) => {
    const claim = { pid: process.pid, identity: identityOf(process.pid), ...note, ...more }
    writeFileSync(file, JSON.stringify(claim), { flag, mode: 0o600 })
  }
  try {
    write({}, 'wx')
  } catch (error) {
    if (error.code === 'EEXIST') return { holder: read(file) ?? {} }
    throw error
  }
  const remove = () => rmSync(file, { force: true })
  const forget = beforeLeaving(remove)
  const release = () => {
    forget()
    remove()
  }
  return { left, release, update: (more) => write(more, 'w') }
}

/** The claim of a process that lives, if any. */
export function livingHolder(file) {
  const claim = read(file)
  if (!claim || claim.pid === process.pid || identityOf(claim.pid) !== claim.identity) return undefined
  return claim
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
