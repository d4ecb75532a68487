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
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [withoutUnreachable],
  })
  const wasm = dirname(require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'))
  for (const file of ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm']) {
    await copyFile(join(wasm, file), join(folder, file))
  }
}

/**
 * The union package always brings the browser's WebGL backend, a loader of models from addresses and a `fetch` of its own with
 * the tables of all domain names. None of them can ever work in a sandbox, and every runner would pay for them at its start.
 */
const withoutUnreachable = {
  name: 'without-unreachable',
  setup(bundle) {
    const exports = {
      webgl: 'export const version_webgl = ""',
      converter: 'export const version_converter = ""',
      fetch: 'module.exports = () => Promise.reject(new Error("There is no network here"))',
    }
    const filter = /^(@tensorflow\/tfjs-(backend-webgl|converter)|node-fetch)$/
    bundle.onResolve({ filter }, ({ path }) => ({ path: path.split('-').at(-1), namespace: 'unreachable' }))
    bundle.onLoad({ filter: /.*/, namespace: 'unreachable' }, ({ path }) => ({ contents: exports[path] }))
  },
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await bundleRunner(process.argv[2])
