import { execFileSync } from 'node:child_process'
import { setTimeout as after } from 'node:timers/promises'
import {
  descendantsOf,
  isRunning,
  isStopped,
  knownProcess,
  processTreeCpuSeconds,
  type KnownProcess,
} from '../process-tree.js'
import { findTools } from '../tools.js'
import type { BoxLimits, BoxResources, ResourceDriver } from './driver.js'

/** What a runner adds to a bare Node in stacks of threads and in what the C library keeps. */
const runnerBytes = 80 * 1024 * 1024

/**
 * Limits of single processes, for machines where no cgroup is ours. In the box the system call filter refuses a second
 * process, so one process is the box; CPU time is read from procfs, with `RLIMIT_CPU` behind it.
 */
export function rlimitsDriver(prlimit = findTools().prlimit): ResourceDriver {
  const names = new Set<string>()
  const ownBytes = bareNodeBytes() + runnerBytes
  return {
    kind: 'rlimits',
    promises: {
      memory: 'each process',
      atTheLimit: 'refused',
      tasks: process.getuid?.() === 0 ? 'of the user id' : 'not',
      kill: 'every descendant',
      accounting: 'processor time',
    },
    description: 'limits of each process (no cgroup is ours to use)',
    create(name, limits) {
      names.add(name)
      return limitProcesses({ ...limits, ownBytes }, prlimit, () => names.delete(name))
    },
    cpuSeconds: () => undefined,
    names: () => [...names],
    // A box dies with its grader, by bubblewrap's hand, and there is nothing else to leave.
    sweep: () => Promise.resolve(),
  }
}

/**
 * Writable memory of a Node that does nothing: counted, but not the learner's. In Node 24 it includes half a
 * gigabyte that V8 reserves and hardly touches.
 */
function bareNodeBytes(): number {
  if (process.platform !== 'linux') return 0
  const ask = `process.stdout.write(require('node:fs').readFileSync('/proc/self/status'))`
  const status = execFileSync(process.execPath, ['-e', ask], { encoding: 'utf8' })
  return Number(/^VmData:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024
}

function limitProcesses(
  { memoryBytes, ownBytes }: BoxLimits & { ownBytes: number },
  prlimit: string | undefined,
  removed: () => void,
): BoxResources {
  let outermost: KnownProcess | undefined
  let counted = 0
  const condemned: KnownProcess[] = []
  const kill = () => {
    if (outermost) condemned.push(...stopped(outermost))
    condemned.filter(isRunning).forEach(({ pid }) => send('SIGKILL', pid))
  }
  return {
    joinFiles: [],
    processLimits: { data: memoryBytes + ownBytes },
    started: (pid) => (outermost = knownProcess(pid)),
    limitMemory(bytes) {
      for (const { pid } of prlimit && outermost ? familyOf(outermost) : [])
        limitData(prlimit!, pid, bytes + ownBytes)
    },
    priority: () => undefined,
    cpuSeconds() {
      const seconds = outermost ? processTreeCpuSeconds(outermost.pid) : undefined
      counted = Math.max(counted, seconds ?? 0)
      return process.platform === 'linux' ? counted : undefined
    },
    killedForMemoryOf: () => undefined,
    peakMemoryBytes: () => undefined,
    kill,
    async remove() {
      kill()
      while (condemned.some(isRunning)) await after(10)
      removed()
    },
  }
}

/** The outermost process and its descendants, or nobody once it is gone. */
function familyOf(outermost: KnownProcess): KnownProcess[] {
  if (!isRunning(outermost)) return []
  const descendants = descendantsOf(outermost.pid).map(knownProcess)
  return [outermost, ...descendants.filter((known) => known !== undefined)]
}

/**
 * The family, each told to stop until none is born any more: a child whose parent died first could not be found. Whoever
 * was seen standing still gave birth to nobody since, so the list is made after that look, not before.
 */
function stopped(outermost: KnownProcess): KnownProcess[] {
  let family = familyOf(outermost)
  for (let look = 0; look < 100; look++) {
    const moving = family.filter((known) => !isStopped(known))
    moving.forEach(({ pid }) => send('SIGSTOP', pid))
    const now = familyOf(outermost)
    if (moving.length === 0 && now.length === family.length) break
    family = now
  }
  return family
}

/** Raising it again would need more than the box's user may, so this only ever tightens. */
function limitData(prlimit: string, pid: number, bytes: number): void {
  try {
    execFileSync(prlimit, ['--pid', String(pid), `--data=${bytes}`], { stdio: 'ignore' })
  } catch {
    // It ended meanwhile, which is as good as a limit.
  }
}

function send(signal: 'SIGKILL' | 'SIGSTOP', pid: number): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended meanwhile.
  }
}
