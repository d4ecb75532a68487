import type { HandlerSpec, TensorMap, TrainContext, TrainingProgress } from '../contract/index.js'
import { normalizeAnswer } from './answer.js'
import { TrainingCurve } from './curve.js'
import { asLearnerError, evaluateModule } from './evaluate.js'
import { guardTensorFlow, type TensorFlow } from './guarded-tf.js'
import { learnerConsole } from './learner-console.js'
import { LearnerError } from './learner-error.js'
import { messages } from './messages.js'

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
  const tf = guardTensorFlow(options.tf)
  const voice = { open: true }
  const console = learnerConsole((line) => voice.open && options.onLog(line))
  const curve = new TrainingCurve(options.onProgress)
  const exported = await evaluateModule(options.source, { tf, console }, options.onCompiled)
  const handlers =
    options.shape === 'functions'
      ? requireFunctions(exported, options.handlers, messages.missingFunction)
      : await train(
          exported,
          { tf, data: options.data, seed: options.seed, report: (point) => curve.report(point) },
          options.handlers,
        )
  curve.finish()
  return {
    curve: curve.points(),
    answer: async (name, input) => {
      if (!voice.open) throw new Error('This learner was disposed')
      return ask(name, options.handlers, handlers, input)
    },
    dispose: () => void (voice.open = false),
  }
}

type Handler = (input: TensorMap) => unknown

async function train<Tf>(
  exported: Record<string, unknown>,
  context: TrainContext<Tf>,
  specs: LearnerOptions['handlers'],
): Promise<Map<string, Handler>> {
  const trainFunction = exported['train']
  if (typeof trainFunction !== 'function')
    throw new LearnerError('RUNTIME_ERROR', messages.missingFunction('train'))
  const returned: unknown = await translated(() => trainFunction(context))
  const found = typeof returned === 'object' && returned !== null ? (returned as Record<string, unknown>) : {}
  return requireFunctions(found, specs, messages.missingHandler)
}

function requireFunctions(
  found: Record<string, unknown>,
  specs: LearnerOptions['handlers'],
  missing: (name: string) => LearnerError['localized'],
): Map<string, Handler> {
  const handlers = new Map<string, Handler>()
  for (const name of Object.keys(specs)) {
    const handler = found[name]
    if (typeof handler !== 'function') throw new LearnerError('RUNTIME_ERROR', missing(name))
    handlers.set(name, handler as Handler)
  }
  return handlers
}

async function ask(
  name: string,
  specs: LearnerOptions['handlers'],
  handlers: Map<string, Handler>,
  input: TensorMap,
): Promise<TensorMap> {
  const spec = specs[name]
  const handler = handlers.get(name)
  if (!spec || !handler) throw new Error(`The exercise declares no handler named ${name}`)
  const returned = await translated(() => handler(input))
  return translated(() => normalizeAnswer(name, spec, input, returned))
}

async function translated<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asLearnerError(error)
  }
}
