import type { DeclaredExercise } from '@skillgrad/exercises/contract'
import { declaredPreview } from '@skillgrad/exercises/declared'
import { definitions } from '@skillgrad/exercises/definitions'
import { previews } from '@skillgrad/exercises/preview'
import type { RunnableExercise } from './exercise-page'
import type { ExerciseInterface } from './protocol/worker'

/**
 * Undefined for an exercise whose code this server does not have: it can be read and submitted, not run here.
 * `publicHalf`: what the api says of a company's own, which has no code.
 */
export async function runnableExercise(
  slug: string,
  publicHalf: string | null,
): Promise<RunnableExercise | undefined> {
  if (publicHalf !== null) return declared(publicHalf)
  const exercise = definitions.find((definition) => definition.slug === slug)
  const preview = await previews[slug]?.()
  if (!exercise || !preview) return undefined
  return {
    interface: { shape: exercise.shape, handlers: exercise.handlers },
    assets: (exercise.assets ?? []).map((asset) => ({
      ...asset,
      url: `/sandbox/exercises/${asset.folder ?? slug}/${asset.file}`,
    })),
    holdsOnGpu: exercise.rungs.includes('webgpu'),
    dataFigure: preview.dataFigure(),
  }
}

function declared(publicHalf: string): RunnableExercise {
  const {
    shape,
    handlers,
    declared: exercise,
  } = JSON.parse(publicHalf) as ExerciseInterface & {
    declared: DeclaredExercise
  }
  return {
    interface: { shape, handlers },
    assets: [],
    holdsOnGpu: false,
    dataFigure: declaredPreview(exercise).dataFigure(),
    declared: exercise,
  }
}
