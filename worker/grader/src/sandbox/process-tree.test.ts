import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { setTimeout as after } from 'node:timers/promises'
import { processTreeRunDelaySeconds } from './process-tree.js'

const started: ChildProcess[] = []
// Each leads a group of its own, so that its children end with it.
afterEach(() => started.splice(0).forEach(({ pid }) => process.kill(-pid!, 'SIGKILL')))

const onLinux = process.platform === 'linux' ? test : test.skip

const spins = "process.stdout.write('up'); setImmediate(() => { for (;;); })"
// More of them than there are processors, so that each has to wait.
const many = Array.from({ length: 3 * availableParallelism() })

onLinux('what waits for a processor is told from what waits of its own accord', async () => {
  const waiting = await start("process.stdout.write('up'); setInterval(() => undefined, 1000)")
  const busy = await Promise.all(many.map(() => start(spins)))
  const before = delays(waiting, ...busy)

  await after(1000)

  const [idle, ...crowded] = delays(waiting, ...busy).map((delay, index) => delay - before[index]!)
  expect(sum(crowded)).toBeGreaterThan(5 * idle!)
})

onLinux('the children of a process count with it', async () => {
  const parent = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(spins)}], { stdio: 'inherit' })`
  const parents = await Promise.all(many.map(() => start(parent)))
  const before = sum(delays(...parents))

  await after(1000)

  expect(sum(delays(...parents)) - before).toBeGreaterThan(0.5)
})

test('nobody can tell of a process that is gone', () => {
  expect(processTreeRunDelaySeconds(2 ** 30)).toBeUndefined()
})

/** Resolves once the program has started, so that its start is not counted. */
async function start(code: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', code], { detached: true })
  started.push(child)
  await once(child.stdout, 'data')
  return child
}

function delays(...children: ChildProcess[]): number[] {
  return children.map(({ pid }) => processTreeRunDelaySeconds(pid!) ?? NaN)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
