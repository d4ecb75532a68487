import { rowsOf } from '../src/authoring/index.js'
import { float32, type Ask } from '../src/contract/index.js'
import { askCell, type CellAnswer } from './cell.js'
import { endToken, rowLength, rowsTensor, type Row } from './data.js'
import { vocabulary } from './lexicon.js'
import type { Questions, Writing } from './questions.js'
import type { Chances } from './trigram.js'

/** The learner's answers, gathered while the model is alive; computed with afterwards. */
export interface Answers {
  cell: CellAnswer
  /** Prompt and what was written after it, for each of the three writings. */
  written: readonly (readonly Row[])[]
  /** The careful writing once more, with the same dice and with others. */
  again: readonly Row[]
  otherwise: readonly Row[]
  /** Rows asked about, and after each of their words the chance of every word. */
  fresh: readonly Chances[][]
  twins: readonly Chances[][]
  ofWritten: readonly (readonly Chances[][])[]
}

/** Writing comes first: it is shown, so it must be done before anything hidden was read. */
export async function askAll(ask: Ask, questions: Questions): Promise<Answers> {
  const { village, writings, fresh, twins } = questions
  const cell = await askCell(ask, questions.cell)
  const written: Row[][] = []
  for (const writing of writings) written.push(await askWriting(ask, writing))
  const again = await askWriting(ask, writings[0])
  const otherwise = await askWriting(ask, questions.otherDice)
  // Words that do not exist can't be asked about.
  const readable = written.map((rows) =>
    rows.map((row) => row.map((token) => (isWord(token) ? token : endToken(village)))),
  )
  const all = [...fresh.rows, ...twins.map(({ row }) => row), ...readable.flat()]
  const chances = await askChances(ask, all)
  const take = (rows: number) => chances.splice(0, rows)
  return {
    cell,
    written,
    again,
    otherwise,
    fresh: take(fresh.rows.length),
    twins: take(twins.length),
    ofWritten: written.map((rows) => take(rows.length)),
  }
}

export function isWord(token: number): boolean {
  return Number.isInteger(token) && token >= 0 && token < vocabulary
}

async function askWriting(ask: Ask, { prompts, temperature, dice }: Writing): Promise<Row[]> {
  const words = dice[0]!.length
  const answer = await ask('generate', {
    prompt: rowsTensor(prompts),
    temperature: float32([], [temperature]),
    dice: float32([dice.length, words], dice.flat()),
  })
  return rowsOf(answer['words']!.values, words).map((row, at) => [...prompts[at]!, ...row])
}

async function askChances(ask: Ask, rows: readonly Row[]): Promise<Chances[][]> {
  const { chances } = await ask('probabilities', { tokens: rowsTensor(rows) })
  return rowsOf(chances!.values, rowLength * vocabulary).map((row) => rowsOf(row, vocabulary))
}
