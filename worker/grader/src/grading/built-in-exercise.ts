import { definitions } from '@skillgrad/exercises/catalog'
import { openBundle, type GradableExercise } from './exercise.js'

/** An exercise as its folder is now, by way of the same bundle that a server grades with. Undefined for an unknown slug. */
export async function loadExercise(slug: string): Promise<GradableExercise | undefined> {
  // For authors alone: a grader that serves the queue loads no bundler.
  const { bundleExercise } = await import('@skillgrad/exercises/bundler')
  const bundle = await bundleExercise(slug)
  return (
    bundle && openBundle(bundle, async (wanted) => bundle.assets.find(({ hash }) => hash === wanted)!.bytes)
  )
}

export function exerciseSlugs(): string[] {
  return definitions.map(({ slug }) => slug)
}
