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

/** Dawn's Node package; imported by name so that its absence is a reason and not a crash. */
interface Dawn {
  create(flags: readonly string[]): Gpu
  globals: object
}

const softwareAdapter = /swiftshader|software|llvmpipe|lavapipe/i

/** Kept for the life of the process: Dawn frees its devices with it. */
let gpu: Gpu | undefined

/** WebGPU through Dawn. Software adapters are slower than wasm by far, so they count only when asked for. */
export async function openWebgpu(
  require: NodeJS.Require,
  { allowSoftware }: { allowSoftware: boolean },
): Promise<OpenRung> {
  const { create, globals } = (await import('webgpu')) as unknown as Dawn
  Object.assign(globalThis, globals)
  gpu = create([])
  if (!(await gpu.requestAdapter()))
    throw new Error('No WebGPU adapter (no GPU, or no Vulkan driver that Dawn accepts)')

  // TensorFlow.js looks for navigator.gpu while its module is evaluated.
  const navigator = { value: { gpu, userAgent: 'node' }, configurable: true, writable: true }
  Object.defineProperty(globalThis, 'navigator', navigator)
  const tf = require('@tensorflow/tfjs') as TensorFlow
  require('@tensorflow/tfjs-backend-webgpu')
  if (!(await tf.setBackend('webgpu'))) throw new Error('TensorFlow.js could not start its WebGPU backend')
  await tf.ready()
  installTrainKernels(tf)

  const { vendor, architecture, device, description } = (
    tf.backend() as unknown as { adapterInfo: AdapterInfo }
  ).adapterInfo
  const name = [vendor, architecture, device, description].filter(Boolean).join(' ')
  if (softwareAdapter.test(name) && !allowSoftware) throw new Error(`Only a software adapter (${name})`)
  return { tf, description: { rung: 'webgpu', tensorflowJs: tf.version['tfjs-core'], device: name } }
}
