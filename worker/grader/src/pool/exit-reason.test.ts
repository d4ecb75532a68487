import type { BoxExit } from '../sandbox/box.js'
import { explainExit } from './exit-reason.js'
import { wallOf } from './wall.js'

const job = { limits: { memoryMb: 256 } }

function exit(given: Partial<BoxExit>): BoxExit {
  return {
    code: null,
    signal: null,
    killedForMemoryOf: undefined,
    cpuSeconds: 1,
    peakMemoryBytes: 250 * 2 ** 20,
    errorTail: '',
    ...given,
  }
}

test.each<[string, Partial<BoxExit>, string]>([
  ['meets its own limit of memory', { signal: 'SIGKILL', killedForMemoryOf: 'box' }, 'memory limit'],
  [
    'fills V8’s heap',
    {
      signal: 'SIGABRT',
      errorTail:
        '\n<--- Last few GCs --->\n\nFATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n',
    },
    'heap limit',
  ],
  [
    'crashes in code of ours that speaks of memory',
    {
      code: 7,
      errorTail: 'runner.cjs:2\n throw Error("Out of memory")\nReferenceError: Error is not defined',
    },
    'exit code',
  ],
])('a run that %s is told so', (_, end, wall) => {
  const error = explainExit(exit(end), job, false)

  expect(error.name).toBe('LearnerError')
  expect(wallOf(error)).toBe(wall)
})

test('a run that is killed because the machine has no memory left is our fault', () => {
  const end = exit({ signal: 'SIGKILL', killedForMemoryOf: 'machine' })

  expect(explainExit(end, job, false).name).toBe('OurFault')
})
