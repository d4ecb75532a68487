import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openGradingService, type GradingService } from '../service.js'
import { plainNeeds } from './box.js'
import { launchBox } from './launch.js'
import { descendantsOf, isRunning, knownProcess } from './process-tree.js'
import { rlimitsDriver } from './resources/rlimits.js'

let service: GradingService

beforeAll(async () => {
  service = await openGradingService({ allowReduced: true, minimumIdle: 0 })
}, 60_000)

afterAll(() => service.close())

describe.each(['the best driver here', 'rlimits'])('with %s', (kind) => {
  test('a box killed at any moment of its birth leaves nothing', async () => {
    const launcher =
      kind === 'rlimits' ? { ...service.launcher, resources: rlimitsDriver() } : service.launcher
    const spec = {
      appFolder: service.install.folder,
      nodeFlags: ['--eval', 'process.stdin.resume(), setInterval(() => undefined, 1000)'],
      arguments: [],
      memoryMb: 256,
      needs: plainNeeds,
    }
    for (let moment = 0; moment < 60; moment++) {
      const box = launchBox(launcher, spec)
      await after(moment / 2)
      box.kill()
      await box.removed
    }
    const groups = launcher.resources.names()
    expect(groups.filter((name) => name.startsWith(`${process.pid}-`))).toEqual([])
    expect(descendantsOf(process.pid)).toEqual([])
  }, 60_000)

  test('a box dies with its grader', async () => {
    const script = fileURLToPath(new URL('testkit/doomed-grader.ts', import.meta.url))
    const words = ['--import', 'tsx', '--conditions=source', script, kind]
    const grader = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(createInterface(grader.stdout), 'line')
    const family = descendantsOf(grader.pid!).map((pid) => knownProcess(pid))

    grader.kill('SIGKILL')
    await once(grader, 'exit')

    const alive = () => family.filter((known) => known && isRunning(known))
    for (let look = 0; look < 500 && alive().length > 0; look++) await after(20)
    expect(family.length).toBeGreaterThan(0)
    expect(alive()).toEqual([])
  }, 60_000)
})
