import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { javascriptRungs, type RungLaunch } from '../pool/rung-launch.js'
import { sharedLibrariesOf } from '../sandbox/node-binary.js'
import { nativeEnvironment } from './env.js'
import { findNative } from './native-home.js'
import type { RungProbe } from './probe.js'

/** libtensorflow starts thread pools of its own, several per core. */
const nativeTasks = 256
/** libtensorflow alone takes 380 MB at rest, counted in its sandbox. */
const nativeOverheadMb = 1024

/** How runners are started. The plain rungs are always among them: the sandbox's self-test runs on one. */
export function runnerRungs(probes: readonly RungProbe[]): readonly RungLaunch[] {
  const native = findNative()
  const runs = probes.some(({ rung, available }) => rung === 'tfjs-node-gpu' && available)
  return native && runs ? [nativeRung(native.folder), ...javascriptRungs] : javascriptRungs
}

function nativeRung(folder: string): RungLaunch {
  return {
    rung: 'tfjs-node-gpu',
    runner: 'native',
    needs: {
      addons: true,
      readOnlyPaths: [folder, ...systemLibraries(folder)],
      devices: ['/dev/nvidia0', '/dev/nvidiactl', '/dev/nvidia-uvm'].filter((device) => existsSync(device)),
      environment: { ...nativeEnvironment, SKILLGRAD_TENSORFLOW: folder },
      tasks: nativeTasks,
      overheadMb: nativeOverheadMb,
    },
  }
}

/** What libtensorflow needs of the system beyond what Node needs, e.g. librt. */
function systemLibraries(folder: string): string[] {
  return sharedLibrariesOf(join(folder, 'tfjs_binding.node')).filter((path) => !path.startsWith(folder))
}
