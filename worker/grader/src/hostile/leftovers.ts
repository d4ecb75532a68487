import { readdirSync } from 'node:fs'
import { descendantsOf } from '../sandbox/process-tree.js'
import type { GradingService } from '../service.js'

/** What an ended attack holds on to: nothing, if all is well. Call it when the pool has settled. */
export interface Belongings {
  processes: readonly number[]
  /** In the only folder of the host that a box can see. */
  files: readonly string[]
  descriptors: number
}

export function belongings({ install }: GradingService): Belongings {
  return {
    processes: descendantsOf(process.pid),
    // A snapshot is the grader's own, made when a class of runners is first asked for.
    files: readdirSync(install.folder).filter((name) => !name.includes('.blob')),
    descriptors: readdirSync('/proc/self/fd').length,
  }
}

/** A process of a box is a member of its cgroup wherever it hides, and a group with members cannot be removed. */
export function leftovers(service: GradingService, before: Belongings): string[] {
  const { pool, launcher } = service
  const alive = pool.aliveRunners.map(({ pid }) => pid)
  const now = belongings(service)
  const known = new Set([...before.processes, ...alive, ...alive.flatMap(descendantsOf)])
  const strays = now.processes.filter((pid) => !known.has(pid))
  const groups = (launcher.cgroups?.names() ?? []).filter((name) => name.startsWith(`${process.pid}-`))
  const files = now.files.filter((file) => !before.files.includes(file))
  return [
    ...(strays.length > 0 ? [`Processes are left: ${strays.join(', ')}.`] : []),
    ...(groups.length > alive.length ? [`${groups.length - alive.length} cgroups are left.`] : []),
    ...(files.length > 0 ? [`Files are left: ${files.join(', ')}.`] : []),
    // A starting runner has some more; a leak grows with every attack.
    ...(now.descriptors > before.descriptors + descriptorsPerRunner * alive.length
      ? [`${now.descriptors - before.descriptors} descriptors are left.`]
      : []),
  ]
}

/** Four pipes of a running box, two that instruct bubblewrap while it starts. */
const descriptorsPerRunner = 8
