import { assemble, type Instruction } from './assembler.js'
import { arm64, x64, type SystemCalls } from './system-calls.js'

/** Linux error numbers; equal on both architectures. */
const EPERM = 1
const ENOSYS = 38

const CLONE_THREAD = 0x00010000
/** Terminal requests that push input into a terminal that somebody else reads. */
const TIOCSTI = 0x5412
const TIOCLINUX = 0x541c
/**
 * Calls that came to Linux after this table was written, the same on both architectures, and on x86-64 the second names
 * of the x32 ABI. Whoever wants one has an older way, which it takes when the kernel has no new one.
 */
const firstUnknown = 449

/**
 * Answered as if the kernel did not have them, because Node probes them and falls back only on ENOSYS.
 * `clone3` hides its flags behind a pointer, which a filter cannot read; the C library then uses `clone`.
 */
const unimplemented = [
  'clone3',
  'io_uring_setup',
  'io_uring_enter',
  'io_uring_register',
  'landlock_create_ruleset',
]

const architectures = {
  x64: { audit: 0xc000003e, calls: x64 },
  arm64: { audit: 0xc00000b7, calls: arm64 },
} as const
export type FilterArchitecture = keyof typeof architectures

export function isFilterArchitecture(name: string): name is FilterArchitecture {
  return name in architectures
}

/**
 * Classic BPF for `bwrap --seccomp`: no new processes, sockets, tracing, keyrings, namespaces, mounts, identities or
 * shared kernel objects. Threads stay possible, which Node needs.
 */
export function buildFilter(name: FilterArchitecture): Buffer {
  const { audit, calls } = architectures[name]
  return assemble([
    { load: 'architecture' },
    { unlessEqual: audit, action: 'kill' },
    { load: 'number' },
    { ifAtLeast: firstUnknown, action: { errno: ENOSYS } },
    ...refusals(calls),
    ...clonesOnlyThreads(calls),
    ...noTerminalInput(calls),
    { action: 'allow' },
  ])
}

function refusals(calls: SystemCalls): Instruction[] {
  return Object.entries(calls)
    .filter(([name]) => name !== 'clone' && name !== 'ioctl')
    .map(([name, number]) => ({
      ifEqual: number,
      action: { errno: unimplemented.includes(name) ? ENOSYS : EPERM },
    }))
}

/** The last use of the loaded number: what follows looks at arguments. */
function clonesOnlyThreads(calls: SystemCalls): Instruction[] {
  return [
    { skipUnlessEqual: calls['clone']!, skip: 4 },
    { load: 'argument', index: 0 },
    { skipIfBits: CLONE_THREAD, skip: 1 },
    { action: { errno: EPERM } },
    { action: 'allow' },
  ]
}

function noTerminalInput(calls: SystemCalls): Instruction[] {
  return [
    { skipUnlessEqual: calls['ioctl']!, skip: 5 },
    { load: 'argument', index: 1 },
    { ifEqual: TIOCSTI, action: { errno: EPERM } },
    { ifEqual: TIOCLINUX, action: { errno: EPERM } },
  ]
}
