import { randomFrom } from '../src/contract/index.js'
import { answerOf, cellMistake, drawCellQuestion, type CellMistake } from './cell.js'

type Unit = NonNullable<Parameters<typeof answerOf>[1]>

const { tanh } = Math
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

const question = drawCellQuestion(randomFrom('lstm-text-generation/cell'), 6, 5)

test('a cell with open gates keeps its memory and adds what is new', () => {
  const row = (value: number) => [[value]]
  const { memory, hidden } = answerOf({
    forget: row(50),
    input: row(0),
    output: row(50),
    candidate: row(50),
    memory: row(0.25),
  })

  expect(memory[0]![0]).toBeCloseTo(0.75, 12)
  expect(hidden[0]![0]).toBeCloseTo(tanh(0.75), 12)
})

test('the cell of the statement: four sums of 0 and a memory of 1', () => {
  const [zero, one] = [[[0]], [[1]]]
  const cell = answerOf({ forget: zero, input: zero, output: zero, candidate: zero, memory: one })

  expect(cell.memory[0]![0]).toBe(0.5)
  expect(cell.hidden[0]![0]).toBeCloseTo(0.231, 3)
})

const renewed = ({ forget, input, candidate, memory }: Parameters<Unit>[0]) =>
  sigmoid(forget) * memory + sigmoid(input) * tanh(candidate)

test.each<[string, CellMistake | undefined, Unit]>([
  [
    'tells the old memory',
    'old-memory',
    (given) => ({ memory: renewed(given), hidden: sigmoid(given.output) * tanh(given.memory) }),
  ],
  [
    'tells its memory as it is',
    'tanh-missing',
    (given) => ({ memory: renewed(given), hidden: sigmoid(given.output) * renewed(given) }),
  ],
  [
    'lets in what it let go, which is another cell',
    undefined,
    (given) => {
      const memory = sigmoid(given.forget) * given.memory + sigmoid(-given.forget) * tanh(given.candidate)
      return { memory, hidden: sigmoid(given.output) * tanh(memory) }
    },
  ],
])('a cell that %s is explained by %s', (_, mistake, unit) => {
  expect(cellMistake(question, answerOf(question, unit))).toBe(mistake)
})
