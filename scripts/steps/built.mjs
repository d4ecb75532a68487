import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'

/** Imports a file of the build; by address, since a path may hold any character. */
export function importBuilt(path) {
  return import(pathToFileURL(join(root, path)).href)
}
