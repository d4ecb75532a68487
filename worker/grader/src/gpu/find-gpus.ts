import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { Gpu } from './gpu.js'

/** Where the system keeps what is asked for here; tests give a folder of their own. */
interface Root {
  root: string
}

/** The graphics cards of this machine whose device files are here. A container that was given one card of eight finds that one. */
export function findGpus({ root }: Root = { root: '/' }): Gpu[] {
  return [...nvidiaGpus(root), ...otherGpus(root)]
}

/** As NVIDIA's driver tells: one folder a card, named by its place on the bus. */
function nvidiaGpus(root: string): Gpu[] {
  const folder = join(root, 'proc/driver/nvidia/gpus')
  return namesIn(folder).flatMap((place) => {
    const facts = parseInformation(readOr(join(folder, place, 'information'), ''))
    const minor = facts.get('Device Minor')
    const uuid = facts.get('GPU UUID')
    if (!minor || !uuid || !existsSync(join(root, `dev/nvidia${minor}`))) return []
    return [
      {
        id: uuid,
        name: facts.get('Model') ?? 'NVIDIA',
        kind: 'nvidia' as const,
        devices: [`nvidia${minor}`, ...sharedNodes, ...renderNodesAt(root, place)]
          .map((name) => `/dev/${name}`)
          .filter((path) => existsSync(join(root, path))),
        files: [],
        environment: { CUDA_VISIBLE_DEVICES: uuid },
      },
    ]
  })
}

/** Of the driver as a whole; `nvidia-caps` opens the parts of a card that its owner has divided, which is left as it is. */
const sharedNodes = ['nvidiactl', 'nvidia-uvm', 'nvidia-uvm-tools', 'nvidia-modeset', 'nvidia-caps']

function renderNodesAt(root: string, place: string): string[] {
  return namesIn(join(root, 'sys/bus/pci/devices', place, 'drm'))
    .filter((name) => name.startsWith('renderD'))
    .map((name) => `dri/${name}`)
}

/** Lines such as `GPU UUID: \t GPU-4d…`. */
export function parseInformation(text: string): ReadonlyMap<string, string> {
  const pairs = text.split('\n').map((line) => /^([^:]+):\s*(.*\S)\s*$/.exec(line))
  return new Map(pairs.flatMap((pair) => (pair ? [[pair[1]!, pair[2]!] as const] : [])))
}

const nvidiaVendor = '0x10de'

/** AMD, Intel and others: one render node a card, which the library of the driver looks up in /sys. */
function otherGpus(root: string): Gpu[] {
  return namesIn(join(root, 'dev/dri'))
    .filter((name) => name.startsWith('renderD'))
    .flatMap((name) => {
      const device = join(root, 'sys/class/drm', name, 'device')
      const vendor = readOr(join(device, 'vendor'), '').trim()
      if (vendor === nvidiaVendor) return []
      return [
        {
          id: `/dev/dri/${name}`,
          name: `GPU of vendor ${vendor || 'unknown'}`,
          kind: 'other' as const,
          devices: [`/dev/dri/${name}`],
          files: existsSync(device) ? [join(root, 'sys/dev/char'), realpathSync(device)] : [],
          environment: {},
        },
      ]
    })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}
