import type { HandlerSpec, TensorMap, TrainingProgress } from '@skillgrad/exercises/contract'
import { LearnerError, requireDeclaredAnswer, type LiveTensors } from '@skillgrad/exercises/runtime'
import {
  bytesOf,
  encodeFrame,
  FrameReader,
  layoutOf,
  parseRunnerMessage,
  ProtocolViolation,
  readTensors,
  type Frame,
  type GraderMessage,
  type RunnerMessage,
} from '../protocol/index.js'
import type { Box, BoxExit } from '../sandbox/box.js'
import { descendantsOf } from '../sandbox/process-tree.js'
import { answerBytes } from './expectation.js'
import { explainExit } from './exit-reason.js'
import { hiddenFailure } from './hidden-failure.js'
import { OurFault } from './our-fault.js'
import { startClock, type RunClock } from './run-clock.js'
import { runMessages } from './run-messages.js'
import { at } from './wall.js'

export interface TrainJob {
  source: string
  shape: 'train' | 'functions'
  handlers: Readonly<Record<string, HandlerSpec>>
  data: TensorMap
  seed: number
  limits: { cpuSeconds: number; memoryMb: number }
  onStarted(): void
  onProgress(progress: TrainingProgress): void
  onLog(line: string): void
  onTensors(tensors: LiveTensors): void
}

export interface ReadyFacts {
  backend: string
  description: string
}

/** A cold read of libtensorflow from a slow disk takes most of a minute; whatever takes longer hangs. */
const startLimitMs = 120_000

/** Logs, curve points and headers of one run together; an honest run stays far below. */
const maximumRunBytes = 8 * 1024 * 1024

type Phase = 'starting' | 'idle' | 'training' | 'trained' | 'asked' | 'ended'

interface Waiting {
  resolve(value: { message: RunnerMessage; frame: Frame }): void
  reject(error: Error): void
}

/**
 * The trusted end of one runner: one job, then death. Whatever arrives out of turn or out of bounds ends it.
 * Phases: starting → idle → training → trained ⇄ asked → ended.
 */
export class Runner {
  /** Resolves when the backend works; rejects with `OurFault`, for no learner has had a word yet. */
  readonly ready: Promise<ReadyFacts>
  readonly startedAt = performance.now()
  private phase: Phase = 'starting'
  private waiting: Waiting | undefined
  private job: TrainJob | undefined
  private clock: RunClock | undefined
  private failure: Error | undefined
  private answerLimit = 0
  private received = 0
  private compiled = false
  private readonly reader: FrameReader

  constructor(private readonly box: Box) {
    this.reader = new FrameReader(
      () => this.answerLimit,
      (frame) => this.take(frame),
    )
    box.output.on('data', (chunk: Buffer) => this.receive(chunk))
    void box.exited.then((exit) =>
      this.fail(explainExit(exit, this.job, this.phase === 'trained' || this.phase === 'asked')),
    )
    const late = setTimeout(
      () => this.fail(new OurFault(`The runner was not ready after ${startLimitMs / 1000} s`)),
      startLimitMs,
    )
    this.ready = this.next().then(({ message }) => {
      if (message.kind !== 'ready') throw new OurFault(`The runner did not start: ${describe(message)}`)
      this.phase = 'idle'
      return { backend: message.backend, description: message.description }
    })
    this.ready.catch(() => undefined).finally(() => clearTimeout(late))
  }

  get alive(): boolean {
    return this.failure === undefined
  }

  /** Has been given its one job. */
  get busy(): boolean {
    return this.job !== undefined
  }

  /** The outermost process of the box, as the host sees it. */
  get pid(): number {
    return this.box.pid
  }

  get exited(): Promise<BoxExit> {
    return this.box.exited
  }

  get cpuSeconds(): number {
    return this.clock?.used() ?? 0
  }

  /** Somebody waits for it: from the background to the full share of the processor. */
  hurry(): void {
    this.box.runAtFullPriority()
  }

  /** Hands the job over and waits for the end of training. Resolves with the learner's whole curve. */
  async train(job: TrainJob): Promise<TrainingProgress[]> {
    if (this.phase !== 'idle' || this.job)
      throw new OurFault(`A runner takes one job, and this one is ${this.phase}`)
    this.job = job
    this.phase = 'training'
    this.box.limitMemory(job.limits.memoryMb)
    this.box.onFlood(() => this.fail(outputLimit()))
    this.clock = startClock({
      cpuSeconds: job.limits.cpuSeconds,
      read: () => this.box.cpuSeconds(),
      readDelay: () => this.box.runDelaySeconds(),
      // How far it went beyond when it chose to could tell hidden inputs as well as a word can.
      mayTell: () => this.phase === 'training',
      expire: (error) => this.fail(error),
    })
    const source = Buffer.from(job.source, 'utf8')
    const { shape, handlers, seed } = job
    const waiting = this.next()
    this.send(
      { kind: 'train', sourceBytes: source.length, shape, handlers, seed, tensors: layoutOf(job.data) },
      [source, ...bytesOf(job.data)],
    )
    const { message } = await waiting
    if (message.kind !== 'trained') throw this.violation('not a result of training')
    return message.curve
  }

  /** Asks one handler about data the learner has not seen. From here on nothing the runner says reaches the learner. */
  async ask(name: string, input: TensorMap): Promise<TensorMap> {
    const handler = this.job?.handlers[name]
    if (this.failure) throw this.failure
    if (this.phase !== 'trained' || !handler)
      throw new OurFault(`Cannot ask ${name} of a runner that is ${this.phase}`)
    this.phase = 'asked'
    this.answerLimit = answerBytes(handler, input)
    const waiting = this.next()
    this.send({ kind: 'query', handler: name, tensors: layoutOf(input) }, bytesOf(input))
    const { message, frame } = await waiting
    this.phase = 'trained'
    this.answerLimit = 0
    if (message.kind === 'failed') {
      throw this.fail(at('hidden phase', hiddenFailure(message, { name, handler, input })))
    }
    if (message.kind !== 'answer') throw this.violation('not an answer')
    try {
      return requireDeclaredAnswer(name, handler, input, readTensors(message.tensors, frame.body))
    } catch (error) {
      throw this.fail(error instanceof ProtocolViolation ? protocolError(error) : refusedAnswer(error))
    }
  }

  /** Its processes as the host sees them; none once it is gone. */
  processes(): number[] {
    return [this.box.pid, ...descendantsOf(this.box.pid)]
  }

  /** Ends it as the learner's doing: it holds more of a card's memory than the exercise allows. */
  overfill(): void {
    const { memoryMb } = this.job?.limits ?? { memoryMb: 0 }
    this.fail(
      at('memory limit', new LearnerError('MEMORY_LIMIT', runMessages.memoryLimit(memoryMb, undefined))),
    )
  }

  /** Kills the runner; resolves when it can neither speak nor compute any more. What it has not said by now it will never say. */
  end(): Promise<void> {
    this.fail(new OurFault('The runner was ended'))
    return this.box.silent
  }

  /** Resolves when no process, cgroup or slot of this runner is left. */
  get removed(): Promise<void> {
    return this.box.removed
  }

  private next(): Promise<{ message: RunnerMessage; frame: Frame }> {
    if (this.failure) return Promise.reject(this.failure)
    return new Promise((resolve, reject) => (this.waiting = { resolve, reject }))
  }

  private send(message: GraderMessage, body: readonly Uint8Array[]): void {
    for (const piece of encodeFrame(message, body)) this.box.input.write(piece)
  }

  private receive(chunk: Buffer): void {
    if (this.phase === 'ended') return
    try {
      this.reader.push(chunk)
      if (this.phase === 'training') this.received += chunk.length
      if (this.received > maximumRunBytes) this.fail(outputLimit())
    } catch (error) {
      this.fail(
        error instanceof ProtocolViolation
          ? protocolError(error)
          : new OurFault('Reading a frame failed', { cause: error }),
      )
    }
  }

  private take(frame: Frame): void {
    if (this.phase === 'ended') return
    const message = parseRunnerMessage(frame.header)
    if (this.phase === 'training' && this.takeLive(message)) return
    const expected = {
      starting: ['ready', 'broken'],
      training: ['trained', 'failed'],
      asked: ['answer', 'failed'],
      idle: [],
      trained: [],
      ended: [],
    }
    if (!expected[this.phase].some((kind) => kind === message.kind) || !this.waiting) {
      throw new ProtocolViolation(`${message.kind} while ${this.phase}`, 'out of turn')
    }
    if (this.phase === 'training') {
      if (message.kind === 'failed') {
        // Code that does not compile costs no attempt, so code that runs would like to be taken for such.
        if (message.fault === 'SYNTAX_ERROR' && this.compiled)
          throw new ProtocolViolation('a syntax error in code that compiled', 'out of turn')
        this.fail(new LearnerError(message.fault, message.localized, message))
        return
      }
      this.phase = 'trained'
    }
    const waiting = this.waiting
    this.waiting = undefined
    waiting.resolve({ message, frame })
  }

  private takeLive(message: RunnerMessage): boolean {
    if (message.kind === 'started') this.job?.onStarted()
    else if (message.kind === 'compiled') this.compiled = true
    else if (message.kind === 'progress') this.job?.onProgress(message.progress)
    else if (message.kind === 'log') this.job?.onLog(message.line)
    else if (message.kind === 'tensors') this.job?.onTensors(message.tensors)
    else return false
    return true
  }

  private violation(what: string): Error {
    return this.fail(protocolError(new ProtocolViolation(what, 'out of turn')))
  }

  /** The first failure stands; later ones are its consequences. */
  private fail(error: Error): Error {
    if (this.failure) return this.failure
    this.failure = error
    this.phase = 'ended'
    this.clock?.stop()
    this.box.kill()
    this.waiting?.reject(error)
    this.waiting = undefined
    return error
  }
}

function protocolError(cause: ProtocolViolation): LearnerError {
  const error = new LearnerError('PROTOCOL', runMessages.protocol(), { cause })
  return at(cause.kind === 'out of turn' ? 'phase check' : 'frame parser', error)
}

function outputLimit(): LearnerError {
  return at('byte cap', new LearnerError('OUTPUT_LIMIT', runMessages.outputLimit()))
}

/** Well-formed, but not what the exercise declares. */
function refusedAnswer(error: unknown): Error {
  return error instanceof LearnerError
    ? at('answer check', error)
    : new OurFault('Checking an answer failed', { cause: error })
}

function describe(message: RunnerMessage): string {
  return message.kind === 'broken' ? message.detail : message.kind
}
