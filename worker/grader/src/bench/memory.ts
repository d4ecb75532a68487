import { readFileSync } from 'node:fs'
import { childrenOf } from '../sandbox/process-tree.js'

/** Proportional set size of a process and all below it, in MB: shared pages count by their share. */
export function proportionalMemoryMb(pid: number): number {
  const own = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
  return childrenOf(pid).reduce(
    (sum, child) => sum + proportionalMemoryMb(child),
    Number(own?.[1] ?? 0) / 1024,
  )
}
