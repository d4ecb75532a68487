import { readlinkSync } from 'node:fs'
import type { BoxNeeds } from '../box.js'
import type { Launcher } from '../launcher.js'

/** What the probe saw from inside the box. Our own code, sent through the very path that learners' code takes. */
export interface Sighting {
  read: string
  spawn: string
  connect: string
  writes: Readonly<Record<string, string>>
  addon: string
  environment: readonly string[]
  descriptors: string
  prototype: boolean
  status: Readonly<Record<string, string>>
  namespaces: Readonly<Record<string, string>>
  userId: number
}

export interface Probe {
  layer: string
  attack: string
  /** Undefined when the wall held, else what was seen. */
  hole(seen: Sighting, around: ProbeSurroundings): string | undefined
  requiredIn: readonly Launcher['mode'][]
}

export interface ProbeSurroundings {
  /** Whether anything reached the listener on the host's loopback. */
  connected: boolean
  /** What a box of this kind may have beyond what every box has. */
  allowed: Pick<BoxNeeds, 'addons' | 'environment'>
}

const everywhere = ['full', 'reduced'] as const
const allowedVariables = ['PATH', 'HOME', 'LANG', 'PWD', 'OLDPWD', 'SHLVL', '_']
const namespaces = ['user', 'pid', 'net', 'ipc', 'uts', 'mnt', 'cgroup']

export const probes: readonly Probe[] = [
  {
    layer: 'files',
    attack: 'read /etc/passwd',
    hole: ({ read }) => (['ENOENT', 'ERR_ACCESS_DENIED'].includes(read) ? undefined : read),
    requiredIn: everywhere,
  },
  {
    layer: 'writes',
    attack: 'write to /, /app, /tmp, /dev and /dev/shm',
    hole: ({ writes }) => Object.keys(writes).find((path) => writes[path] === 'written'),
    requiredIn: everywhere,
  },
  {
    layer: 'processes',
    attack: 'start a program',
    hole: ({ spawn }) => (['EPERM', 'ERR_ACCESS_DENIED'].includes(spawn) ? undefined : spawn),
    requiredIn: everywhere,
  },
  {
    layer: 'network',
    attack: 'connect to a port of this host',
    hole: ({ connect }, { connected }) => (connected || connect === 'connected' ? 'connected' : undefined),
    requiredIn: ['full'],
  },
  {
    layer: 'namespaces',
    attack: 'share a namespace with this host',
    hole: (seen) =>
      namespaces.find(
        (name) => seen.namespaces[name] === undefined || seen.namespaces[name] === ownNamespace(name),
      ),
    requiredIn: ['full'],
  },
  {
    layer: 'system calls',
    attack: 'run without a filter',
    hole: ({ status }) => (status['Seccomp'] === '2' ? undefined : (status['Seccomp'] ?? 'cannot be seen')),
    requiredIn: ['full'],
  },
  {
    layer: 'privileges',
    attack: 'hold capabilities, root or the way back to them',
    hole: ({ status, userId }) => {
      if (userId === 0) return 'user 0'
      if (status['CapEff'] === undefined) return 'cannot be seen'
      if (!/^0+$/.test(status['CapEff'])) return `CapEff ${status['CapEff']}`
      return status['NoNewPrivs'] === '1' ? undefined : `NoNewPrivs ${status['NoNewPrivs']}`
    },
    requiredIn: ['full'],
  },
  {
    layer: 'environment',
    attack: 'read the environment',
    hole: ({ environment }, { allowed }) =>
      environment.find(
        (name) => !allowedVariables.includes(name) && !Object.hasOwn(allowed.environment, name),
      ),
    requiredIn: everywhere,
  },
  {
    layer: 'addons',
    attack: 'load native code',
    // A rung that is an addon itself stands on the walls around it.
    hole: ({ addon }, { allowed }) =>
      allowed.addons || ['ERR_DLOPEN_DISABLED', 'ERR_ACCESS_DENIED'].includes(addon) ? undefined : addon,
    requiredIn: everywhere,
  },
  {
    layer: 'prototypes',
    attack: 'reach a prototype by __proto__',
    hole: ({ prototype }) => (prototype ? 'reached' : undefined),
    requiredIn: everywhere,
  },
  {
    layer: 'descriptors',
    attack: 'open 500 files',
    hole: ({ descriptors }) => (descriptors === 'EMFILE' ? undefined : descriptors),
    requiredIn: ['full'],
  },
]

function ownNamespace(name: string): string {
  return readlinkSync(`/proc/self/ns/${name}`)
}
