import { readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AssetDefinition, ExerciseDefinition, Localized } from './contract/index.js'
import { definitions } from './definitions.js'

export { definitions }

/** The public half of an exercise with its texts, read from its folder. */
export interface CatalogExercise extends ExerciseDefinition {
  /** Markdown with math. */
  statement: Localized
  starter: string
}

/** All built-in exercises in teaching order. */
export async function loadCatalog(): Promise<CatalogExercise[]> {
  return Promise.all(definitions.map(withTexts))
}

/** Absolute path of a file in an exercise's folder. */
export function exerciseFile(slug: string, ...path: string[]): string {
  return join(packageRoot(), slug, ...path)
}

/** Absolute path of an asset that an exercise declares, its own or a shared one. */
export function assetFile(slug: string, { folder = slug, file }: AssetDefinition): string {
  return exerciseFile(folder, 'assets', file)
}

async function withTexts(exercise: ExerciseDefinition): Promise<CatalogExercise> {
  const text = (name: string) => readFile(exerciseFile(exercise.slug, name), 'utf8')
  const [en, zh, starter] = await Promise.all([
    text('statement.en.md'),
    text('statement.zh-CN.md'),
    text('starter.ts'),
  ])
  return { ...exercise, statement: { en, 'zh-CN': zh }, starter }
}

/** The folder that holds the exercise folders, whether this runs from `src/` or from `dist/src/`. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}
