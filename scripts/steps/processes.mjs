import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * What tells a living process from every other that had or will have its id; undefined when none has it. An id alone says
 * nothing: the system gives it out again, and in a container soon.
 */
export function identityOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  try {
    return process.platform === 'linux' ? identityOnLinux(pid) : startTime(pid)
  } catch {
    return undefined
  }
}

/** Sends a signal; to a process that is gone already it is none. */
export function send(signal, pid) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error
  }
}

/** Ends a process and all it started, also what moved to a group of its own. Without `ps` the process alone. */
export function killTree(pid) {
  for (const each of [pid, ...descendantsOf(pid)]) send('SIGKILL', each)
}

function descendantsOf(ancestor) {
  const parents = listParents()
  const found = new Set([ancestor])
  for (let before = 0; before < found.size;) {
    before = found.size
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid)
  }
  found.delete(ancestor)
  return found
}

function listParents() {
  try {
    const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
    return lines.map((line) => line.trim().split(/\s+/).map(Number))
  } catch {
    return []
  }
}

/** Resolves with whether `condition` came to hold within the time. */
export async function waitUntil(condition, limitMs) {
  const deadline = Date.now() + limitMs
  while (!condition()) {
    if (Date.now() > deadline) return false
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return true
}

/** Start in clock ticks since boot, after the name in brackets, which may hold anything; a zombie counts as gone. */
function identityOnLinux(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  return fields[0] === 'Z' ? undefined : `${boot}/${fields[19]}`
}

function startTime(pid) {
  return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
}
