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

/** Fields 14 to 17 of `stat` (own and reaped children's times), counted after the command's closing parenthesis. */
function ownTicks(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0)
}

/** Everything that a process started and that is still there; nothing once it is gone itself. */
export function descendantsOf(pid: number): number[] {
  try {
    return childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)])
  } catch {
    return []
  }
}

export function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
  )
}
