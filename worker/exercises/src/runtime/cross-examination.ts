import type { Ask, HandlerSpec, Random, TensorMap, TensorMapSpec, WireTensor } from '../contract/index.js'
import { explainProblem, type BadAnswer } from './answer-problem.js'
import { bindDimensions } from './dimensions.js'

export interface CrossExamination {
  /** For the exercise, which notices nothing of it. */
  ask: Ask
  /** The first answer that did not stand when it was asked for again. */
  contradiction(): BadAnswer | undefined
}

/** Enough to catch whatever looks at the company, few enough to cost next to nothing. */
const mostRows = 16
const shareOfRows = 4

/**
 * Questions to a row-wise handler are asked twice: about a few of their rows first, drawn at random, then about all of
 * them in random order. Whoever behaves in one way for few and in another for many, answers by chance or reads something
 * out of the company contradicts themselves. The few come first: by then nothing of the rest is known, and remembering
 * what one answered binds one to it.
 */
export function crossExamine(
  ask: Ask,
  handlers: Readonly<Record<string, HandlerSpec>>,
  random: Random,
): CrossExamination {
  let contradiction: BadAnswer | undefined
  return {
    contradiction: () => contradiction,
    async ask(name, input) {
      const handler = handlers[name]
      const rows = handler?.rowwise && bindDimensions(handler, input).get(handler.rowwise.dimension)
      if (!handler?.rowwise || rows === undefined || rows < 2) return ask(name, input)
      const { dimension, tolerance } = handler.rowwise
      const few = random.shuffle(range(rows)).slice(0, Math.min(mostRows, Math.ceil(rows / shareOfRows)))
      const order = random.shuffle(range(rows))

      const about = (chosen: readonly number[]) =>
        ask(name, rowsOf(input, { specs: handler.input, dimension, rows: chosen }))
      const early = await about(few)
      const late = await about(order)

      const answer = rowsOf(late, { specs: handler.output, dimension, rows: inverse(order) })
      const again = rowsOf(answer, { specs: handler.output, dimension, rows: few })
      const output = Object.keys(early).find((each) => differs(early[each]!, again[each]!, tolerance))
      if (output) contradiction ??= explainProblem(name, handler, input, { kind: 'inconsistent', output })
      return answer
    },
  }
}

interface Rows {
  specs: TensorMapSpec
  dimension: string
  rows: readonly number[]
}

/** The tensors with these rows only, in this order; those without the dimension stay as they are. */
function rowsOf(tensors: TensorMap, { specs, dimension, rows }: Rows): TensorMap {
  const picked = Object.entries(tensors).map(([name, tensor]) => {
    const [first] = specs[name]?.shape ?? []
    return [name, first === dimension ? pickRows(tensor, rows) : tensor] as const
  })
  return Object.fromEntries(picked)
}

function pickRows({ dtype, shape, values }: WireTensor, rows: readonly number[]): WireTensor {
  const [count = 1, ...row] = shape
  const width = values.length / count
  const picked =
    dtype === 'float32' ? new Float32Array(rows.length * width) : new Int32Array(rows.length * width)
  rows.forEach((from, to) => picked.set(values.subarray(from * width, (from + 1) * width), to * width))
  return { dtype, shape: [rows.length, ...row], values: picked }
}

function differs(one: WireTensor, other: WireTensor, tolerance: number): boolean {
  return one.values.some((value, at) => Math.abs(value - other.values[at]!) > tolerance)
}

function inverse(order: readonly number[]): number[] {
  const places = new Array<number>(order.length)
  order.forEach((row, place) => (places[row] = place))
  return places
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}
