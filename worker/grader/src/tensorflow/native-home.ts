import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { tensorflowHome } from './env.js'

const manifestSchema = z.object({
  /** Version of the wheel that libtensorflow was taken from. */
  tensorflow: z.string(),
  variant: z.enum(['cpu', 'cuda']),
  tfjsNode: z.string(),
  builtAt: z.string(),
})

export type NativeManifest = z.infer<typeof manifestSchema>

/**
 * A self-contained folder made by `setup:tensorflow`: `index.cjs` (tfjs-node-gpu in one file), `tfjs_binding.node`
 * and `site/` with the libraries. Mounted as it is into the sandbox; needs nothing from node_modules.
 */
export interface NativeInstallation {
  folder: string
  entry: string
  manifest: NativeManifest
}

export const notSetUp = 'libtensorflow is not set up; run `pnpm --filter @skillgrad/grader setup:tensorflow`'

/** The installation in use, or undefined when `setup:tensorflow` has not been run (or was not finished). */
export function findNative(given = join(tensorflowHome(), 'current')): NativeInstallation | undefined {
  if (!existsSync(join(given, 'manifest.json'))) return undefined
  const folder = realpathSync(given)
  const manifest = manifestSchema.safeParse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  return manifest.success ? { folder, entry: join(folder, 'index.cjs'), manifest: manifest.data } : undefined
}
