import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Folders of the CUDA libraries that NVIDIA's wheels put beside TensorFlow: `site/nvidia/<library>/lib`. */
export function cudaLibraryFolders(native: string): string[] {
  const wheels = join(native, 'site/nvidia')
  if (!existsSync(wheels)) return []
  return readdirSync(wheels)
    .sort()
    .map((name) => join(wheels, name, 'lib'))
    .filter((folder) => existsSync(folder))
}
