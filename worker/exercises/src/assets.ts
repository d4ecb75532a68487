import { readFile } from 'node:fs/promises'
import { assetFile } from './catalog.js'
import { cutTensors, type ExerciseDefinition, type TensorMap } from './contract/index.js'

/** The tensors of an exercise's assets, under the names they get in `ctx.data`. */
export async function loadAssets(exercise: ExerciseDefinition): Promise<TensorMap> {
  const files = await Promise.all(
    (exercise.assets ?? []).map(async (asset) =>
      cutTensors(asset.tensors, await readFile(assetFile(exercise.slug, asset))),
    ),
  )
  return Object.assign({}, ...files) as TensorMap
}
