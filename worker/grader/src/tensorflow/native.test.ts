import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { Rung } from '@skillgrad/exercises/contract'
import { nativeEnvironment, probeEnvironment } from './env.js'
import { findNative } from './native-home.js'
import { nodeModuleCommand } from './node-module-command.js'
import { probeRung } from './probe.js'

const native = findNative()
const reason = native ? '' : ' (skipped: libtensorflow is not set up, see setup:tensorflow)'
if (reason) console.warn(`Suite of rung tfjs-node-gpu${reason}`)
const whenNative = native ? test : test.skip

describe(`rung tfjs-node-gpu${reason}`, () => {
  whenNative(
    'the probe reports libtensorflow with its version and device',
    async () => {
      const probe = await probeRung('tfjs-node-gpu', { allowSoftware: false })

      expect(probe).toMatchObject({
        available: true,
        description: {
          rung: 'tfjs-node-gpu',
          libtensorflow: native!.manifest.tensorflow,
          device: expect.stringMatching(/^(CPU|CUDA)$/),
        },
      })
    },
    120_000,
  )

  whenNative(
    'a convolutional network trains to the same losses as on wasm',
    async () => {
      const [onLibtensorflow, onWasm] = [await lossesOn('tfjs-node-gpu'), await lossesOn('wasm')]

      expect(onLibtensorflow.at(-1)!).toBeLessThan(onLibtensorflow[0]! / 2)
      expect(onWasm).toHaveLength(onLibtensorflow.length)
      onLibtensorflow.forEach((loss, epoch) => expect(loss).toBeCloseTo(onWasm[epoch]!, 3))
    },
    120_000,
  )
})

/** In a process of its own: two builds of TensorFlow.js in one process share one global engine. */
async function lossesOn(rung: Rung): Promise<number[]> {
  const [program, ...given] = nodeModuleCommand(import.meta.url, 'testkit/train-child')
  const child = spawn(program, [...given, rung], {
    env: probeEnvironment(nativeEnvironment([])),
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  return JSON.parse(await text(child.stdio[3] as Readable)) as number[]
}
