import { findGpus } from '../../gpu/find-gpus.js'
import { softwareGpu, type Gpu } from '../../gpu/gpu.js'
import { namedVulkanDrivers } from '../env.js'
import { findVulkan, type Vulkan } from './vulkan.js'

/** The cards that WebGPU can use here and the drivers for them. */
export type WebgpuHardware =
  { kind: 'found'; gpus: readonly Gpu[]; vulkan: Vulkan } | { kind: 'absent'; reason: string }

/** A card where there is one; the processor in its place only where that is allowed. */
export function findWebgpuHardware({ allowSoftware }: { allowSoftware: boolean }): WebgpuHardware {
  const cards = findGpus()
  if (cards.length === 0 && !allowSoftware) return { kind: 'absent', reason: 'No GPU in this machine' }
  const search = findVulkan(cards.length > 0 ? 'hardware' : 'software', namedVulkanDrivers())
  if (search.kind === 'absent') return search
  return { kind: 'found', gpus: cards.length > 0 ? cards : [softwareGpu], vulkan: search.vulkan }
}
