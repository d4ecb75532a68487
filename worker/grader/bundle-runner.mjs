import { build } from 'esbuild'
import { copyFile, mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const require = createRequire(import.meta.url)

/** Puts the runner into `folder` as one file with no imports but Node's own, beside the WebAssembly it loads. */
export async function bundleRunner(folder) {
  await mkdir(folder, { recursive: true })
  await build({
    entryPoints: {
      runner: join(here, 'src/runner/main.ts'),
      'runner-native': join(here, 'src/runner/native.ts'),
    },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    conditions: ['source'],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [withoutWebgl],
  })
  const wasm = dirname(require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'))
  for (const file of ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm']) {
    await copyFile(join(wasm, file), join(folder, file))
  }
}

/** The union package always registers the browser's WebGL backend, which a Node process can never use. */
const withoutWebgl = {
  name: 'without-webgl',
  setup(bundle) {
    bundle.onResolve({ filter: /^@tensorflow\/tfjs-backend-webgl/ }, () => ({
      path: 'webgl',
      namespace: 'empty',
    }))
    bundle.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({
      contents: 'export const version_webgl = ""',
    }))
  },
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await bundleRunner(process.argv[2])
