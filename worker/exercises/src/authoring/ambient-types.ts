/**
 * What the learner's editor knows, beginning with what every exercise shares: `Tensor`, `FloatArray<[…]>`,
 * `IntArray<[…]>`, `Numbers` and `Single`, which an answer may hold, and `Answer<…>`, given now or later.
 */
const shared = `
type Tensor = import('@tensorflow/tfjs').Tensor
type Scalar = import('@tensorflow/tfjs').Scalar

/** Numbers with their shape; \`values\` is flat, row after row. */
interface FloatArray<Shape extends number[]> {
  dtype: 'float32'
  shape: Shape
  values: Float32Array
}

/** Whole numbers with their shape; \`values\` is flat, row after row. */
interface IntArray<Shape extends number[]> {
  dtype: 'int32'
  shape: Shape
  values: Int32Array
}

/** What you may answer with: a tensor, or a flat or nested list of numbers. */
type Numbers = Tensor | Float32Array | Int32Array | number[] | number[][] | number[][][]
/** One number, or a tensor that holds one. */
type Single = Scalar | number
/** At once or later: functions may be \`async\`. */
type Answer<Given> = Given | Promise<Given>
`

/** For `shape: 'train'`. `data` and `handlers` are members of an interface, each with a comment that says its unit. */
export function trainTypes({ data, handlers }: { data: string; handlers: string }): string {
  return `${shared}
interface TrainContext {
  /** TensorFlow.js. Read results with \`await tensor.data()\`. */
  tf: typeof import('@tensorflow/tfjs')
  data: {
${indented(data, 4)}
  }
  /** Seed every random choice with it. */
  seed: number
  /** One point of the live training curve. */
  report(progress: {
    epoch: number
    epochs: number
    loss: number
    /** Up to four more curves, e.g. { accuracy }. */
    metrics?: Record<string, number>
  }): void
}
${handlersType(handlers)}`
}

/** For `shape: 'functions'`: the module exports the handlers, and `tf` is there for whoever wants it. */
export function functionTypes(handlers: string): string {
  return `${shared}
/** TensorFlow.js. Read results with \`await tensor.data()\`. */
declare const tf: typeof import('@tensorflow/tfjs')
${handlersType(handlers)}`
}

function handlersType(handlers: string): string {
  return `
interface Handlers {
${indented(handlers, 2)}
}
`
}

function indented(text: string, by: number): string {
  return text
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : ' '.repeat(by) + line))
    .join('\n')
}
