import { spawn } from 'node:child_process'
import { Advice } from './terminal.mjs'

/**
 * Runs a command to its end. Output goes to `onLine` (and its tail into the error), or straight to the terminal with `inherit`.
 * Throws Advice with the last 30 lines when it exits non-zero.
 */
export async function run(command, args, { onLine, inherit = false, env, cwd, allowFailure = false } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', inherit ? 'inherit' : 'pipe', inherit ? 'inherit' : 'pipe'],
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
  const code = await new Promise((resolve, reject) => {
    child.once('error', (error) => (error.code === 'ENOENT' ? resolve(127) : reject(error)))
    child.once('close', (exit) => resolve(exit ?? 1))
  })
  if (code !== 0 && !allowFailure) {
    throw new Advice(`\`${[command, ...args].join(' ')}\` ended with code ${code}.\n${tail.join('\n')}`)
  }
  return { code, output: tail.join('\n') }
}
