import { maximumCurvePoints, type TrainingProgress } from '../contract/index.js'
import { LearnerError } from './learner-error.js'
import { messages } from './messages.js'
import { describeValue } from './read-value.js'

const maximumMetrics = 4
const liveIntervalMs = 250

/** Collects reported points: all of them thinned evenly to `maximumCurvePoints`, and at most four a second live. */
export class TrainingCurve {
  private kept: TrainingProgress[] = []
  private stride = 1
  private seen = 0
  private last: TrainingProgress | undefined
  private lastSentAt = Number.NEGATIVE_INFINITY
  private unsent = false

  constructor(
    private readonly deliver: (progress: TrainingProgress) => void,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** A point whose loss is not finite is left out of the curve: the answers will show the divergence. */
  report(progress: unknown): void {
    const point = requirePoint(progress)
    if (!point) return
    this.keep(point)
    this.last = point
    this.unsent = true
    if (this.now() - this.lastSentAt >= liveIntervalMs) this.send()
  }

  /** Delivers the last point if it was held back. */
  finish(): void {
    if (this.unsent) this.send()
  }

  points(): TrainingProgress[] {
    const points = this.kept.filter((point) => point !== this.last)
    return this.last ? [...points, this.last] : points
  }

  private keep(point: TrainingProgress): void {
    if (this.seen++ % this.stride !== 0) return
    this.kept.push(point)
    if (this.kept.length < maximumCurvePoints) return
    this.kept = this.kept.filter((_, index) => index % 2 === 0)
    this.stride *= 2
  }

  private send(): void {
    if (!this.last) return
    this.unsent = false
    this.lastSentAt = this.now()
    this.deliver(this.last)
  }
}

function requirePoint(progress: unknown): TrainingProgress | undefined {
  const given = (progress ?? {}) as Record<string, unknown>
  const epoch = requireNumber('epoch', given['epoch'])
  const epochs = requireNumber('epochs', given['epochs'])
  const loss = requireNumber('loss', given['loss'])
  const metrics: Record<string, number> = {}
  for (const [name, value] of Object.entries((given['metrics'] ?? {}) as object).slice(0, maximumMetrics)) {
    const number = requireNumber(name, value)
    if (Number.isFinite(number)) metrics[name.slice(0, 40)] = number
  }
  if (![epoch, epochs, loss].every(Number.isFinite)) return undefined
  return Object.keys(metrics).length > 0 ? { epoch, epochs, loss, metrics } : { epoch, epochs, loss }
}

function requireNumber(field: string, value: unknown): number {
  if (typeof value === 'number') return value
  throw new LearnerError('RUNTIME_ERROR', messages.badReport(field, describeValue(value)), {
    mistake: 'misuse',
  })
}
