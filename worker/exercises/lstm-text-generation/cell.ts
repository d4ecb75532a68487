import { float32, type Ask, type Random, type TensorMap } from '../src/contract/index.js'
import { rowsOf } from '../src/authoring/index.js'

/** What reaches the cell for every row and unit: four sums that nothing has squashed yet, and the memory so far. */
export const cellParts = ['forget', 'input', 'output', 'candidate', 'memory'] as const
type Part = (typeof cellParts)[number]

export type Matrix = readonly (readonly number[])[]
export type CellQuestion = Readonly<Record<Part, Matrix>>
export interface CellAnswer {
  memory: Matrix
  hidden: Matrix
}

/** One unit of one row. */
type Unit = (given: Readonly<Record<Part, number>>) => { memory: number; hidden: number }

export type CellMistake =
  'forget-missing' | 'memory-dropped' | 'gates-swapped' | 'tanh-missing' | 'sigmoid-missing' | 'old-memory'

const raw = (x: number) => x
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
const { tanh } = Math

interface Recipe {
  /** The squashing of each of the three gates. */
  gates?: readonly [forget: typeof raw, input: typeof raw, output: typeof raw]
  candidate?: typeof raw
  told?: typeof raw
  /** What stays of the old memory. */
  kept?(forgetGate: number, memory: number): number
  /** Whether what is told is taken from the memory as it was before. */
  tellsOld?: boolean
  /** Which part is taken for forget, input, output and candidate. */
  order?: readonly [Part, Part, Part, Part]
}

const rightOrder = ['forget', 'input', 'output', 'candidate'] as const

function unitOf(recipe: Recipe = {}): Unit {
  const { gates = [sigmoid, sigmoid, sigmoid], candidate = tanh, told = tanh, order = rightOrder } = recipe
  const kept = recipe.kept ?? ((forgetGate, memory) => forgetGate * memory)
  return (given) => {
    const [forgetGate, inputGate, outputGate] = gates.map((squash, at) => squash(given[order[at]!]))
    const memory = kept(forgetGate!, given.memory) + inputGate! * candidate(given[order[3]])
    return { memory, hidden: outputGate! * told(recipe.tellsOld ? given.memory : memory) }
  }
}

const rightUnit = unitOf()

/** Cells that people write instead. */
const mistaken: readonly (readonly [CellMistake, Unit])[] = [
  ['forget-missing', unitOf({ kept: (_, memory) => memory })],
  ['memory-dropped', unitOf({ kept: () => 0 })],
  ...ordersOf([...rightOrder]).map((order) => ['gates-swapped', unitOf({ order })] as const),
  ...[raw, sigmoid, tanh].flatMap((candidate) =>
    [raw, sigmoid, tanh].map((told) => ['tanh-missing', unitOf({ candidate, told })] as const),
  ),
  ...[raw, tanh].flatMap((other) =>
    [1, 2, 3, 4, 5, 6, 7].map((which) => {
      const [forget, input, output] = [1, 2, 4].map((bit) => (which & bit ? other : sigmoid))
      return ['sigmoid-missing', unitOf({ gates: [forget!, input!, output!] })] as const
    }),
  ),
  ['old-memory', unitOf({ tellsOld: true })],
]

export function answerOf(question: CellQuestion, unit: Unit = rightUnit): CellAnswer {
  const units = question.memory.map((row, at) =>
    row.map((memory, column) => {
      const of = (part: Part) => question[part][at]![column]!
      return unit({
        forget: of('forget'),
        input: of('input'),
        output: of('output'),
        candidate: of('candidate'),
        memory,
      })
    }),
  )
  return {
    memory: units.map((row) => row.map(({ memory }) => memory)),
    hidden: units.map((row) => row.map(({ hidden }) => hidden)),
  }
}

/** Which known mistake gives these answers; the tolerance is that of arithmetic. */
export function cellMistake(question: CellQuestion, answer: CellAnswer): CellMistake | undefined {
  return mistaken.find(([, unit]) => distance(answer, answerOf(question, unit)) < 1e-3)?.[0]
}

export function distance(one: CellAnswer, other: CellAnswer): number {
  return Math.max(...differences(one, other))
}

export function differences(one: CellAnswer, other: CellAnswer): number[] {
  const all = ({ memory, hidden }: CellAnswer) => [memory, hidden].flat(2)
  const wanted = all(other)
  return all(one).map((value, at) => Math.abs(value - wanted[at]!))
}

/** Sums wide enough that squashing shows, on either side of 0. */
export function drawCellQuestion(random: Random, rows: number, units: number): CellQuestion {
  const matrix = () =>
    Array.from({ length: rows }, () =>
      Array.from({ length: units }, () => Math.fround(1.5 * random.normal())),
    )
  return { forget: matrix(), input: matrix(), output: matrix(), candidate: matrix(), memory: matrix() }
}

export async function askCell(ask: Ask, question: CellQuestion): Promise<CellAnswer> {
  const [rows, units] = [question.memory.length, question.memory[0]!.length]
  const tensors: TensorMap = Object.fromEntries(
    cellParts.map((part) => [part, float32([rows, units], question[part].flat())]),
  )
  const { memory, hidden } = await ask('cell', tensors)
  return { memory: rowsOf(memory!.values, units), hidden: rowsOf(hidden!.values, units) }
}

/** Every order but the one given. */
function ordersOf(parts: readonly Part[]): [Part, Part, Part, Part][] {
  const orders = parts.flatMap((a) =>
    parts.flatMap((b) => parts.flatMap((c) => parts.map((d): [Part, Part, Part, Part] => [a, b, c, d]))),
  )
  return orders.filter(
    (order) => new Set(order).size === parts.length && order.some((part, at) => part !== parts[at]),
  )
}
