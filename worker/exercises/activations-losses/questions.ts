import { rowsOf } from '../src/authoring/index.js'
import { float32, int32, type Ask, type TensorMap } from '../src/contract/index.js'
import type { Questions, Replies, Table, Urgency } from './data.js'

/** The learner's answers, in the order of the questions. */
export interface Observed {
  sigmoid: number[]
  relu: number[]
  tanh: number[]
  /** Rows of shares: for each ordinary table, and for the extreme one last. */
  softmax: number[][][]
  squaredError: number[]
  binaryCrossEntropy: number[]
  /** For the tables, as those of the softmax. */
  categoricalCrossEntropy: number[][]
  demonstration: Demonstration
}

/** Answers to what everybody may know, for the picture alone. */
export interface Demonstration {
  sigmoid: number[]
  relu: number[]
  tanh: number[]
  softmax: number[][]
  binaryCrossEntropy: number[]
}

/** From −6 to 6. */
export const shownNumbers = Array.from({ length: 49 }, (_, at) => (at - 24) / 4)
/** From −1000 to 1000, all of messages that were urgent. */
export const shownUrgency: Urgency = {
  scores: Array.from({ length: 41 }, (_, at) => 50 * (at - 20)),
  labels: new Array<number>(41).fill(1),
}
export const shownScores: readonly (readonly number[])[] = [
  [2, 1, -1],
  [0, 0, 0],
  [-3, 1, 2],
  [1000, 999, -1000],
  [-1000, -998, -1000],
]

/** The demonstration comes first: every number of it is shown, so it must be answered before anything hidden was seen. */
export async function askAll(ask: Ask, questions: Questions): Promise<Observed> {
  const { numbers, tables, extremeTable, replies, urgency } = questions
  const allTables = [...tables, extremeTable]
  return {
    demonstration: await askForPicture(ask),
    sigmoid: await bent(ask, 'sigmoid', numbers),
    relu: await bent(ask, 'relu', numbers),
    tanh: await bent(ask, 'tanh', numbers),
    softmax: await inTurn(allTables, ({ scores }) => sharesOf(ask, scores)),
    squaredError: await inTurn(replies, (batch) => squaredErrorOf(ask, batch)),
    binaryCrossEntropy: await lossesOf(ask, 'binaryCrossEntropy', ofUrgency(urgency)),
    categoricalCrossEntropy: await inTurn(allTables, (table) =>
      lossesOf(ask, 'categoricalCrossEntropy', ofTable(table)),
    ),
  }
}

async function askForPicture(ask: Ask): Promise<Demonstration> {
  return {
    sigmoid: await bent(ask, 'sigmoid', shownNumbers),
    relu: await bent(ask, 'relu', shownNumbers),
    tanh: await bent(ask, 'tanh', shownNumbers),
    softmax: await sharesOf(ask, shownScores),
    binaryCrossEntropy: await lossesOf(ask, 'binaryCrossEntropy', ofUrgency(shownUrgency)),
  }
}

async function bent(ask: Ask, handler: string, numbers: readonly number[]): Promise<number[]> {
  const { y } = await ask(handler, { x: float32([numbers.length], numbers) })
  return Array.from(y!.values)
}

async function sharesOf(ask: Ask, scores: readonly (readonly number[])[]): Promise<number[][]> {
  const { shares } = await ask('softmax', { scores: tableOf(scores) })
  return rowsOf(shares!.values, scores[0]!.length)
}

async function squaredErrorOf(ask: Ask, { predicted, actual }: Replies): Promise<number> {
  const { loss } = await ask('squaredError', {
    predicted: float32([predicted.length], predicted),
    actual: float32([actual.length], actual),
  })
  return loss!.values[0]!
}

async function lossesOf(ask: Ask, handler: string, input: TensorMap): Promise<number[]> {
  const { losses } = await ask(handler, input)
  return Array.from(losses!.values)
}

function ofUrgency({ scores, labels }: Urgency): TensorMap {
  return { scores: float32([scores.length], scores), labels: int32([labels.length], labels) }
}

function ofTable({ scores, labels }: Table): TensorMap {
  return { scores: tableOf(scores), labels: int32([labels.length], labels) }
}

function tableOf(scores: readonly (readonly number[])[]) {
  return float32([scores.length, scores[0]!.length], scores.flat())
}

/** One question after the other: a learner's code is not to be asked two things at once. */
async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (const item of items) results.push(await work(item))
  return results
}
