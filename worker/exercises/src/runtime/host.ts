import {
  randomFrom,
  type HandlerSpec,
  type TensorMap,
  type TrainContext,
  type TrainingProgress,
} from '../contract/index.js'
import { normalizeAnswer } from './answer.js'
import { TrainingCurve } from './curve.js'
import { evaluateModule } from './evaluate.js'
import { guardTensorFlow, type TensorFlow } from './guarded-tf.js'
import { learnerConsole } from './learner-console.js'
import { LearnerError } from './learner-error.js'
import { messages } from './messages.js'
import { keepDeepStacks } from './source-position.js'
import { watchTensors, type LiveTensors } from './tensor-watch.js'
import { asLearnerError } from './thrown.js'

export interface LearnerOptions<Tf extends TensorFlow = TensorFlow> {
  tf: Tf
  /** TypeScript as the learner wrote it. */
  source: string
  shape: 'train' | 'functions'
  handlers: Readonly<Record<string, HandlerSpec>>
  data: TensorMap
  seed: number
  /** The code is TypeScript, and none of it has run. */
  onCompiled?(): void
  /** At most four calls a second while training, and the last point. */
  onProgress(progress: TrainingProgress): void
  onLog(line: string): void
  /** Each time that more tensors are alive than ever before, in steps of a quarter. */
  onTensors?(tensors: LiveTensors): void
}

/** The learner's code after training, ready to be asked. */
export interface Learner {
  /** Every reported point, thinned evenly to at most 200. */
  readonly curve: readonly TrainingProgress[]
  /** Asks one handler. Throws `LearnerError` when it throws or answers wrongly. */
  answer(handler: string, input: TensorMap): Promise<TensorMap>
  /** Refuses further questions and log lines. */
  dispose(): void
}

/**
 * Evaluates the learner's module, trains if the exercise asks for it, and finds every declared handler.
 * The same function runs in the browser's Worker and in the grader's sandbox; it needs nothing but JavaScript.
 */
export async function startLearner<Tf extends TensorFlow>(options: LearnerOptions<Tf>): Promise<Learner> {
  seedChance(options.seed)
  keepDeepStacks()
  const translated = translating(options.source)
  if (options.onTensors) watchTensors(options.tf, options.onTensors)
  const tf = guardTensorFlow(options.tf)
  const voice = { open: true }
  const console = learnerConsole((line) => voice.open && options.onLog(line))
  const curve = new TrainingCurve(options.onProgress)
  const handlers = await translated(async () => {
    const exported = await evaluateModule(options.source, { tf, console }, options.onCompiled)
    if (options.shape === 'functions')
      return requireFunctions(exported, options.handlers, messages.missingFunction)
    const report = (point: TrainingProgress) => curve.report(point)
    return train(exported, { tf, data: options.data, seed: options.seed, report }, options.handlers)
  })
  curve.finish()
  return {
    curve: curve.points(),
    answer: async (name, input) => {
      if (!voice.open) throw new Error('This learner was disposed')
      const spec = options.handlers[name]
      const handler = handlers.get(name)
      if (!spec || !handler) throw new Error(`The exercise declares no handler named ${name}`)
      return translated(async () => normalizeAnswer(name, spec, input, await handler(input)))
    },
    dispose: () => void (voice.open = false),
  }
}

/**
 * Weights begin where chance puts them, in TensorFlow.js by way of `Math.random`. From one seed, so that code that is run
 * again does the same again: a replay, a regrading and two previews in a row can be compared.
 */
function seedChance(seed: number): void {
  Math.random = randomFrom(`chance ${seed}`).uniform
}

type Handler = (input: TensorMap) => unknown

async function train<Tf>(
  exported: Record<string, unknown>,
  context: TrainContext<Tf>,
  specs: LearnerOptions['handlers'],
): Promise<Map<string, Handler>> {
  const trainFunction = exported['train']
  if (typeof trainFunction !== 'function') throw missing(messages.missingFunction('train'))
  const returned: unknown = await trainFunction(context)
  const found = typeof returned === 'object' && returned !== null ? (returned as Record<string, unknown>) : {}
  return requireFunctions(found, specs, messages.missingHandler)
}

function requireFunctions(
  found: Record<string, unknown>,
  specs: LearnerOptions['handlers'],
  sentence: (name: string) => LearnerError['localized'],
): Map<string, Handler> {
  const handlers = new Map<string, Handler>()
  for (const name of Object.keys(specs)) {
    const handler = found[name]
    if (typeof handler !== 'function') throw missing(sentence(name))
    handlers.set(name, handler as Handler)
  }
  return handlers
}

function missing(sentence: LearnerError['localized']): LearnerError {
  return new LearnerError('RUNTIME_ERROR', sentence, { mistake: 'missing-function' })
}

type Translated = <T>(work: () => T | Promise<T>) => Promise<T>

/** Whatever the work throws becomes a `LearnerError` with its place in this source. */
function translating(source: string): Translated {
  return async (work) => {
    try {
      return await work()
    } catch (error) {
      throw asLearnerError(error, source)
    }
  }
}
