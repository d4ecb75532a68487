import { randomFrom, type Random } from '../src/contract/index.js'
import { drawModel, drawRows, tensorNames, type Model, type ModelSize, type TensorName } from './model.js'

/** A model, the order in which our file has its tensors, and what is to be served with it. */
export interface Case {
  model: Model
  order: readonly TensorName[]
  rows: readonly (readonly number[])[]
}

/** What one run is about: the model that is in service, and the one that replaces it for a while. */
export interface Questions {
  service: Case
  next: Case
  /** Most rows in one call of the model, request by request. */
  batches: readonly number[]
}

export interface CaseSize extends ModelSize {
  rows: number
}

/** The last is as large as no request, the others leave a remainder in most. */
export const batchSizes: readonly number[] = [1, 2, 4, 8, 16, 32, 64]

/** Battery, kilometres since the last service, hard brakes a week, days since the last ride. */
const publicSizes: readonly [CaseSize, CaseSize] = [
  { measures: 4, hidden: 6, rows: 43 },
  { measures: 3, hidden: 5, rows: 11 },
]

/** What the browser asks about, the same on every run. */
export function publicQuestions(): Questions {
  return drawQuestions(randomFrom('model-serving/public'), publicSizes)
}

export function drawQuestions(random: Random, [service, next]: readonly [CaseSize, CaseSize]): Questions {
  return {
    service: drawCase(random.fork('service'), service),
    next: drawCase(random.fork('next'), next),
    batches: batchSizes,
  }
}

/** Never in the order in which the tensors are handed over: a reader has to go by the names. */
function drawCase(random: Random, size: CaseSize): Case {
  const model = drawModel(random.fork('model'), size)
  const shuffled = random.shuffle(tensorNames)
  const isUsual = shuffled.every((name, at) => name === tensorNames[at])
  return {
    model,
    order: isUsual ? [...shuffled].reverse() : shuffled,
    rows: drawRows(random.fork('rows'), model, size.rows),
  }
}
