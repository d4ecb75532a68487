import { statSync } from 'node:fs'
import { join } from 'node:path'
import { readSandboxEnv } from '../env.js'
import { findGpus } from '../gpu/find-gpus.js'
import type { Gpu } from '../gpu/gpu.js'
import { nvidiaLibraries } from '../gpu/nvidia-files.js'
import { javascriptRungs, type RungLaunch } from '../pool/rung-launch.js'
import type { BoxNeeds } from '../sandbox/box.js'
import { installedLibraries, searchPath, sharedLibrariesOf } from '../sandbox/shared-libraries.js'
import { nativeEnvironment } from './env.js'
import { findNative, type NativeInstallation } from './native-home.js'
import type { RungProbe } from './probe.js'
import type { RungDescription } from './rung.js'
import { cudaLibraryFolders } from './setup/cuda-libraries.js'
import { findDawn, placeDawn } from './webgpu/dawn.js'
import { findWebgpuHardware } from './webgpu/needs.js'

/** libtensorflow and graphics drivers start thread pools of their own, several per core. */
const nativeTasks = 256
/** A graphics driver holds far more open than Node does. */
const nativeDescriptors = 256
/** libtensorflow alone takes 380 MB at rest, Dawn with a software driver 130 MB; counted in their sandboxes. */
const nativeOverheadMb = 1024

/**
 * How runners are started: for a rung that computes on cards, one way for each of them. The plain rungs are always among
 * them, since the sandbox's self-test runs on one.
 */
export function runnerRungs(probes: readonly RungProbe[]): readonly RungLaunch[] {
  const found = probes.flatMap((probe) => (probe.available ? [probe.description] : []))
  return [...found.flatMap(nativeLaunches), ...javascriptRungs]
}

function nativeLaunches(description: RungDescription): RungLaunch[] {
  switch (description.rung) {
    case 'tfjs-node-gpu':
      return libtensorflowLaunches(description)
    case 'webgpu':
      return webgpuLaunches(description)
    case 'wasm':
    case 'cpu':
      return []
  }
}

function libtensorflowLaunches({ computesOn }: RungDescription): RungLaunch[] {
  const native = findNative()
  if (!native) return []
  if (computesOn === 'processor') return [launch('tfjs-node-gpu', libtensorflowNeeds(native, []))]
  const driver = nvidiaLibraries(installedLibraries())
  return findGpus()
    .filter(({ kind }) => kind === 'nvidia')
    .map((gpu) => launch('tfjs-node-gpu', libtensorflowNeeds(native, driver), gpu))
}

function libtensorflowNeeds({ folder, entry }: NativeInstallation, driver: readonly string[]): BoxNeeds {
  const system = sharedLibrariesOf(join(folder, 'tfjs_binding.node')).filter(
    (path) => !path.startsWith(folder),
  )
  const folders = driver.length > 0 ? [...cudaLibraryFolders(folder), ...searchPath(driver)] : []
  return nativeNeeds({
    files: [folder, ...system, ...driver.flatMap((file) => [file, ...sharedLibrariesOf(file)])],
    environment: {
      ...nativeEnvironment(folders),
      SKILLGRAD_NATIVE: entry,
    },
  })
}

function webgpuLaunches({ computesOn }: RungDescription): RungLaunch[] {
  const dawn = findDawn()
  const hardware = findWebgpuHardware({ allowSoftware: computesOn === 'software-gpu' })
  if (!dawn || hardware.kind === 'absent') return []
  const file = placeDawn(dawn, readSandboxEnv().stateFolder)
  const { files, environment } = hardware.vulkan
  const needs = nativeNeeds({
    files: [file, ...sharedLibrariesOf(file), ...files],
    environment: { ...environment, SKILLGRAD_NATIVE: file },
  })
  return hardware.gpus.map((gpu) => launch('webgpu', needs, gpu))
}

interface Native {
  files: readonly string[]
  environment: Readonly<Record<string, string>>
}

function nativeNeeds({ files, environment }: Native): BoxNeeds {
  return {
    addons: true,
    readOnlyPaths: [...new Set(files)],
    devices: [],
    groups: [],
    environment,
    tasks: nativeTasks,
    descriptors: nativeDescriptors,
    overheadMb: nativeOverheadMb,
  }
}

function launch(rung: RungLaunch['rung'], needs: BoxNeeds, gpu?: Gpu): RungLaunch {
  if (!gpu) return { rung, runner: 'native', needs }
  return {
    rung,
    runner: 'native',
    gpu,
    needs: {
      ...needs,
      devices: gpu.devices,
      groups: groupsOf(gpu.devices),
      readOnlyPaths: [...needs.readOnlyPaths, ...gpu.files],
      environment: { ...needs.environment, ...gpu.environment },
    },
  }
}

/** Groups that may open these devices where not everybody may, such as `render`. */
function groupsOf(devices: readonly string[]): number[] {
  const closed = devices.map((path) => statSync(path)).filter(({ mode }) => (mode & 0o006) !== 0o006)
  return [...new Set(closed.map(({ gid }) => gid))].filter((gid) => gid !== 0)
}
