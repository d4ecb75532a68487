import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { version_core as version } from '@tensorflow/tfjs'
import { exerciseFile, packageRoot } from '../src/catalog.js'

/** Trainings of an exercise that had the outcome they must have, for as long as nothing that decides it has changed. */
interface Recorded {
  /** Of the exercise, of what it shares with others, and of TensorFlow. */
  hash: string
  seen: string[]
}

export interface SeenTrainings {
  has(training: string): boolean
  add(training: string): void
}

/** Beside the folder of each exercise. */
const shared = [
  'src',
  'language-model',
  'testkit/exercise-suite.ts',
  'testkit/grade.ts',
  'testkit/tensorflow.ts',
  'testkit/wrong-solutions.ts',
]

/**
 * The record of an exercise: all trainings together take many minutes. It is kept in the repository, as a lock file is: the reference
 * is trained in every run, everything else when something it depends on is another. Such a run writes what it saw.
 */
export function recordOf(slug: string): SeenTrainings {
  const path = exerciseFile(slug, 'recorded.json')
  const hash = hashOf([slug, ...shared])
  const seen = () => {
    const stored = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Recorded) : undefined
    return stored?.hash === hash ? stored.seen : []
  }
  return {
    has: (training) => seen().includes(training),
    add(training) {
      const all = [...new Set([...seen(), training])].toSorted()
      writeFileSync(path, `${JSON.stringify({ hash, seen: all }, null, 2)}\n`)
    },
  }
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256').update(version)
  for (const path of paths)
    for (const file of filesIn(path)) hash.update(`\0${file}\0`).update(readFileSync(exerciseFile(file)))
  return hash.digest('hex')
}

/** Without tests, which decide nothing of what a solution gets, and without the record itself. */
function filesIn(path: string): string[] {
  if (path.endsWith('.ts')) return [path]
  return readdirSync(exerciseFile(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.ts$|^recorded\.json$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(packageRoot().length + 1))
    .toSorted()
}
