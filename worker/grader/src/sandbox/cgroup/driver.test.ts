import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { BoxGroup, CgroupDriver } from './driver.js'
import { detectV1 } from './v1.js'
import { detectV2 } from './v2.js'

const drivers: [string, CgroupDriver | undefined][] = [
  ['v1', detectV1()],
  ['v2', detectV2()],
]

for (const [version, driver] of drivers) {
  if (!driver)
    console.info(`cgroup ${version} is not ours to use on this machine: its driver is not tested here`)
}

const available = drivers.filter((entry): entry is [string, CgroupDriver] => entry[1] !== undefined)
const conformance =
  available.length > 0 ? describe.each(available) : describe.skip.each([['none', undefined as never]])

conformance('the driver for cgroup %s', (_, driver) => {
  const megabyte = 1024 * 1024
  let group: BoxGroup

  beforeEach(() => {
    group = driver.create(`${process.pid}-test-${Math.random().toString(36).slice(2)}`, {
      memoryBytes: 256 * megabyte,
      tasks: 20,
    })
  })
  afterEach(() => group.remove())

  test('counts the processor time of what joined', async () => {
    const before = group.cpuSeconds()!

    await runInside(
      group,
      'const end = Date.now() + 5000; while (process.cpuUsage().user < 200000 && Date.now() < end);',
    )

    expect(group.cpuSeconds()! - before).toBeGreaterThan(0.2)
  })

  test('kills what takes more memory than allowed, and says so', async () => {
    group.limitMemory(64 * megabyte)

    const { signal } = await runInside(group, 'const held = []; for (;;) held.push(Buffer.alloc(1e6, 1))')

    expect(signal).toBe('SIGKILL')
    expect(group.ranOutOfMemory()).toBe(true)
  })

  test('does not call a plain death a lack of memory', async () => {
    await runInside(group, 'process.kill(process.pid, "SIGKILL")')

    expect(group.ranOutOfMemory()).toBe(false)
  })

  test('refuses more tasks than allowed', async () => {
    const { code } = await runInside(
      group,
      `const { Worker } = require('node:worker_threads')
       let failed = 0
       for (let count = 0; count < 40; count++) new Worker('setInterval(() => undefined, 1000)', { eval: true }).on('error', () => { if (!failed++) process.exit(42) })`,
    )

    expect(code).not.toBe(0)
  })

  test('is gone when removed', async () => {
    const folder = dirname(group.joinFiles[0]!)

    await group.remove()

    expect(existsSync(folder)).toBe(false)
  })
})

async function runInside(
  group: BoxGroup,
  code: string,
): Promise<{ code: number | null; signal: string | null }> {
  const join = 'for file in $1; do echo 0 >"$file"; done; shift; exec "$@"'
  const child = spawn(
    '/bin/sh',
    ['-c', join, 'sh', group.joinFiles.join(' '), process.execPath, '-e', code],
    { stdio: 'ignore' },
  )
  const [exitCode, signal] = (await once(child, 'exit')) as [number | null, string | null]
  return { code: exitCode, signal }
}
