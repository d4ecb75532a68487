import { readFile } from 'node:fs/promises'
import { exerciseFile } from './catalog.js'
import { cutTensors, type ExerciseDefinition, type TensorMap } from './contract/index.js'

/** The tensors in an exercise's `assets/` folder, under the names they get in `ctx.data`. */
export async function loadAssets(exercise: ExerciseDefinition): Promise<TensorMap> {
  const files = await Promise.all(
    (exercise.assets ?? []).map(async (asset) =>
      cutTensors(asset.tensors, await readFile(exerciseFile(exercise.slug, 'assets', asset.file))),
    ),
  )
  return Object.assign({}, ...files) as TensorMap
}
