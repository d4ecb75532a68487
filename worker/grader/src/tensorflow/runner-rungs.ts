import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { javascriptRungs, type RungLaunch } from '../pool/rung-launch.js'
import { sharedLibrariesOf } from '../sandbox/node-binary.js'
import { nativeEnvironment } from './env.js'
import { findNative } from './native-home.js'
import type { RungProbe } from './probe.js'

/** libtensorflow starts thread pools of its own, several per core. */
const nativeTasks = 256

/** How runners are started for the rungs that this machine was found to have. */
export function runnerRungs(probes: readonly RungProbe[]): RungLaunch[] {
  const available = (rung: RungLaunch['rung']) =>
    probes.find((probe) => probe.rung === rung)?.available ?? false
  const native = findNative()
  return [
    ...(native && available('tfjs-node-gpu') ? [nativeRung(native.folder)] : []),
    ...javascriptRungs.filter(({ rung }) => available(rung)),
  ]
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
    },
  }
}

/** What libtensorflow needs of the system beyond what Node needs, e.g. librt. */
function systemLibraries(folder: string): string[] {
  return sharedLibrariesOf(join(folder, 'tfjs_binding.node')).filter((path) => !path.startsWith(folder))
}
