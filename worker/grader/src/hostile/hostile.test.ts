import { readSandboxEnv } from '../env.js'
import { findTools } from '../sandbox/tools.js'
import { openGradingService } from '../service.js'
import { attack } from './attack.js'
import { hostileCases } from './corpus.js'

const cases = hostileCases()
const service = await openGradingService({ allowReduced: true, minimumIdle: 1 })

afterAll(() => service.close())

test('the corpus holds at least ninety attacks', () => {
  expect(cases.length).toBeGreaterThanOrEqual(90)
})

// Each attack names the layer of the full sandbox that must meet it.
const { reducedBecause } = service
if (reducedBecause) console.info(`The attacks were not run: ${reducedBecause}`)
const testAttack = reducedBecause ? test.skip : test

// Else a broken sandbox would turn every attack into a skip, and all would look well.
const { sandbox } = readSandboxEnv()
const mustBeFull =
  process.platform === 'linux' && sandbox !== 'reduced' && findTools().bubblewrap !== undefined

test('the attacks are skipped only where there is no bubblewrap, or the reduced sandbox was asked for', () => {
  expect(mustBeFull ? reducedBecause : undefined).toBeUndefined()
})

testAttack.each(cases)(
  '$id gets its verdict and its sentence, is met by the $layer, and leaves nothing behind',
  async (hostile) => {
    const { complaints } = await attack(hostile, service)

    expect(complaints).toEqual([])
  },
  60_000,
)
