import { readFileSync } from 'node:fs'
import { childrenOf } from '../sandbox/process-tree.js'

export interface MemoryTrend {
  /** MB, medians over the first and the last quarter of the time, and the most that was seen. */
  first: number
  last: number
  most: number
}

const everyMs = 2000

/** Private memory of processes over time: pages that are theirs alone, so that a database's shared buffers do not count as growth. */
export function watchMemory(processes: Record<string, { pid: number; descendants: boolean }>) {
  const samples = new Map<string, number[]>(Object.keys(processes).map((name) => [name, []]))
  const look = () => {
    for (const [name, { pid, descendants }] of Object.entries(processes))
      samples.get(name)!.push(privateMb(pid, descendants))
  }
  look()
  const timer = setInterval(look, everyMs)
  return {
    stop: () => clearInterval(timer),
    trends: (): Record<string, MemoryTrend> =>
      Object.fromEntries([...samples].map(([name, seen]) => [name, trendOf(seen)])),
  }
}

function trendOf(seen: readonly number[]): MemoryTrend {
  const quarter = Math.max(1, Math.floor(seen.length / 4))
  return {
    first: median(seen.slice(0, quarter)),
    last: median(seen.slice(-quarter)),
    most: Math.max(...seen),
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN
}

/** A process that ended while it was looked at holds nothing. */
function privateMb(pid: number, descendants: boolean): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    const own = Number(/^Pss_Anon:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024
    const below = descendants ? childrenOf(pid) : []
    return below.reduce((sum, child) => sum + privateMb(child, true), own)
  } catch {
    return 0
  }
}
