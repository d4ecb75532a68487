import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import {
  cgroupPromises,
  foldersIn,
  groupFolder,
  killMembers,
  lackingMemory,
  ownGroups,
  readField,
  readNumber,
  removeFolder,
  sweepFolders,
} from './cgroup-files.js'
import type { BoxLimits, BoxResources, ResourceDriver } from './driver.js'

const controllers = ['memory', 'pids', 'cpuacct', 'cpu'] as const
type Controller = (typeof controllers)[number]
const swapLimit = 'memory.memsw.limit_in_bytes'

/** cgroup v1: one hierarchy per controller. Undefined where the controllers are missing or not ours to write. */
export function detectV1(mount = '/sys/fs/cgroup'): ResourceDriver | undefined {
  const parents = new Map<Controller, string>()
  const own = ownGroups()
  for (const controller of controllers) {
    const hierarchy = join(mount, controller)
    if (!existsSync(join(hierarchy, 'cgroup.procs'))) return undefined
    const parent = join(groupFolder(hierarchy, own.get(controller)), 'skillgrad')
    if (!canCreate(parent)) return undefined
    parents.set(controller, parent)
  }
  // A group weighs as much as one process beside it, however many boxes are in it.
  writeFileSync(join(parents.get('cpu')!, 'cpu.shares'), String(1024 * availableParallelism()))
  return {
    kind: 'cgroup v1',
    promises: cgroupPromises,
    description: `cgroup v1 (${controllers.join(', ')}) under ${parents.get('memory')}`,
    create: (name, limits) => createGroup(parents, name, limits),
    cpuSeconds: () => cpuSeconds(parents.get('cpuacct')!),
    names: () => [...new Set([...parents.values()].flatMap((parent) => foldersIn(parent)))],
    sweep: async () => {
      await Promise.all([...parents.values()].map((parent) => sweepFolders(parent)))
    },
  }
}

function createGroup(parents: Map<Controller, string>, name: string, limits: BoxLimits): BoxResources {
  const folder = (controller: Controller) => join(parents.get(controller)!, name)
  // `cpu` and `cpuacct` are one mount on some systems, so a folder may exist already.
  for (const controller of controllers) mkdirSync(folder(controller), { recursive: true })
  const write = (controller: Controller, file: string, value: number) =>
    writeFileSync(join(folder(controller), file), String(value))
  const group: BoxResources = {
    joinFiles: controllers.map((controller) => join(folder(controller), 'cgroup.procs')),
    processLimits: {},
    started: () => undefined,
    limitMemory(bytes) {
      write('memory', 'memory.limit_in_bytes', bytes)
      // Memory and swap together, where swap is counted at all; it may never be less than the limit without swap.
      if (existsSync(join(folder('memory'), swapLimit))) write('memory', swapLimit, bytes)
    },
    priority: (level) => write('cpu', 'cpu.shares', level === 'low' ? 256 : 1024),
    cpuSeconds: () => cpuSeconds(folder('cpuacct')),
    killedForMemoryOf: () => {
      const kills = readField(join(folder('memory'), 'memory.oom_control'), 'oom_kill')
      return lackingMemory(kills, hasMetItsLimit(folder('memory')))
    },
    peakMemoryBytes: () => readNumber(join(folder('memory'), 'memory.max_usage_in_bytes')),
    kill: () => killMembers(folder('pids')),
    remove: async () => {
      await Promise.all(controllers.map((controller) => removeFolder(folder(controller))))
    },
  }
  group.limitMemory(limits.memoryBytes)
  write('pids', 'pids.max', limits.tasks)
  return group
}

/** Without `oom_kill` in `memory.oom_control` (before Linux 4.13) a memory kill could not be told from a crash. */
function canCreate(parent: string): boolean {
  try {
    mkdirSync(parent, { recursive: true })
    accessSync(join(parent, 'cgroup.procs'), constants.W_OK)
    const probe = join(parent, `${process.pid}-probe`)
    mkdirSync(probe)
    const oomControl = join(probe, 'memory.oom_control')
    const usable = !existsSync(oomControl) || readFileSync(oomControl, 'utf8').includes('oom_kill ')
    rmdirSync(probe)
    return usable
  } catch {
    return false
  }
}

/** The kernel charges memory in lots, so a group that can get no more ends slightly below its limit. */
const lotBytes = 4 * 1024 * 1024

/**
 * With what was swapped out, where that is counted. `memory.failcnt` counts nothing where memory and swap together are
 * limited to the same.
 */
function hasMetItsLimit(folder: string): boolean {
  const most = (counter: string) => readNumber(join(folder, `${counter}.max_usage_in_bytes`)) ?? 0
  return (
    Math.max(most('memory'), most('memory.memsw')) + lotBytes >=
    (readNumber(join(folder, 'memory.limit_in_bytes')) ?? 0)
  )
}

function cpuSeconds(folder: string): number | undefined {
  const nanoseconds = readNumber(join(folder, 'cpuacct.usage'))
  return nanoseconds === undefined ? undefined : nanoseconds / 1e9
}
