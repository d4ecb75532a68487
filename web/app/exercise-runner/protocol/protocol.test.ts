import { frameMessage, frameReport } from './frame'
import { workerReport } from './worker-report'

test('what the page takes from a Worker are known messages with known fields', () => {
  const forged = { kind: 'log', line: 'x'.repeat(10_000), extra: '<img>' }

  expect(workerReport(forged)).toEqual({ kind: 'log', line: 'x'.repeat(4_000) })
  expect(workerReport({ kind: 'passed', points: 100 })).toBeUndefined()
  expect(workerReport({ kind: 'progress', point: { epoch: '1', epochs: 2, loss: 3 } })).toBeUndefined()
  expect(workerReport(null)).toBeUndefined()
})

test('answers are taken as typed arrays only', () => {
  const tensor = { dtype: 'float32', shape: [2], values: new Float32Array([1, 2]) }

  expect(workerReport({ kind: 'answer', id: 1, output: { y: tensor } })).toMatchObject({ kind: 'answer' })
  expect(
    workerReport({ kind: 'answer', id: 1, output: { y: { ...tensor, values: [1, 2] } } }),
  ).toBeUndefined()
})

test('the frame obeys start and stop and nothing else', () => {
  expect(frameMessage({ kind: 'start', source: new ArrayBuffer(1) })).toMatchObject({ kind: 'start' })
  expect(frameMessage({ kind: 'start', source: 'alert(1)' })).toBeUndefined()
  expect(frameMessage({ kind: 'navigate' })).toBeUndefined()
  expect(frameReport({ kind: 'frame-ready', html: '<b>' })).toEqual({ kind: 'frame-ready' })
})
