import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildFilter } from '../sandbox/seccomp/filter.js'
import { arm64, x64, type SystemCalls } from '../sandbox/seccomp/system-calls.js'
import { debianRoot } from '../virtual-machine/debian.js'
import { initramfs } from '../virtual-machine/initramfs.js'
import { runMachine, type Architecture } from '../virtual-machine/machine.js'
import { ingredient, machineFolder } from '../virtual-machine/state.js'

/**
 * `pnpm --filter @skillgrad/grader test:filters [amd64] [arm64] [--verbose]`: starts Debian's kernel for each architecture in
 * software emulation and makes every call of the table behind the assembled filter, and those that Node lives on.
 * Needs qemu and a C compiler for the architecture. Exit code 1 when the kernel answers otherwise than the table says.
 */
const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  allowPositionals: true,
  options: { verbose: { type: 'boolean' } },
})
const architectures = { amd64: 'x64', arm64: 'arm64' } as const
const compilers = { amd64: 'x86_64-linux-gnu-gcc', arm64: 'aarch64-linux-gnu-gcc' } as const
const tables: Record<Architecture, { calls: SystemCalls; harmless: SystemCalls }> = {
  amd64: {
    calls: x64,
    harmless: {
      read: 0,
      mmap: 9,
      brk: 12,
      madvise: 28,
      getpid: 39,
      futex: 202,
      epoll_create1: 291,
      prlimit64: 302,
    },
  },
  arm64: {
    calls: arm64,
    harmless: {
      read: 63,
      mmap: 222,
      brk: 214,
      madvise: 233,
      getpid: 172,
      futex: 98,
      epoll_create1: 20,
      prlimit64: 261,
    },
  },
}
const EPERM = 1
const ENOSYS = 38
const SIGSYS = 31
const unimplemented = [
  'clone3',
  'io_uring_setup',
  'io_uring_enter',
  'io_uring_register',
  'landlock_create_ruleset',
]

interface Question {
  name: string
  number: number
  given: readonly [number, number]
  /** The error, or what the filter must not have had a hand in. */
  expected: number | 'passes'
}

let failed = 0
for (const architecture of Object.keys(architectures) as Architecture[]) {
  if (positionals.length === 0 || positionals.includes(architecture)) failed += await ask(architecture)
}
process.exitCode = failed === 0 ? 0 : 1

/** How many calls the kernel answered otherwise. */
async function ask(architecture: Architecture): Promise<number> {
  const questions = questionsFor(architecture)
  const answers = await probe(architecture, questions)
  const wrong = questions.filter(({ name, expected }) => !fits(expected, answers.get(name)?.filtered))
  const blind = questions.filter(
    ({ name, expected }) => expected !== 'passes' && answers.get(name)?.bare === expected,
  )
  for (const { name, expected } of wrong)
    console.log(
      `✗ ${architecture} ${name}: ${answers.get(name)?.filtered ?? 'no answer'}, expected ${expected}`,
    )
  console.log(
    `${architecture}: ${questions.length - wrong.length} of ${questions.length} calls answered as the filter says. ` +
      `Without the filter the kernel says the same of ${blind.length}: ${blind.map(({ name }) => name).join(', ')}.`,
  )
  return wrong.length
}

function questionsFor(architecture: Architecture): Question[] {
  const { calls, harmless } = tables[architecture]
  const CLONE_THREAD = 0x10000
  const SIGCHLD = 17
  const refused = Object.entries(calls).filter(([name]) => name !== 'clone' && name !== 'ioctl')
  const ask = (
    name: string,
    number: number,
    expected: Question['expected'],
    ...given: number[]
  ): Question => ({
    name,
    number,
    given: [given[0] ?? 0, given[1] ?? 0],
    expected,
  })
  return [
    ...refused.map(([name, number]) => ask(name, number, unimplemented.includes(name) ? ENOSYS : EPERM)),
    ask('clone-process', calls['clone']!, EPERM, SIGCHLD),
    ask('clone-thread', calls['clone']!, 'passes', CLONE_THREAD),
    ask('ioctl-push-input', calls['ioctl']!, EPERM, 0, 0x5412),
    ask('ioctl-push-input-high-half', calls['ioctl']!, EPERM, 0, 0x7_0000_5412),
    ask('ioctl-paste', calls['ioctl']!, EPERM, 0, 0x541c),
    ask('ioctl-other', calls['ioctl']!, 'passes', 0, 0x5401),
    ...Object.entries(harmless).map(([name, number]) => ask(name, number, 'passes')),
    ask('fchmodat2', 452, ENOSYS),
    ask('x32-getpid', 0x40000000 + 39, ENOSYS),
    { name: 'thread', number: -1, given: [0, 0], expected: 'passes' },
    ...(architecture === 'amd64'
      ? [{ name: 'int80', number: -1, given: [0, 0], expected: -SIGSYS } as const]
      : []),
  ]
}

function fits(expected: Question['expected'], answer: number | undefined): boolean {
  if (answer === undefined) return false
  return expected === 'passes' ? answer >= 0 && answer !== EPERM && answer !== ENOSYS : answer === expected
}

async function probe(
  architecture: Architecture,
  questions: readonly Question[],
): Promise<Map<string, { filtered: number; bare: number }>> {
  const folder = machineFolder(architecture)
  const program = join(folder, 'filter-probe')
  execFileSync(compilers[architecture], ['-static', '-O1', '-o', program, ingredient('filter-probe.c')])
  const { kernel, busybox } = debianRoot(machineFolder(), architecture)
  const asked = questions.filter(({ number }) => number >= 0)
  const files = new Map<string, Buffer | string>([
    ['init', readFileSync(ingredient('init-filter-probe.sh'))],
    ['bin/busybox', busybox],
    ['filter-probe', readFileSync(program)],
    ['filter', buildFilter(architectures[architecture])],
    ['calls', asked.map(({ name, number, given }) => `${name} ${number} ${given.join(' ')}\n`).join('')],
  ])
  const image = join(folder, 'filter-probe.cpio')
  writeFileSync(image, initramfs(files))
  const answers = new Map<string, { filtered: number; bare: number }>()
  const onLine = (line: string) => {
    const [, name, filtered, bare] = /call (\S+) (-?\d+) (-?\d+)/.exec(line) ?? []
    if (name) answers.set(name, { filtered: Number(filtered), bare: Number(bare) })
    if (values.verbose) console.log(line)
  }
  const code = await runMachine({
    architecture,
    kernel,
    initramfs: image,
    memoryMb: 512,
    limitMs: 240_000,
    onLine,
  })
  if (code !== 0) throw new Error(`The probe ended with ${code}`)
  return answers
}
