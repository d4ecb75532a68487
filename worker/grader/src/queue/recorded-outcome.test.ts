import type { GradingOutcome } from '../grading/index.js'
import { recordedOutcome } from './recorded-outcome.js'

const rung = { rung: 'wasm', tensorflowJs: '4.22.0', device: 'CPU', computesOn: 'processor' } as const

function givenOutcome(given: Partial<GradingOutcome>): GradingOutcome {
  return {
    verdict: { kind: 'passed', points: 80 },
    criteria: [],
    curve: [],
    log: [],
    rung: 'wasm',
    backend: 'wasm with SIMD',
    timings: { handOverMs: 1, trainMs: 2, totalMs: 3, cpuSeconds: 0.5 },
    hashes: { code: 'a', exercise: 'b', data: 'c' },
    ...given,
  }
}

test('points go with a pass and a fail, a fault code and a message with a learner’s error', () => {
  const localized = { en: 'It took too long.', 'zh-CN': '用时过长。' }
  const error = {
    kind: 'learner-error',
    fault: 'TIME_LIMIT',
    message: 'It took too long.',
    localized,
    line: 3,
    column: 5,
    cause: 'TIME_LIMIT',
    hintId: 'too-much-training',
  } as const

  const passed = recordedOutcome(givenOutcome({}), 7, rung)
  const failed = recordedOutcome(givenOutcome({ verdict: error }), 7, rung)

  expect(passed).toMatchObject({
    verdict: 'passed',
    points: 80,
    fault: null,
    message: null,
    timings: { queueMs: 7 },
  })
  expect(failed).toMatchObject({
    verdict: 'learner_error',
    points: null,
    fault: 'TIME_LIMIT',
    message: {
      text: 'It took too long.',
      localized,
      line: 3,
      column: 5,
      cause: 'TIME_LIMIT',
      hintId: 'too-much-training',
    },
  })
})

test('our own fault is no grading', () => {
  expect(
    recordedOutcome(givenOutcome({ verdict: { kind: 'our-fault', incident: 'x' } }), 0, rung),
  ).toBeUndefined()
})
