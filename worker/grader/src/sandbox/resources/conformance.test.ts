import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { setTimeout as after } from 'node:timers/promises'
import { readSandboxEnv } from '../../env.js'
import { plainNeeds } from '../box.js'
import { findNode } from '../node-binary.js'
import { outerLayers } from '../outer-layers.js'
import { findTools } from '../tools.js'
import type { BoxLimits, BoxResources, ResourceDriver } from './driver.js'
import { rlimitsDriver } from './rlimits.js'
import { detectV1 } from './v1.js'
import { detectV2 } from './v2.js'

/** Every driver that this machine offers is held to what it promises. cgroup v2 is also tried in a virtual machine. */
const isLinux = process.platform === 'linux'
const drivers: [string, ResourceDriver | undefined][] = [
  ['cgroup v2', detectV2()],
  ['cgroup v1', detectV1()],
  ['rlimits', isLinux ? rlimitsDriver() : undefined],
]
const available = drivers.filter((entry): entry is [string, ResourceDriver] => entry[1] !== undefined)
const absent = drivers.filter(([, driver]) => !driver).map(([kind]) => kind)
if (absent.length > 0)
  console.info(`Not ours to use on this machine, so not tested here: ${absent.join(', ')}`)
const conformance =
  available.length > 0 ? describe.each(available) : describe.skip.each([['none', undefined as never]])

const megabyte = 1024 * 1024
const tools = findTools()
const node = findNode(readSandboxEnv().stateFolder, process.getuid?.() === 0).path
/** Beyond the slots of any grader and another for each process, so that those counted for its user are its own. */
let slot = 700

conformance('%s', (_, driver) => {
  const { promises } = driver
  const boxes: BoxResources[] = []

  afterEach(async () => {
    for (const box of boxes.splice(0)) {
      box.kill()
      await box.remove()
    }
  })

  test('counts the processor time of a box and of its children', async () => {
    const box = givenBox()

    const child = runNode(
      box,
      `${burn(0.2)}; require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(burn(0.2))}]); ${said}`,
    )
    await line(child)

    expect(box.cpuSeconds()).toBeGreaterThan(0.4)
  })

  test('ends what takes more memory than allowed', async () => {
    const box = givenBox({ memoryBytes: 96 * megabyte })

    const end = await ended(runNode(box, takeForEver))

    if (promises.atTheLimit === 'killed and named') expect(end.signal).toBe('SIGKILL')
    else expect(end.code ?? end.signal).toBeTruthy()
    expect(box.killedForMemoryOf()).toBe(promises.atTheLimit === 'killed and named' ? 'box' : undefined)
  })

  test('lets a box that runs have less than it began with', async () => {
    const box = givenBox({ memoryBytes: 2048 * megabyte })
    const child = runNode(box, `${said}; process.stdin.once('data', () => { ${takeForEver} })`)
    await line(child)

    box.limitMemory(96 * megabyte)
    child.stdin!.write('go on')
    const end = await ended(child)

    expect(end.code ?? end.signal).toBeTruthy()
    expect(box.killedForMemoryOf()).toBe(promises.atTheLimit === 'killed and named' ? 'box' : undefined)
  })

  test(`holds ${promises.memory} to the limit of memory`, async () => {
    const box = givenBox({ memoryBytes: 300 * megabyte })
    const half = `const held = Buffer.alloc(170e6, 1); ${said}; setInterval(() => held, 1000)`

    const both = `const { spawn } = require('child_process')
for (const name of ['one', 'two']) spawn(process.execPath, ['-e', ${JSON.stringify(half)}], { stdio: ['ignore', 'inherit', 'inherit'] }).on('exit', () => process.exit(1))`
    const child = runNode(box, both)
    const outcome = await Promise.race([
      ended(child).then(() => 'ended'),
      // The one that is killed may have spoken before: only who still lives after a while does live.
      lines(child, 2)
        .then(() => after(2_000))
        .then(() => 'both live'),
    ])

    expect(outcome).toBe(promises.memory === 'the whole box' ? 'ended' : 'both live')
  })

  test('does not call a plain death a lack of memory', async () => {
    const box = givenBox()

    await ended(runNode(box, 'process.kill(process.pid, "SIGKILL")'))

    expect(box.killedForMemoryOf()).toBeUndefined()
  })

  test(
    promises.tasks === 'not' ? 'promises no limit of tasks' : 'refuses more tasks than allowed',
    async () => {
      const box = givenBox()

      const tried = 2 * plainNeeds.tasks + 10
      const child = runShell(box, `for i in $(seq ${tried}); do sleep 5 & done; echo started`)
      const { code } = await Promise.race([ended(child), line(child).then(() => ({ code: 0 }))])

      expect(code === 0).toBe(promises.tasks === 'not')
    },
  )

  test('kills grandchildren too', async () => {
    const box = givenBox()
    const sleep = mark()
    await line(runShell(box, `sh -c 'sh -c "${sleep} & echo; wait" & wait' & wait`))

    box.kill()

    await expectNobody(sleep)
  })

  test('kills who is born during the kill', async () => {
    const sleep = mark()
    for (let round = 0; round < 20; round++) {
      const box = givenBox()
      await line(runShell(box, `echo; for i in $(seq 40); do ${sleep} & done; wait`))
      await after(round)

      box.kill()
      await box.remove()

      await expectNobody(sleep)
    }
  })

  test(`kills who left its parents${promises.kill === 'every member' ? '' : ', with the pid namespace'}`, async () => {
    const box = givenBox()
    const sleep = mark()
    const leave = ['/bin/sh', '-c', `(setsid ${sleep} >/dev/null 2>&1 & ) ; echo; exec sleep 60`]
    const namespace = ['--dev-bind', '/', '/', '--unshare-user', '--unshare-pid', '--die-with-parent', '--']
    const behind = promises.kill === 'every member' ? [] : [tools.bubblewrap!, ...namespace]
    await line(start(box, [...behind, ...leave]))

    box.kill()

    await expectNobody(sleep)
  })

  test('leaves nothing when removed', async () => {
    const box = givenBox()
    const [name] = own(driver)
    await ended(runShell(box, 'exit 0'))

    await box.remove()

    expect(name).toBeDefined()
    expect(own(driver)).toEqual([])
    expect(box.joinFiles.filter((file) => existsSync(file))).toEqual([])
  })

  if (promises.kill === 'every member') {
    test('sweeps away what a killed grader left, its processes included, and nothing of a living one', async () => {
      const sleep = mark()
      const { pid: deadGrader } = spawnSync('true')
      const left = driver.create(`${deadGrader}-1`, { memoryBytes: 64 * megabyte, tasks: 20 })
      const living = givenBox()
      await line(runShell(left, `${sleep} & echo; wait`))

      await driver.sweep()

      expect(driver.names()).not.toContain(`${deadGrader}-1`)
      expect(living.joinFiles.every((file) => existsSync(file))).toBe(true)
      await expectNobody(sleep)
    })
  }

  if (promises.accounting === 'complete') {
    test('puts idle boxes behind running ones', async () => {
      const [idle, running] = [givenBox(), givenBox()]
      idle.priority('low')
      running.priority('full')
      const first = ['taskset', '--cpu-list', String(firstProcessor()), node, '-e', 'for (;;);']
      for (const box of [idle, running]) start(box, first)

      const used = (box: BoxResources) => box.cpuSeconds() ?? 0
      while (used(running) < 0.5 && used(idle) < 0.5) await after(20)

      expect(used(running)).toBeGreaterThan(2 * used(idle))
    })
  }

  test(
    promises.accounting === 'complete'
      ? 'remembers the most memory used'
      : 'does not guess at the most memory used',
    async () => {
      const box = givenBox()

      await ended(runNode(box, 'Buffer.alloc(100e6, 1)'))

      if (promises.accounting === 'complete') expect(box.peakMemoryBytes()).toBeGreaterThan(100e6)
      else expect(box.peakMemoryBytes()).toBeUndefined()
    },
  )

  function givenBox(limits: Partial<BoxLimits> = {}): BoxResources {
    const name = `${process.pid}-test-${Math.random().toString(36).slice(2)}`
    const box = driver.create(name, { memoryBytes: 512 * megabyte, tasks: plainNeeds.tasks, ...limits })
    boxes.push(box)
    return box
  }
})

const said = `console.log('said')`
const takeForEver = 'const held = []; for (;;) held.push(Buffer.alloc(1e6, 1))'

function burn(seconds: number): string {
  return `while (process.cpuUsage().user < ${seconds * 1e6});`
}

function runNode(box: BoxResources, code: string): ChildProcess {
  return start(box, [node, '-e', code])
}

function runShell(box: BoxResources, script: string): ChildProcess {
  return start(box, ['/bin/sh', '-c', script])
}

/** Through the layers that a box is started through, without those that would forbid a second process. */
function start(box: BoxResources, command: readonly string[]): ChildProcess {
  const spec = { appFolder: '/', nodeFlags: [], arguments: [], memoryMb: 0, needs: plainNeeds }
  const layers = outerLayers({ tools, mode: 'full' }, { slot: slot++, resources: box, spec })
  const all = [...layers, ...command]
  const child = spawn(all[0]!, all.slice(1), { cwd: '/', stdio: ['pipe', 'pipe', 'ignore'] })
  box.started(child.pid!)
  return child
}

async function ended(child: ChildProcess): Promise<{ code: number | null; signal: string | null }> {
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
  return { code, signal }
}

function line(child: ChildProcess): Promise<void> {
  return lines(child, 1)
}

function lines(child: ChildProcess, wanted: number): Promise<void> {
  let seen = 0
  return new Promise((resolve) =>
    child.stdout!.on('data', (chunk: Buffer) => {
      seen += String(chunk).split('\n').length - 1
      if (seen >= wanted) resolve()
    }),
  )
}

/** A command that sleeps and can be told from all others on this machine. */
function mark(): string {
  return `sleep ${900 + Math.random()}`
}

/** A killed process may be seen for some moments more. */
async function expectNobody(command: string): Promise<void> {
  for (let look = 0; look < 200 && running(command).length > 0; look++) await after(10)

  expect(running(command)).toEqual([])
}

function running(command: string): string[] {
  const words = `${command.replaceAll(' ', '\0')}\0`
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && commandOf(pid) === words)
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

function own(driver: ResourceDriver): string[] {
  return driver.names().filter((name) => name.startsWith(`${process.pid}-test-`))
}

function firstProcessor(): number {
  return Number(/^Cpus_allowed_list:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0)
}
