import { readdirSync, readFileSync } from 'node:fs'

const ticksPerSecond = 100

/** CPU time of a process, its reaped children and its living descendants, by procfs; undefined where there is none. */
export function processTreeCpuSeconds(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    return treeTicks(pid) / ticksPerSecond
  } catch {
    return undefined
  }
}

function treeTicks(pid: number): number {
  return childrenOf(pid).reduce((sum, child) => sum + ticksOr0(child), ownTicks(pid))
}

function ticksOr0(pid: number): number {
  try {
    return treeTicks(pid)
  } catch {
    return 0
  }
}

/**
 * Seconds in which the main threads of a process and its living descendants could have run and were given no processor
 * (proc_pid_schedstat, second field); undefined where the kernel does not count them. Only main threads: many threads of
 * one program that wait for each other would count its own work as the machine's.
 */
export function processTreeRunDelaySeconds(pid: number): number | undefined {
  try {
    return treeRunDelay(pid) / 1e9
  } catch {
    return undefined
  }
}

function treeRunDelay(pid: number): number {
  const own = Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1])
  return childrenOf(pid).reduce((sum, child) => sum + runDelayOr0(child), own)
}

function runDelayOr0(pid: number): number {
  try {
    return treeRunDelay(pid)
  } catch {
    return 0
  }
}

/** Fields 14 to 17: own and reaped children's times. */
function ownTicks(pid: number): number {
  const fields = statFields(pid)
  return [14, 15, 16, 17].reduce((sum, number) => sum + Number(fields[number]), 0)
}

/** `/proc/<pid>/stat` by the numbers of proc(5), from the state (3) on: the name before it may hold anything. */
function statFields(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return ['', '', '', ...stat.slice(stat.lastIndexOf(')') + 2).split(' ')]
}

/** A process, and no later one that was given the same number. */
export interface KnownProcess {
  pid: number
  startedAt: string
}

export function knownProcess(pid: number): KnownProcess | undefined {
  try {
    return { pid, startedAt: statFields(pid)[22]! }
  } catch {
    return undefined
  }
}

/** Whether it still runs; one that only waits for its parent to take note of its end does not. */
export function isRunning(known: KnownProcess): boolean {
  const state = stateOf(known)
  return state !== undefined && !['Z', 'X'].includes(state)
}

/** Whether it can do nothing until it is told to go on, or never again. */
export function isStopped(known: KnownProcess): boolean {
  return ['T', 'Z', 'X', undefined].includes(stateOf(known))
}

function stateOf({ pid, startedAt }: KnownProcess): string | undefined {
  try {
    const fields = statFields(pid)
    return fields[22] === startedAt ? fields[3] : undefined
  } catch {
    return undefined
  }
}

/**
 * Children, their children and so on, those first that are nearer. From a look at every process, since the kernel's own
 * list of children leaves some out while others end.
 */
export function descendantsOf(pid: number): number[] {
  const byParent = new Map<number, number[]>()
  for (const name of process.platform === 'linux' ? readdirSync('/proc') : []) {
    const parent = /^\d+$/.test(name) ? parentOf(Number(name)) : undefined
    if (parent !== undefined) byParent.set(parent, [...(byParent.get(parent) ?? []), Number(name)])
  }
  const below = (ancestor: number): number[] => {
    const children = byParent.get(ancestor) ?? []
    return [...children, ...children.flatMap(below)]
  }
  return below(pid)
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(statFields(pid)[4])
  } catch {
    return undefined
  }
}

export function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
  )
}
