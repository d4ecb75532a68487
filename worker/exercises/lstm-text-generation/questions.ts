import type { Random } from '../src/contract/index.js'
import { drawCellQuestion, type CellQuestion } from './cell.js'
import { drawText, endToken, rowLength, type Row, type Text, type Village } from './data.js'

/** Writing asked for: how each row begins, how boldly to choose, and a die for each word. */
export interface Writing {
  prompts: readonly Row[]
  temperature: number
  dice: readonly (readonly number[])[]
}

/** What one run asks. */
export interface Questions {
  village: Village
  training: Text
  cell: CellQuestion
  /** Carefully, as it comes, boldly. */
  writings: readonly [careful: Writing, plain: Writing, bold: Writing]
  /** The careful one with other dice. */
  otherDice: Writing
  fresh: Text
  /** For each fresh row, one that is the same up to its cut and different from there on. */
  twins: readonly { row: Row; cut: number }[]
}

export const writtenRows = 48
export const freshRows = 80
/** Greeting, thing and trouble, after the end of the letter before. */
const promptWords = 4

export interface Temperatures {
  careful: number
  plain: number
  bold: number
}

export function questionsFor(
  random: Random,
  village: Village,
  training: Text,
  temperatures: Temperatures,
): Questions {
  const fresh = drawText(random.fork('fresh'), village, freshRows)
  const others = drawText(random.fork('others'), village, freshRows).rows
  const cuts = random.fork('cuts')
  const opening = Array.from({ length: writtenRows }, () => [endToken(village)])
  const begun = drawText(random.fork('prompts'), village, writtenRows).rows.map((row) =>
    row.slice(0, promptWords),
  )
  const write = (name: string, prompts: readonly Row[], temperature: number): Writing => ({
    prompts,
    temperature: Math.fround(temperature),
    dice: drawDice(random.fork(name), rowLength - prompts[0]!.length),
  })
  return {
    village,
    training,
    cell: drawCellQuestion(random.fork('cell'), 6, 5),
    writings: [
      write('careful', opening, temperatures.careful),
      write('plain', begun, temperatures.plain),
      write('bold', opening, temperatures.bold),
    ],
    otherDice: write('other dice', opening, temperatures.careful),
    fresh,
    twins: fresh.rows.map((row, at) => twinOf(row, others[at]!, 5 + cuts.integer(rowLength - 8))),
  }
}

/** The first place from the cut on where the two differ is the cut: what comes there tells who looks ahead. */
function twinOf(row: Row, other: Row, from: number): { row: Row; cut: number } {
  const twin = [...row.slice(0, from), ...other.slice(from)]
  const cut = twin.findIndex((token, at) => token !== row[at])
  return { row: twin, cut: cut < 0 ? row.length : cut }
}

function drawDice(random: Random, words: number): number[][] {
  // Rounded to single precision, a number just below 1 must not become 1.
  const die = () => Math.min(Math.fround(random.uniform()), 1 - 2 ** -24)
  return Array.from({ length: writtenRows }, () => Array.from({ length: words }, die))
}
