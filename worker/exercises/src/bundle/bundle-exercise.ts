import { readFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { assetFile, loadCatalog, packageRoot, type CatalogExercise } from '../catalog.js'
import { contractVersion } from '../contract/index.js'
import { hashed, sealBundle, type ExerciseBundle } from './exercise-bundle.js'

/** All built-in exercises in teaching order, each as the version that its folder is now. */
export async function bundleCatalog(): Promise<ExerciseBundle[]> {
  return Promise.all((await loadCatalog()).map(bundleOf))
}

/** Undefined for a slug that names no exercise. */
export async function bundleExercise(slug: string): Promise<ExerciseBundle | undefined> {
  const exercise = (await loadCatalog()).find((candidate) => candidate.slug === slug)
  return exercise && bundleOf(exercise)
}

async function bundleOf({ statement, starter, ...definition }: CatalogExercise): Promise<ExerciseBundle> {
  const { slug } = definition
  const declared = definition.assets ?? []
  const [module, ...assets] = await Promise.all([
    bundleHiddenHalf(slug),
    ...declared.map(async (asset) => hashed(await readFile(assetFile(slug, asset)))),
  ])
  return sealBundle(
    {
      contract: contractVersion,
      slug,
      definition,
      statement,
      starter,
      assets: Object.fromEntries(declared.map(({ file }, at) => [file, assets[at]!.hash])),
      module,
    },
    assets,
  )
}

/** One module of everything that `grading.ts` reaches, without types, comments and layout: those decide no verdict. */
export async function bundleHiddenHalf(slug: string, root = packageRoot()): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `export { grading } from './${slug}/grading.ts'`, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    // Neither Node's modules nor packages: what an exercise imports is its own, so that its hash tells all of it.
    platform: 'neutral',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'silent',
  })
  return outputFiles[0]!.text
}
