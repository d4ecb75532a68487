import { join } from 'node:path'
import { readSandboxEnv } from '../env.js'

/** Where `setup:tensorflow` keeps libtensorflow: beside the runner, because a sandbox must be able to read both. */
export function tensorflowHome(): string {
  return join(readSandboxEnv().stateFolder, 'tensorflow')
}

/** What a process that loads libtensorflow should have in its environment, with the folders of the libraries it asks for by name. */
export function nativeEnvironment(libraryFolders: readonly string[]): Readonly<Record<string, string>> {
  return {
    TF_CPP_MIN_LOG_LEVEL: '3',
    // Without it the first process takes all memory of the GPU.
    TF_FORCE_GPU_ALLOW_GROWTH: 'true',
    // Thresholds are of float32; a card that rounds products to 10 bits would grade another arithmetic.
    NVIDIA_TF32_OVERRIDE: '0',
    ...(libraryFolders.length > 0 ? { LD_LIBRARY_PATH: libraryFolders.join(':') } : {}),
  }
}

/** The environment of a probe: the machine's own, with what its rung needs and without this process' flags. */
export function probeEnvironment(added: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...added, NODE_OPTIONS: '' }
}

/** Vulkan's own, the newer one first. */
export const vulkanVariables = ['VK_DRIVER_FILES', 'VK_ICD_FILENAMES']

/** Manifests of Vulkan drivers that the operator named instead of those this machine lists. */
export function namedVulkanDrivers(): string[] {
  const named = vulkanVariables.map((name) => process.env[name]).find(Boolean) ?? ''
  return named.split(':').filter(Boolean)
}
