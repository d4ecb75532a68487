import { spawn } from 'node:child_process'
import { beforeLeaving, isLeaving } from './shutdown.mjs'
import { Advice } from './terminal.mjs'

/**
 * Runs a command to its end. Output goes to `onLine` (and its tail into the error), or straight to the terminal with `inherit`.
 * With `onStart` it is a process group of its own, whose id is told, and ends with us.
 * Throws Advice with the last 30 lines when it exits non-zero.
 */
export async function run(command, args, options = {}) {
  const { onLine, onStart, inherit = false, env, cwd, allowFailure = false } = options
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', inherit ? 'inherit' : 'pipe', inherit ? 'inherit' : 'pipe'],
    detached: onStart !== undefined,
  })
  const tail = []
  const take = (chunk) => {
    for (const line of String(chunk).split('\n').filter(Boolean)) {
      tail.push(line)
      if (tail.length > 30) tail.shift()
      onLine?.(line)
    }
  }
  child.stdout?.on('data', take)
  child.stderr?.on('data', take)
  const ended = new Promise((resolve, reject) => {
    child.once('error', (error) => (error.code === 'ENOENT' ? resolve(127) : reject(error)))
    child.once('close', (exit) => resolve(exit ?? 1))
  })
  if (onStart && child.pid) onStart(child.pid)
  const forget = onStart && child.pid ? beforeLeaving(() => endGroup(child.pid, ended)) : undefined
  const code = await ended
  if (isLeaving()) await new Promise(() => undefined)
  forget?.()
  if (code !== 0 && !allowFailure) {
    throw new Advice(`\`${[command, ...args].join(' ')}\` ended with code ${code}.\n${tail.join('\n')}`)
  }
  return { code, output: tail.join('\n') }
}

/** Ends a command and everything it started. */
async function endGroup(pid, ended) {
  for (const name of ['SIGTERM', 'SIGKILL']) {
    try {
      process.kill(-pid, name)
    } catch {
      return
    }
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000).unref())])
  }
}
