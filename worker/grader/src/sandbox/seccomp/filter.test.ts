import { existsSync, readFileSync } from 'node:fs'
import { buildFilter, type FilterArchitecture } from './filter.js'
import { arm64, x64, type SystemCalls } from './system-calls.js'

const architectures: {
  name: FilterArchitecture
  audit: number
  calls: SystemCalls
  harmless: Record<string, number>
}[] = [
  {
    name: 'x64',
    audit: 0xc000003e,
    calls: x64,
    harmless: { read: 0, write: 1, mmap: 9, futex: 202, epoll_wait: 232, exit_group: 231, prlimit64: 302 },
  },
  {
    name: 'arm64',
    audit: 0xc00000b7,
    calls: arm64,
    harmless: { read: 63, write: 64, mmap: 222, futex: 98, epoll_pwait: 22, exit_group: 94, prlimit64: 261 },
  },
]

/** Node probes them and falls back only when the kernel says that it has them not. */
const unknown = [
  ...['clone3', 'io_uring_setup', 'io_uring_enter', 'io_uring_register'],
  'landlock_create_ruleset',
]

/** From Debian's `linux-libc-dev`; arm64 has the generic numbers. */
const kernelHeaders = {
  x64: '/usr/include/x86_64-linux-gnu/asm/unistd_64.h',
  arm64: '/usr/include/asm-generic/unistd.h',
} as const

describe.each(architectures)('the filter for $name', ({ name, audit, calls, harmless }) => {
  const decide = (number: number, ...given: number[]) =>
    interpret(buildFilter(name), { audit, number, given })

  test.each([
    'socket',
    'ptrace',
    'unshare',
    'mount',
    'keyctl',
    'bpf',
    'setuid',
    'flock',
    'shmget',
    'symlinkat',
    'execveat',
  ])('refuses %s', (call) => {
    expect(decide(calls[call]!)).toBe('errno 1')
  })

  test.each(['clone3', 'io_uring_setup'])('says that the kernel has no %s', (call) => {
    expect(decide(calls[call]!)).toBe('errno 38')
  })

  test('refuses the calls of its table and no other', () => {
    const expected = new Map(
      Object.entries(calls).map(([call, number]) => [
        number,
        unknown.includes(call) ? 'errno 38' : 'errno 1',
      ]),
    )
    for (const byArgument of ['clone', 'ioctl']) expected.delete(calls[byArgument]!)
    // Without arguments clone asks for a process.
    expected.set(calls['clone']!, 'errno 1')

    for (let number = 0; number < 449; number++)
      expect([number, decide(number)]).toEqual([number, expected.get(number) ?? 'allow'])
  })

  test('knows no call that is newer than its table', () => {
    for (const number of [449, 452, 462, 1000, 0x0f_0005, 0x4000_0000, 0xffff_ffff])
      expect(decide(number)).toBe('errno 38')
  })

  const headers = kernelHeaders[name]
  const testHeaders = existsSync(headers) ? test : test.skip
  testHeaders(`has the numbers of the kernel's own headers (${headers})`, () => {
    const numbers = numbersIn(readFileSync(headers, 'utf8'))
    const known = Object.entries(calls).filter(([call]) => numbers.has(call))

    expect(known.map(([call, number]) => [call, number])).toEqual(
      known.map(([call]) => [call, numbers.get(call)]),
    )
    // Some names are older than the headers, some newer; nearly all are there.
    expect(known.length).toBeGreaterThan(0.9 * Object.keys(calls).length)
  })

  test('lets everything pass that Node lives on', () => {
    expect(Object.values(harmless).map((number) => decide(number))).toEqual(
      Object.values(harmless).map(() => 'allow'),
    )
  })

  test('allows threads and refuses processes', () => {
    expect(decide(calls['clone']!, 0x3d0f00)).toBe('allow')
    expect(decide(calls['clone']!, 17)).toBe('errno 1')
  })

  test('refuses terminal input, whatever stands in the upper half of the request', () => {
    expect(decide(calls['ioctl']!, 0, 0x5412)).toBe('errno 1')
    expect(decide(calls['ioctl']!, 0, 0x7_0000_5412)).toBe('errno 1')
    expect(decide(calls['ioctl']!, 0, 0x541c)).toBe('errno 1')
    expect(decide(calls['ioctl']!, 0, 0x5401)).toBe('allow')
  })

  test('kills whoever calls by another architecture', () => {
    expect(interpret(buildFilter(name), { audit: 0x40000003, number: 1, given: [] })).toBe('kill')
  })
})

test('x86-64 has no second names for its calls', () => {
  const program = buildFilter('x64')

  expect(interpret(program, { audit: 0xc000003e, number: 0x40000000 + x64['socket']!, given: [] })).toBe(
    'errno 38',
  )
})

function numbersIn(header: string): Map<string, number> {
  const defined = header.matchAll(/^#define __NR(?:3264)?_(\w+)\s+(\d+)$/gm)
  return new Map([...defined].map(([, call, number]) => [call!, Number(number)]))
}

/** Runs classic BPF the way the kernel does, for the few instructions that the filter uses. */
function interpret(program: Buffer, call: { audit: number; number: number; given: number[] }): string {
  const data = Buffer.alloc(64)
  data.writeUInt32LE(call.number, 0)
  data.writeUInt32LE(call.audit, 4)
  call.given.forEach((value, index) => data.writeBigUInt64LE(BigInt(value), 16 + 8 * index))
  let accumulator = 0
  for (let at = 0; at < program.length / 8; at++) {
    const [code, onTrue, onFalse, value] = [
      program.readUInt16LE(8 * at),
      program[8 * at + 2]!,
      program[8 * at + 3]!,
      program.readUInt32LE(8 * at + 4),
    ]
    if (code === 0x20) accumulator = data.readUInt32LE(value)
    else if (code === 0x15) at += accumulator === value ? onTrue : onFalse
    else if (code === 0x35) at += accumulator >= value ? onTrue : onFalse
    else if (code === 0x45) at += (accumulator & value) !== 0 ? onTrue : onFalse
    else if (code === 0x06)
      return value === 0x7fff0000 ? 'allow' : value === 0x80000000 ? 'kill' : `errno ${value & 0xffff}`
    else throw new Error(`Unknown instruction ${code}`)
  }
  throw new Error('The filter ended without a decision')
}
