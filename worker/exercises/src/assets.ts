import { readFile } from 'node:fs/promises'
import { exerciseFile } from './catalog.js'
import { sizeOf, type AssetDefinition, type ExerciseDefinition, type TensorMap } from './contract/index.js'

/** The tensors in an exercise's `assets/` folder, under the names they get in `ctx.data`. */
export async function loadAssets(exercise: ExerciseDefinition): Promise<TensorMap> {
  const files = await Promise.all(
    (exercise.assets ?? []).map(async (asset) =>
      readAsset(asset, await readFile(exerciseFile(exercise.slug, 'assets', asset.file))),
    ),
  )
  return Object.assign({}, ...files) as TensorMap
}

/** Cuts an asset's bytes into its tensors; works on whatever holds the bytes, in Node and in a browser. */
export function readAsset({ file, tensors }: AssetDefinition, bytes: Uint8Array): TensorMap {
  const expected = 4 * tensors.reduce((total, { shape }) => total + sizeOf(shape), 0)
  if (bytes.byteLength !== expected)
    throw new Error(`${file} holds ${bytes.byteLength} bytes, not ${expected}`)
  let from = 0
  return Object.fromEntries(
    tensors.map(({ name, dtype, shape }) => {
      // A copy: tensors start at multiples of four whatever the buffer they were cut from.
      const part = bytes.slice(from, (from += 4 * sizeOf(shape)))
      const buffer = new Uint8Array(part).buffer
      const values = dtype === 'float32' ? new Float32Array(buffer) : new Int32Array(buffer)
      return [name, { dtype, shape, values }]
    }),
  )
}
