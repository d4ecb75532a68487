/**
 * Builds what the exercise page loads lazily and Vite should not touch, into `build/client/assets/sandbox/`:
 *
 * - `runner-<hash>.js`    the Worker inside the sandboxed frame: TensorFlow.js, its kernels and the learner's runtime
 * - `gpu-runner-<hash>.js`  the same with TensorFlow's WebGPU, for exercises that were checked on it
 * - `tfjs-simd-<hash>.wasm`  TensorFlow's WebAssembly, posted into that Worker by the page
 * - `language-<hash>.js`  the TypeScript language service, a same-origin Worker behind the editor
 * - `types-<hash>.json`   declarations of TypeScript's library and of TensorFlow.js for that service
 * - `frame.html`          the frame's document, served by `sandbox-routes.ts` under its own Content-Security-Policy
 * - `manifest.json`       the addresses of all of them, and the hash that the frame's policy names
 *
 * Runs after `remix vite:build`, which empties `build/client` first.
 */
import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hiddenCanaryOfEsbuild } from './hidden-canary.mjs'
import { collectDeclarations } from './sandbox-declarations.mjs'

const web = dirname(dirname(fileURLToPath(import.meta.url)))
const inside = join(web, 'app/exercise-runner')
/** The browser's folder; another one may be named to build beside a server that is running. */
const target = join(process.argv[2] ?? join(web, 'build/client'), 'assets/sandbox')
const require = createRequire(join(web, 'package.json'))

/** TypeScript and TensorFlow.js ask for Node's modules behind checks that are false in a browser. */
const emptyNodeModules = {
  name: 'empty-node-modules',
  setup(building) {
    const builtin =
      /^(node:.*|fs|path|os|url|util|crypto|inspector|perf_hooks|module|string_decoder|source-map-support|node-fetch|worker_threads)$/
    building.onResolve({ filter: builtin }, ({ path }) => ({ path, namespace: 'empty' }))
    building.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {}' }))
  },
}

await rm(target, { recursive: true, force: true })
await mkdir(target, { recursive: true })

const [runner, gpuRunner, language, frame, types, wasm] = await Promise.all([
  bundle('inside/worker.ts').then((code) => emit('runner', 'js', code)),
  bundle('inside/gpu-worker.ts').then((code) => emit('gpu-runner', 'js', code)),
  bundle('language/language-worker.ts').then((code) => emit('language', 'js', code)),
  bundle('inside/frame.ts'),
  emit('types', 'json', JSON.stringify(collectDeclarations(require))),
  emit('tfjs-simd', 'wasm', await wasmFile('tfjs-backend-wasm-simd.wasm')),
])

const script = frame.trim()
await writeFile(
  join(target, 'frame.html'),
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sandbox</title></head><body><script>${script}</script></body></html>`,
)
const frameScriptHash = `sha256-${createHash('sha256').update(script).digest('base64')}`
await writeFile(
  join(target, 'manifest.json'),
  JSON.stringify({ runner, gpuRunner, language, types, wasm, frameScriptHash }, null, 2),
)

/** Bundles one entry to a classic script, reading workspace packages from their TypeScript source. */
async function bundle(entry) {
  const result = await build({
    entryPoints: [join(inside, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    conditions: ['source', 'browser'],
    legalComments: 'none',
    logLevel: 'warning',
    logOverride: { 'direct-eval': 'silent' },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [emptyNodeModules, hiddenCanaryOfEsbuild],
  })
  return result.outputFiles[0].text
}

async function emit(name, extension, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  const file = `${name}-${hash}.${extension}`
  await writeFile(join(target, file), content)
  return `/assets/sandbox/${file}`
}

function wasmFile(name) {
  return readFile(require.resolve(`@tensorflow/tfjs-backend-wasm/dist/${name}`))
}
