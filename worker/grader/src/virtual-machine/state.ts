import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Kernels, initial file systems and reports; not committed, and not lost with a build. */
export function machineFolder(...names: string[]): string {
  const folder = join(fileURLToPath(new URL('../../../../.data/virtual-machine', import.meta.url)), ...names)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** A script or program text that goes into the machine. */
export function ingredient(name: string): string {
  return fileURLToPath(new URL(`../../virtual-machine/${name}`, import.meta.url))
}
