import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { installedLibraries, searchPath, sharedLibrariesOf } from '../../sandbox/shared-libraries.js'
import { nvidiaLibraries } from '../../gpu/nvidia-files.js'
import type { LibraryIndex } from '../../sandbox/shared-libraries.js'

/** What Dawn needs to see of this machine in order to find a graphics driver. */
export interface Vulkan {
  /** The loader, manifests of drivers and every library that these load. */
  files: readonly string[]
  environment: Readonly<Record<string, string>>
}

export type VulkanSearch = { kind: 'found'; vulkan: Vulkan } | { kind: 'absent'; reason: string }

const loaderName = 'libvulkan.so.1'

const manifestFolders = [
  '/etc/vulkan/icd.d',
  '/usr/local/share/vulkan/icd.d',
  '/usr/share/vulkan/icd.d',
  // Where containers with NVIDIA's driver have it.
  '/usr/local/nvidia/share/vulkan/icd.d',
]

/** SwiftShader comes with Chromium. It goes first: Dawn refuses the Mesa of Debian 12. */
const softwareManifests = [
  '/usr/lib/chromium/vk_swiftshader_icd.json',
  '/usr/lib/chromium-browser/vk_swiftshader_icd.json',
  '/usr/lib64/chromium-browser/vk_swiftshader_icd.json',
  '/opt/google/chrome/vk_swiftshader_icd.json',
]
const drawsInSoftware = /^lvp_/

/** Drivers of real hardware, or the first one that computes on the processor. */
export function findVulkan(drivers: 'hardware' | 'software', named: readonly string[] = []): VulkanSearch {
  const installed = installedLibraries()
  const loader = installed.get(loaderName)
  if (!loader) return absent(`${loaderName} is not installed (Debian and Ubuntu: apt-get install libvulkan1)`)
  const manifests = named.length > 0 ? named : manifestsOf(drivers)
  if (manifests.length === 0)
    return absent(
      drivers === 'hardware'
        ? 'No Vulkan driver for a GPU is installed (Mesa: apt-get install mesa-vulkan-drivers)'
        : 'No software Vulkan driver is installed (SwiftShader: apt-get install chromium-common)',
    )
  const libraries = manifests.flatMap((manifest) => driverLibraries(manifest, installed))
  const files = [loader, ...sharedLibrariesOf(loader), ...libraries]
  const folders = searchPath(files.filter((file) => file.includes('.so')))
  return {
    kind: 'found',
    vulkan: {
      files: [...new Set([...manifests, ...files])],
      environment: {
        VK_ICD_FILENAMES: manifests.join(':'),
        ...(folders.length > 0 ? { LD_LIBRARY_PATH: folders.join(':') } : {}),
        // Nothing can be written in a box, so no driver should try to keep compiled shaders.
        MESA_SHADER_CACHE_DISABLE: 'true',
        __GL_SHADER_DISK_CACHE: '0',
      },
    },
  }
}

function absent(reason: string): VulkanSearch {
  return { kind: 'absent', reason }
}

function manifestsOf(drivers: 'hardware' | 'software'): string[] {
  const listed = manifestFolders.flatMap((folder) =>
    filesIn(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => ({ path: join(folder, name), software: drawsInSoftware.test(name) })),
  )
  if (drivers === 'hardware') return listed.filter(({ software }) => !software).map(({ path }) => path)
  const software = listed.filter((manifest) => manifest.software).map(({ path }) => path)
  return [...softwareManifests.filter((path) => existsSync(path)), ...software].slice(0, 1)
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

const manifestShape = z.object({ ICD: z.object({ library_path: z.string() }) })

/** The library that a manifest names, by path or by name, and all that it loads. */
function driverLibraries(manifest: string, installed: LibraryIndex): string[] {
  const parsed = manifestShape.safeParse(readJson(manifest))
  if (!parsed.success) return []
  const named = parsed.data.ICD.library_path
  const library = named.includes('/')
    ? isAbsolute(named) ? named : join(dirname(manifest), named)
    : installed.get(named) // prettier-ignore
  if (!library || !existsSync(library)) return []
  // NVIDIA's driver asks for its other halves by name when it is used, so nothing lists them.
  const asked = named.includes('nvidia') ? nvidiaLibraries(installed) : []
  return [...new Set([library, ...asked].flatMap((file) => [file, ...sharedLibrariesOf(file)]))]
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
