/** What the editor knows about `train`, its context and the answer. */
export const ambientTypes = `
type TensorFlow = typeof import('@tensorflow/tfjs')
type Tensor = import('@tensorflow/tfjs').Tensor
/** The encoder's weights by name: tables, attention, inner layers, norms. */
type Weights = Record<string, import('@tensorflow/tfjs').Variable>

/** Numbers with their shape, as they come from outside. */
interface WireTensor {
  dtype: 'float32' | 'int32'
  shape: number[]
  values: Float32Array | Int32Array
}

interface TrainContext {
  /** TensorFlow.js. Read results with \`await tensor.data()\`. */
  tf: TensorFlow
  /**
   * \`tokens\` [48, 12]: one request a row, one number a word, padded with 0. \`labels\` [48]: what each request wants, 0 to 7.
   * Every other entry is a weight of the pretrained encoder, e.g. \`tokenTable\` or \`block1Query\`.
   */
  data: Record<string, WireTensor>
  /** Seed for random choices. */
  seed: number
  /** One point of the live training curve. */
  report(progress: { epoch: number; epochs: number; loss: number; metrics?: Record<string, number> }): void
}

interface Handlers {
  /** For each request the probability of each of the 8 intents: [requests, 8]. */
  predict(question: { tokens: WireTensor }): Promise<{ probabilities: Tensor | number[][] }>
}
`
