import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Command line that runs a module of this package in a Node process of its own, as TypeScript where this runs from
 * source and as JavaScript where it was built.
 */
export function nodeModuleCommand(nearUrl: string, name: string): [program: string, ...given: string[]] {
  const here = fileURLToPath(nearUrl)
  const path = join(dirname(here), `${name}${extname(here)}`)
  if (extname(here) !== '.ts') return [process.execPath, path]
  const loader = new URL(import.meta.resolve('tsx')).href
  return [process.execPath, '--no-warnings', '--import', loader, '--conditions=source', path]
}
