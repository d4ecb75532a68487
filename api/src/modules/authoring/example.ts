import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { documentFile, type Files } from './manuscript/files.js'

const folder = fileURLToPath(new URL('../../../example-exercise/', import.meta.url))

/** A small whole exercise to begin with, under another name. */
export async function exampleFiles(name: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  const read = files.map(async (path) => {
    const bytes = await readFile(join(folder, path))
    return [path, path === documentFile ? named(bytes, name) : bytes] as const
  })
  return new Map(await Promise.all(read))
}

function named(document: Uint8Array, name: string): Uint8Array {
  // JSON's strings are YAML's, whatever is in them.
  return new TextEncoder().encode(
    new TextDecoder().decode(document).replace('__NAME__', () => JSON.stringify(name)),
  )
}
