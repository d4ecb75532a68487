import type { ExerciseBundle } from '@skillgrad/exercises/bundle'
import type { Tenant } from '../../../tenant.js'
import { readFiles, type OwnExerciseRow } from '../own-exercise.repository.js'
import type { Problem } from './problem.js'
import { readManuscript, type Manuscript } from './read-manuscript.js'
import { sealManuscript } from './seal.js'

export interface Sound {
  manuscript: Manuscript
  /** The version that it is now. */
  bundle: ExerciseBundle
}

export type Current = Sound | { problems: Problem[] }

/** Reading four megabytes of tables takes most of a second, and a page asks several times, every second while trials run. */
const kept = new Map<string, Promise<Current>>()
const mostKept = 8

/** What the files make now, or what is wrong with them. */
export function currentManuscript(tenant: Tenant, row: OwnExerciseRow): Promise<Current> {
  const key = `${row.exerciseId} ${row.revision}`
  const known = kept.get(key)
  if (known) return known
  const current = read(tenant, row)
  current.catch(() => kept.delete(key))
  kept.set(key, current)
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
  return current
}

async function read(tenant: Tenant, row: OwnExerciseRow): Promise<Current> {
  const skills = new Set(tenant.catalogue.skills.map(({ slug }) => slug))
  const result = readManuscript(await readFiles(tenant, row.exerciseId), row.exercise.slug, skills)
  return 'problems' in result
    ? result
    : { manuscript: result.manuscript, bundle: sealManuscript(result.manuscript) }
}
