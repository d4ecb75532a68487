import { readFile } from 'node:fs/promises'
import { runProgram } from './run-program.js'

/**
 * What tells a living process from every other that had or will have its id; undefined when none has it. An id alone
 * says nothing: the system gives it out again, and in a container soon.
 */
export async function identityOf(pid: number): Promise<string | undefined> {
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  if (process.platform !== 'linux') {
    const { output } = await runProgram('ps', ['-o', 'lstart=', '-p', String(pid)])
    return output.trim() || undefined
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  if (stat === undefined) return undefined
  // Behind the name in brackets, which may hold anything: state first, start in clock ticks since boot as the 20th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
  return fields[0] === 'Z' ? undefined : `${boot.trim()}/${fields[19]}`
}
