import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, dirname, join } from 'node:path'
import {
  cgroupPromises,
  foldersIn,
  groupFolder,
  killMembers,
  lackingMemory,
  membersOf,
  ownGroups,
  readField,
  readNumber,
  removeFolder,
  sweepFolders,
} from './cgroup-files.js'
import type { BoxLimits, BoxResources, ResourceDriver } from './driver.js'

/** Where a grader moves that has to leave its group to its boxes. */
const leafName = 'skillgrad-grader'
const needed = ['memory', 'pids', 'cpu'] as const

/**
 * cgroup v2: one hierarchy, delegated to us by root, a container runtime or systemd (`Delegate=yes`).
 * Undefined where memory and pids cannot be limited.
 */
export function detectV2(
  mount = '/sys/fs/cgroup',
  ownPath = ownGroups().get(''),
): ResourceDriver | undefined {
  if (!existsSync(join(mount, 'cgroup.controllers'))) return undefined
  const found = groupFolder(mount, ownPath)
  const own = basename(found) === leafName ? dirname(found) : found
  const parent = join(own, 'skillgrad')
  try {
    delegate(own, parent)
  } catch {
    return undefined
  }
  return {
    kind: 'cgroup v2',
    promises: cgroupPromises,
    description: `cgroup v2 under ${parent}`,
    create: (name, limits) => createGroup(parent, name, limits),
    cpuSeconds: () => cpuSeconds(parent),
    names: () => foldersIn(parent),
    sweep: () => sweepFolders(parent),
  }
}

/**
 * A group with controllers enabled for its children may hold no processes itself (except the root), so whoever is in it
 * moves into a leaf first: the grader, and what the same unit or container runs beside it.
 */
function delegate(own: string, parent: string): void {
  const available = readFileSync(join(own, 'cgroup.controllers'), 'utf8').trim().split(' ')
  if (!needed.every((controller) => available.includes(controller))) throw new Error('controllers missing')
  mkdirSync(parent, { recursive: true })
  const enable = needed.map((controller) => `+${controller}`).join(' ')
  const enableHere = () => writeFileSync(join(own, 'cgroup.subtree_control'), enable)
  try {
    enableHere()
  } catch {
    emptyInto(join(own, leafName), own, enableHere)
  }
  writeFileSync(join(parent, 'cgroup.subtree_control'), enable)
  // A group weighs as much as one process beside it, however many boxes are in it.
  writeFileSync(join(parent, 'cpu.weight'), String(Math.min(10_000, 100 * availableParallelism())))
  const probe = join(parent, `${process.pid}-probe`)
  mkdirSync(probe)
  const usable = existsSync(join(probe, 'memory.max')) && existsSync(join(probe, 'pids.max'))
  rmdirSync(probe)
  if (!usable) throw new Error('limits missing')
}

/** Moves members until none was born meanwhile, which `isEmptied` tells by not failing. */
function emptyInto(leaf: string, group: string, isEmptied: () => void): void {
  mkdirSync(leaf, { recursive: true })
  for (let triesLeft = 20; ; triesLeft--) {
    for (const pid of membersOf(group)) moveInto(leaf, pid)
    try {
      isEmptied()
      return
    } catch (error) {
      if (triesLeft === 0) throw error
    }
  }
}

function moveInto(leaf: string, pid: number): void {
  try {
    writeFileSync(join(leaf, 'cgroup.procs'), String(pid))
  } catch (error) {
    // It ended meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function createGroup(parent: string, name: string, limits: BoxLimits): BoxResources {
  const folder = join(parent, name)
  mkdirSync(folder)
  const write = (file: string, value: string | number) => writeFileSync(join(folder, file), String(value))
  const counted = (event: string) => readField(join(folder, 'memory.events'), event)
  const group: BoxResources = {
    joinFiles: [join(folder, 'cgroup.procs')],
    processLimits: {},
    started: () => undefined,
    limitMemory: (bytes) => write('memory.max', bytes),
    priority: (level) => write('cpu.weight', level === 'low' ? 25 : 100),
    cpuSeconds: () => cpuSeconds(folder),
    killedForMemoryOf: () => lackingMemory(counted('oom_kill'), counted('oom') !== 0),
    peakMemoryBytes: () => readNumber(join(folder, 'memory.peak')),
    kill: () => killAll(folder),
    remove: () => removeFolder(folder),
  }
  group.limitMemory(limits.memoryBytes)
  write('pids.max', limits.tasks)
  for (const [file, value] of [
    ['memory.swap.max', 0],
    ['memory.oom.group', 1],
  ] as const) {
    if (existsSync(join(folder, file))) write(file, value)
  }
  return group
}

/** At one stroke where the kernel can (since 5.14), so that none is born meanwhile. */
function killAll(folder: string): void {
  try {
    writeFileSync(join(folder, 'cgroup.kill'), '1', { flag: 'r+' })
  } catch {
    killMembers(folder)
  }
}

function cpuSeconds(folder: string): number | undefined {
  const microseconds = readField(join(folder, 'cpu.stat'), 'usage_usec')
  return microseconds === undefined ? undefined : microseconds / 1e6
}
