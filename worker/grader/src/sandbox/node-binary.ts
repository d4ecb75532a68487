import { chmodSync, copyFileSync, existsSync, mkdirSync, realpathSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sharedLibrariesOf } from './shared-libraries.js'

export interface NodeBinary {
  /** A path that the box's user can execute. */
  path: string
  /** Shared objects by the path where the loader looks for them. */
  libraries: readonly string[]
}

/** Node itself and the few shared objects it needs; copied where every user can reach it if it lies in a private folder. */
export function findNode(stateFolder: string, mustBeReachable: boolean): NodeBinary {
  const original = realpathSync(process.execPath)
  const path = mustBeReachable && !reachableByAll(original) ? copyForAll(original, stateFolder) : original
  return { path, libraries: sharedLibrariesOf(original) }
}

/** Whether every user may enter all folders on the way and read the file. */
export function reachableByAll(file: string): boolean {
  const stats = statSync(file)
  if ((stats.mode & (stats.isDirectory() ? 0o001 : 0o005)) === 0) return false
  const parent = dirname(file)
  return parent === file || reachableByAll(parent)
}

function copyForAll(original: string, stateFolder: string): string {
  return copyTo(join(stateFolder, 'node', `node-${process.version}-${process.arch}`), original)
}

/** A copy that every user can execute, made once and in one step; its name must say which version it is. */
export function copyTo(copy: string, original: string): string {
  if (existsSync(copy) && statSync(copy).size === statSync(original).size) return copy
  mkdirSync(dirname(copy), { recursive: true })
  // Whatever the umask: the boxes' users must be able to enter.
  chmodSync(dirname(copy), 0o755)
  copyFileSync(original, `${copy}.${process.pid}`)
  chmodSync(`${copy}.${process.pid}`, 0o755)
  renameSync(`${copy}.${process.pid}`, copy)
  return copy
}
