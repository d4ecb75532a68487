import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { version_core as version } from '@tensorflow/tfjs'
import { exerciseFile, packageRoot } from '../src/catalog.js'

/** What was seen once of the wrong solutions of an exercise, for as long as nothing that decides it has changed. */
interface Recorded {
  /** Of the exercise, of what it shares with others, and of TensorFlow. */
  hash: string
  /** Files that got what they must get. */
  files: string[]
}

export interface WrongRecord {
  has(file: string): boolean
  add(file: string): void
}

/** Beside the folder of each exercise. */
const shared = ['src', 'testkit', 'language-model']

/**
 * The record of an exercise whose wrong solutions take minutes together. It is kept in the repository, as a lock file is: reference
 * and starter are trained in every run, a wrong solution when something it depends on is another. Such a run writes what it saw.
 */
export function recordOf(slug: string): WrongRecord {
  const path = exerciseFile(slug, 'recorded.json')
  const hash = hashOf([slug, ...shared])
  const stored = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Recorded) : undefined
  const files = new Set(stored?.hash === hash ? stored.files : [])
  return {
    has: (file) => files.has(file),
    add(file) {
      files.add(file)
      writeFileSync(path, `${JSON.stringify({ hash, files: [...files].toSorted() }, null, 2)}\n`)
    },
  }
}

function hashOf(folders: readonly string[]): string {
  const hash = createHash('sha256').update(version)
  for (const folder of folders)
    for (const file of filesIn(folder)) hash.update(`\0${file}\0`).update(readFileSync(exerciseFile(file)))
  return hash.digest('hex')
}

/** Without tests, which decide nothing of what a solution gets, and without the record itself. */
function filesIn(folder: string): string[] {
  return readdirSync(exerciseFile(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.ts$|^recorded\.json$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(packageRoot().length + 1))
    .toSorted()
}
