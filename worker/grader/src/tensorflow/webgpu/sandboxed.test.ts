import { readFile } from 'node:fs/promises'
import { exerciseFile } from '@skillgrad/exercises/catalog'
import { gradeSubmission, loadExercise } from '../../grading/index.js'
import { attack } from '../../hostile/attack.js'
import { hostileCases } from '../../hostile/corpus.js'
import { honestSource, trivialExercise } from '../../hostile/trivial-exercise.js'
import { RunnerPool } from '../../pool/pool.js'
import { testNativeBox } from '../../sandbox/canary/self-test.js'
import { openGradingService } from '../../service.js'
import { probeRung } from '../probe.js'
import { runnerRungs } from '../runner-rungs.js'

/** The WebGPU path of graders with a GPU, on a driver that computes on the processor. */
const probe = await probeRung('webgpu', { allowSoftware: true })
const service = await openGradingService({
  allowReduced: true,
  minimumIdle: 0,
  rungs: runnerRungs([probe]),
})
const lack = probe.available ? service.reducedBecause : probe.reason
const reason = lack ? ` (skipped: ${lack})` : ''
if (reason) console.warn(`Suite of rung webgpu${reason}`)
const whenWebgpu = lack ? test.skip : test

afterAll(() => service.close())

const webgpuLaunch = () => runnerRungs([probe]).find(({ rung }) => rung === 'webgpu')!

async function gradeFile(file: string) {
  const exercise = (await loadExercise('linear-regression'))!
  const source = await readFile(exerciseFile('linear-regression', file), 'utf8')
  return gradeSubmission({ exercise, source, seed: '1', rung: 'webgpu', pool: service.pool })
}

const gradeTrivial = (source: string) =>
  gradeSubmission({
    exercise: trivialExercise({ cpuSeconds: 10, memoryMb: 256 }),
    source,
    seed: '1',
    rung: 'webgpu',
    pool: service.pool,
  })

describe(`rung webgpu in the sandbox${reason}`, () => {
  whenWebgpu(
    'the reference solution passes, and the grading says on which adapter',
    async () => {
      const outcome = await gradeFile('solution.ts')

      expect(outcome.verdict).toEqual({ kind: 'passed', points: 100 })
      expect(outcome.backend).toMatch(/^webgpu on .+, TensorFlow.js 4/)
    },
    60_000,
  )

  whenWebgpu(
    'a wrong solution fails with its hint',
    async () => {
      const outcome = await gradeFile('wrong/gradient-sign.ts')

      expect(outcome.verdict.kind).toBe('failed')
      expect(outcome.criteria.find(({ passed }) => !passed)).toMatchObject({ hintId: 'gradient-sign' })
    },
    60_000,
  )

  whenWebgpu(
    'a synchronous read is refused with the sentence that every rung gives',
    async () => {
      const outcome = await gradeTrivial('export const train = ({ tf }) => void tf.tensor1d([1]).dataSync()')

      expect(outcome.verdict).toMatchObject({
        kind: 'learner-error',
        message: expect.stringContaining('Use `await tensor.data()` instead.'),
      })
    },
    60_000,
  )

  whenWebgpu(
    'a training without end is stopped by the clock, and the card is free for the next',
    async () => {
      const endless = `export async function train({ tf }) {
  const x = tf.ones([256, 256])
  for (;;) await x.matMul(x).data()
}`
      const stopped = await gradeSubmission({
        exercise: trivialExercise({ cpuSeconds: 1, memoryMb: 256 }),
        source: endless,
        seed: '1',
        rung: 'webgpu',
        pool: service.pool,
      })
      const next = await gradeTrivial(honestSource)

      expect(stopped).toMatchObject({ verdict: { fault: 'TIME_LIMIT' }, stoppedBy: 'clock' })
      expect(next.verdict).toEqual({ kind: 'passed', points: 100 })
    },
    60_000,
  )

  whenWebgpu(
    'every wall around the addon holds',
    async () => {
      expect(await testNativeBox(service.launcher, service.pool, webgpuLaunch())).toBeUndefined()
    },
    60_000,
  )

  whenWebgpu(
    'a wall that is down around the addon is found, and the rung refused',
    async () => {
      const { launcher, install } = service
      const launch = webgpuLaunch()
      const environment = { ...launch.needs.environment, DATABASE_URL: 'postgres://secret' }
      const leaking = { ...launch, needs: { ...launch.needs, environment } }
      const pool = new RunnerPool({ launcher, install, rungs: [leaking], minimumIdle: 0 })

      const refusal = await testNativeBox(launcher, pool, launch).finally(() => pool.close())

      expect(refusal).toContain('environment: open to "read the environment": DATABASE_URL')
    },
    60_000,
  )

  const reachesOut = ['loads-native-code', 'reads-the-host', 'writes-files', 'forks-a-thousand-times']
  whenWebgpu.each(hostileCases('native').filter(({ id }) => reachesOut.includes(id)))(
    'with an addon allowed, $id is contained as everywhere',
    async (hostile) => {
      const { complaints } = await attack(hostile, service, 'webgpu')

      expect(complaints).toEqual([])
    },
    60_000,
  )
})
