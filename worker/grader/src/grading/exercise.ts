import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadAssets } from '@skillgrad/exercises/assets'
import { definitions, exerciseFile } from '@skillgrad/exercises/catalog'
import type { ExerciseDefinition, GradingDefinition, TensorMap } from '@skillgrad/exercises/contract'
import { gradings } from '@skillgrad/exercises/grading'

/** Both halves of an exercise, as the grader needs them. */
export interface GradableExercise {
  definition: ExerciseDefinition
  grading: GradingDefinition
  /** Tensors of the exercise's assets, part of what the runner gets. */
  assets: TensorMap
  /** Hash of everything in the exercise's folder. */
  version: string
}

/** Undefined for a slug that names no exercise. */
export async function loadExercise(slug: string): Promise<GradableExercise | undefined> {
  const definition = definitions.find((exercise) => exercise.slug === slug)
  const load = gradings[slug]
  if (!definition || !load) return undefined
  const [grading, assets, version] = await Promise.all([
    load(),
    loadAssets(definition),
    folderHash(exerciseFile(slug)),
  ])
  return { definition, grading, assets, version }
}

export function exerciseSlugs(): string[] {
  return definitions.map(({ slug }) => slug)
}

async function folderHash(folder: string): Promise<string> {
  const hash = createHash('sha256')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.sort())
    hash
      .update(file.slice(folder.length))
      .update('\0')
      .update(await readFile(file))
  return hash.digest('hex')
}
