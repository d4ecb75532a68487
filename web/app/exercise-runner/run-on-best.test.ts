import type { WorkerReport, WorkerRequest } from './protocol/worker'
import { runOnBest, type Prepared } from './run-on-best'
import type { RunEvent } from './run-state'
import type { Runner } from './runner-assets'

const words = { en: 'x', 'zh-CN': 'x' }
const gpu: Runner = { on: 'webgpu', source: new ArrayBuffer(1), wasm: new ArrayBuffer(0) }
const wasm: Runner = { ...gpu, on: 'wasm', source: new ArrayBuffer(2) }
const trains: WorkerReport[] = [
  { kind: 'ready', backend: 'wasm' },
  { kind: 'trained', curve: [] },
]

test('a card that keeps silent is given up after its time, and the run begins again on WebAssembly', async () => {
  const { ending, told, gaveUp, started } = await runs({ onGpu: [], onWasm: trains })

  expect(ending.kind).toBe('checked')
  expect(gaveUp).toBe(1)
  expect(started).toEqual(['webgpu', 'wasm'])
  expect(told).toEqual([
    { kind: 'left-gpu', gaveUp: true },
    { kind: 'ready', backend: 'wasm' },
    expect.objectContaining({ kind: 'trained' }),
  ])
})

test('what was silent for too long and then speaks is not heard any more', async () => {
  const { told, started } = await runs({ onGpu: trains, onWasm: trains, gpuAnswersAfterMs: 150 })

  expect(started).toEqual(['webgpu', 'wasm'])
  expect(told.filter(({ kind }) => kind === 'ready')).toHaveLength(1)
})

test('a fault on a card is the learner’s only where WebAssembly has it too', async () => {
  const fault: WorkerReport = { kind: 'fault', fault: 'RUNTIME_ERROR', message: words }
  const ready: WorkerReport = { kind: 'ready', backend: 'webgpu' }

  const cards = await runs({ onGpu: [ready, fault], onWasm: trains })
  const learners = await runs({ onGpu: [ready, fault], onWasm: [fault] })

  expect(cards.ending.kind).toBe('checked')
  expect(cards.told).toContainEqual({ kind: 'left-gpu', gaveUp: false })
  expect(learners.ending).toMatchObject({ kind: 'faulted', fault: { fault: 'RUNTIME_ERROR' } })
  expect(cards.gaveUp + learners.gaveUp).toBe(0)
})

test('on a card that answers the whole run stays there, and it may train longer than a card may take to start', async () => {
  const { ending, started, gaveUp } = await runs({ onGpu: trains, onWasm: [], trainingMs: 150 })

  expect(ending.kind).toBe('checked')
  expect(started).toEqual(['webgpu'])
  expect(gaveUp).toBe(0)
})

interface Script {
  onGpu: readonly WorkerReport[]
  onWasm: readonly WorkerReport[]
  gpuAnswersAfterMs?: number
  /** Between the first report and the others. */
  trainingMs?: number
}

/** One run in which the Workers say what the script has them say. */
async function runs({ onGpu, onWasm, gpuAnswersAfterMs = 0, trainingMs = 0 }: Script) {
  const told: RunEvent[] = []
  const started: Runner['on'][] = []
  let gaveUp = 0
  const ports: MessagePort[] = []

  const start = (source: ArrayBuffer): MessagePort => {
    const onCard = source.byteLength === gpu.source.byteLength
    const { port1, port2 } = new MessageChannel()
    ports.push(port1, port2)
    started.push(onCard ? 'webgpu' : 'wasm')
    port2.onmessage = async ({ data }: MessageEvent<WorkerRequest>) => {
      if (data.kind !== 'start') return
      if (onCard) await pause(gpuAnswersAfterMs)
      for (const [at, report] of (onCard ? onGpu : onWasm).entries()) {
        if (at === 1) await pause(trainingMs)
        port2.postMessage(report)
      }
    }
    return port1
  }
  const prepared: Prepared = {
    source: '',
    exercise: { shape: 'functions', handlers: {} },
    preview: {
      data: () => ({}),
      dataFigure: () => figure,
      check: async () => ({ checks: [], figure }),
    },
    data: {},
    frame: { start, stop() {}, close() {} },
    runner: gpu,
    wasmRunner: async () => wasm,
  }
  try {
    const ending = await runOnBest(prepared, {
      tell: (event) => void told.push(event),
      onGpuGivenUp: () => void (gaveUp += 1),
      gpuLimitMs: 50,
    })
    await pause(gpuAnswersAfterMs)
    return { ending, told, started, gaveUp }
  } finally {
    for (const port of ports) port.close()
  }
}

const figure = { title: words, alt: words, panels: [] }

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
