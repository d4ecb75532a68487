import { createRequire } from 'node:module'
import { installTrainKernels } from '@skillgrad/exercises/train-kernels'
import type { OpenRung, TensorFlow } from './rung.js'

interface AdapterInfo {
  vendor: string
  architecture: string
  device: string
  description?: string
}

interface Gpu {
  requestAdapter(): Promise<unknown>
}

interface DawnAddon {
  create(flags: readonly string[]): Gpu
  globals: object
}

export interface WebgpuSource {
  /** Path of Dawn's addon. */
  dawn: string
  /** Evaluates TensorFlow.js and its WebGPU backend; called when `navigator.gpu` is there, which they look for. */
  load(): Promise<TensorFlow>
  /** Software adapters are slower than wasm by far, so they count only when asked for. */
  allowSoftware: boolean
}

const softwareAdapter = /swiftshader|software|llvmpipe|lavapipe/i

/** Kept for the life of the process: Dawn frees its devices with it. */
let gpu: Gpu | undefined

/** WebGPU through Dawn, in this process. Throws with the reason when there is no adapter that counts. */
export async function openWebgpu({ dawn, load, allowSoftware }: WebgpuSource): Promise<OpenRung> {
  const { create, globals } = createRequire(dawn)(dawn) as DawnAddon
  Object.assign(globalThis, globals)
  gpu = create([])
  if (!(await gpu.requestAdapter()))
    throw new Error('No adapter: no GPU, or no Vulkan driver that Dawn accepts')

  const navigator = { value: { gpu, userAgent: 'node' }, configurable: true, writable: true }
  Object.defineProperty(globalThis, 'navigator', navigator)
  const tf = await load()
  if (!(await tf.setBackend('webgpu'))) throw new Error('TensorFlow.js could not start its WebGPU backend')
  await tf.ready()
  installTrainKernels(tf)

  const { adapterInfo } = tf.backend() as unknown as { adapterInfo: AdapterInfo }
  const { vendor, architecture, device, description } = adapterInfo
  const name = [vendor, architecture, device, description].filter(Boolean).join(' ')
  const software = softwareAdapter.test(name)
  if (software && !allowSoftware) throw new Error(`Only a software adapter (${name})`)
  const tensorflowJs = tf.version['tfjs-core']
  const computesOn = software ? 'software-gpu' : 'gpu'
  return { tf, description: { rung: 'webgpu', tensorflowJs, device: name, computesOn } }
}
