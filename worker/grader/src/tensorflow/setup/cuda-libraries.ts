import { existsSync, readdirSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
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

const neededOfTensorflow = /^(include|libtensorflow(_cc|_framework)?\.so(\.\d+)*)$/

/** Of what pip installed, all but TensorFlow's libraries, its headers and CUDA: nothing of Python is needed in a sandbox. */
export async function keepCudaLibraries(site: string): Promise<void> {
  await removeFrom(site, (name) => name === 'tensorflow' || name === 'nvidia')
  await removeFrom(join(site, 'tensorflow'), (name) => neededOfTensorflow.test(name))
  const wheels = join(site, 'nvidia')
  if (!existsSync(wheels)) return
  for (const wheel of await readdir(wheels, { withFileTypes: true }))
    if (wheel.isDirectory()) await removeFrom(join(wheels, wheel.name), (name) => name === 'lib')
}

async function removeFrom(folder: string, stays: (name: string) => boolean): Promise<void> {
  const names = await readdir(folder)
  const gone = names.filter((name) => !stays(name))
  await Promise.all(gone.map((name) => rm(join(folder, name), { recursive: true, force: true })))
}
