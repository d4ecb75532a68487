import { existsSync, readdirSync, readFileSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import type { LackingMemory } from '../box.js'
import type { ResourcePromises } from './driver.js'

export const cgroupPromises: ResourcePromises = {
  memory: 'the whole box',
  atTheLimit: 'killed and named',
  tasks: 'in the box',
  kill: 'every member',
  accounting: 'complete',
}

/** The path of this process in each hierarchy, by controller name; '' is the unified one. */
export function ownGroups(text = readFileSync('/proc/self/cgroup', 'utf8')): Map<string, string> {
  const groups = new Map<string, string>()
  for (const line of text.trim().split('\n')) {
    const [, controllers, path] = /^\d+:([^:]*):(.*)$/.exec(line) ?? []
    for (const controller of (controllers ?? '').split(',')) groups.set(controller, path ?? '/')
  }
  return groups
}

/** In a container the path of `/proc/self/cgroup` may be the host's; then the mount's own root is ours. */
export function groupFolder(mount: string, path: string | undefined): string {
  const folder = join(mount, path ?? '/')
  return existsSync(join(folder, 'cgroup.procs')) ? folder : mount
}

export function readNumber(file: string): number | undefined {
  try {
    const value = Number(readFileSync(file, 'utf8').trim())
    return Number.isFinite(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The kernel counts a kill in the victim's group whoever ran out; a group that had not met its own limit is not the one that did. */
export function lackingMemory(kills: number | undefined, hasMetItsLimit: boolean): LackingMemory | undefined {
  if (!kills) return undefined
  return hasMetItsLimit ? 'box' : 'machine'
}

/** Reads one field of a `key value` file such as `memory.events`. */
export function readField(file: string, field: string): number | undefined {
  try {
    const found = new RegExp(`^${field} (\\d+)$`, 'm').exec(readFileSync(file, 'utf8'))
    return found ? Number(found[1]) : undefined
  } catch {
    return undefined
  }
}

/**
 * Removes the group of a box that has ended, with whoever outlived it: a process that was born in the moment its parent
 * was killed had not yet asked to die with it. The kernel reaps the last one some moments after its death.
 */
export async function removeFolder(folder: string): Promise<void> {
  for (let attempt = 0; attempt < 1000; attempt++) {
    if (tryRemove(folder)) return
    killMembers(folder)
    await after(Math.min(10 + attempt, 50))
  }
  throw new Error(`The cgroup ${folder} still has processes`)
}

export function foldersIn(parent: string): string[] {
  if (!existsSync(parent)) return []
  const entries = readdirSync(parent, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

/** Removes the groups under `parent` whose grader, named by process id, is no longer alive, with whoever is in them. */
export async function sweepFolders(parent: string): Promise<void> {
  const abandoned = foldersIn(parent).filter((name) => {
    const owner = /^(\d+)-/.exec(name)?.[1]
    return owner && !existsSync(`/proc/${owner}`)
  })
  // One whose last process cannot die yet is left to the next start.
  await Promise.allSettled(abandoned.map((name) => removeFolder(join(parent, name))))
}

/** Sends SIGKILL to every process of a group. */
export function killMembers(folder: string): void {
  for (const pid of membersOf(folder)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself meanwhile; the next look at the group tells.
    }
  }
}

export function membersOf(folder: string): number[] {
  try {
    return readFileSync(join(folder, 'cgroup.procs'), 'utf8').split('\n').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

function tryRemove(folder: string): boolean {
  try {
    rmdirSync(folder)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
  }
}
