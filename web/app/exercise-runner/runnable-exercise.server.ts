import { definitions } from '@skillgrad/exercises/definitions'
import { previews } from '@skillgrad/exercises/preview'
import type { RunnableExercise } from './exercise-page'

/** Undefined for an exercise whose code this server does not have: it can be read and submitted, not run here. */
export async function runnableExercise(slug: string): Promise<RunnableExercise | undefined> {
  const exercise = definitions.find((definition) => definition.slug === slug)
  const preview = await previews[slug]?.()
  if (!exercise || !preview) return undefined
  return {
    interface: { shape: exercise.shape, handlers: exercise.handlers },
    assets: (exercise.assets ?? []).map((asset) => ({
      ...asset,
      url: `/sandbox/exercises/${asset.folder ?? slug}/${asset.file}`,
    })),
    dataFigure: preview.dataFigure(),
  }
}
