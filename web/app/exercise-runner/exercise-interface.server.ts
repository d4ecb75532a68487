import type { ExerciseDefinition } from '@skillgrad/exercises/contract'
import { loadCatalog } from '@skillgrad/exercises/catalog'
import { previews } from '@skillgrad/exercises/preview'
import type { RunnableExercise } from './exercise-page'

let known: Promise<Map<string, ExerciseDefinition>> | undefined

/** Undefined for an exercise whose code this server does not have: it can be read and submitted, not run here. */
export async function runnableExercise(slug: string): Promise<RunnableExercise | undefined> {
  known ??= loadCatalog().then((catalog) => new Map(catalog.map((exercise) => [exercise.slug, exercise])))
  const exercise = (await known).get(slug)
  const preview = await previews[slug]?.()
  if (!exercise || !preview) return undefined
  return {
    interface: { shape: exercise.shape, handlers: exercise.handlers },
    assets: (exercise.assets ?? []).map((asset) => ({
      ...asset,
      url: `/sandbox/exercises/${slug}/${asset.file}`,
    })),
    dataFigure: preview.dataFigure(),
  }
}
