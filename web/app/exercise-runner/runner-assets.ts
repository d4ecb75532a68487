import { cutTensors, type AssetDefinition, type TensorMap } from '@skillgrad/exercises/contract'

/** Addresses of what `server/sandbox-build.mjs` builds, each with its hash in its name. */
export interface RunnerManifest {
  runner: string
  /** The same with TensorFlow's WebGPU. */
  gpuRunner: string
  wasm: string
  language: string
  types: string
}

/** A file of an `assets/` folder with the address it is served from. */
export interface ExerciseAsset extends AssetDefinition {
  url: string
}

const kept = new Map<string, Promise<unknown>>()

export function loadManifest(): Promise<RunnerManifest> {
  return once('/sandbox/manifest.json', async (response) => (await response.json()) as RunnerManifest)
}

/** Script of a Worker that computes on WebGPU, or on WebAssembly where that is allowed. */
export interface Runner {
  on: 'webgpu' | 'wasm'
  source: ArrayBuffer
  /** TensorFlow's WebAssembly. */
  wasm: ArrayBuffer
}

/** Fetched once a page, then posted into each run. */
export async function loadRunner(on: Runner['on']): Promise<Runner> {
  const { runner, gpuRunner, wasm: wasmUrl } = await loadManifest()
  const [source, wasm] = await Promise.all([
    loadBytes(on === 'webgpu' ? gpuRunner : runner),
    loadBytes(wasmUrl),
  ])
  return { on, source, wasm }
}

/** Pretrained weights and the like, as the arrays that the definition names. */
export async function loadAssets(assets: readonly ExerciseAsset[]): Promise<TensorMap> {
  const maps = await Promise.all(
    assets.map(async (asset) => cutTensors(asset.tensors, new Uint8Array(await loadBytes(asset.url)))),
  )
  return Object.assign({}, ...maps) as TensorMap
}

function loadBytes(url: string): Promise<ArrayBuffer> {
  return once(url, (response) => response.arrayBuffer())
}

/** A failed download is forgotten, so that the next run tries again. */
function once<T>(url: string, read: (response: Response) => Promise<T>): Promise<T> {
  const known = kept.get(url)
  if (known) return known as Promise<T>
  const loading = fetch(url).then((response) => {
    if (!response.ok) throw new Error(`${url} answered ${response.status}`)
    return read(response)
  })
  kept.set(url, loading)
  loading.catch(() => kept.delete(url))
  return loading
}
