import { setTimeout as after } from 'node:timers/promises'
import { openGradingService, type GradingService } from '../service.js'
import { plainNeeds } from './box.js'
import { launchBox } from './launch.js'

let service: GradingService

beforeAll(async () => {
  service = await openGradingService({ allowReduced: true, minimumIdle: 0 })
}, 60_000)

afterAll(() => service.close())

test('a box killed at any moment of its birth leaves nothing', async () => {
  const { launcher, install } = service
  const spec = {
    appFolder: install.folder,
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
}, 60_000)
