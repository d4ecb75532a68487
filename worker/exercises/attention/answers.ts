import { rowsOf } from '../src/authoring/index.js'
import { float32, int32, type Ask, type WireTensor } from '../src/contract/index.js'
import type { Questions } from './data.js'
import { widthOf, type Layer, type Look, type Looked, type Matrix } from './reference.js'

/** The learner's answers, in the order of the questions. */
export interface Answers {
  attend: Looked[]
  causal: Looked[]
  multiHead: Matrix[]
}

/** The sentence comes first: its weights are drawn, so they must be answered before anything hidden was seen. */
export async function askAll(ask: Ask, questions: Questions): Promise<Answers> {
  const answers: Answers = {
    attend: [await askLook(ask, 'attend', questions.attend[0]!)],
    causal: [await askLook(ask, 'causal', questions.causal[0]!)],
    multiHead: [],
  }
  for (const look of questions.attend.slice(1)) answers.attend.push(await askLook(ask, 'attend', look))
  for (const look of questions.causal.slice(1)) answers.causal.push(await askLook(ask, 'causal', look))
  for (const layer of questions.multiHead) answers.multiHead.push(await askLayer(ask, layer))
  return answers
}

async function askLook(ask: Ask, handler: 'attend' | 'causal', { q, k, v }: Look): Promise<Looked> {
  const { weights, output } = await ask(handler, { q: tensor(q), k: tensor(k), v: tensor(v) })
  return { weights: rowsOf(weights!.values, k.length), output: rowsOf(output!.values, widthOf(v)) }
}

async function askLayer(ask: Ask, { heads, ...matrices }: Layer): Promise<Matrix> {
  const { x, wq, wk, wv, wo } = matrices
  const { output } = await ask('multiHead', {
    x: tensor(x),
    wq: tensor(wq),
    wk: tensor(wk),
    wv: tensor(wv),
    wo: tensor(wo),
    heads: int32([1], [heads]),
  })
  return rowsOf(output!.values, widthOf(x))
}

function tensor(matrix: Matrix): WireTensor {
  return float32([matrix.length, widthOf(matrix)], matrix.flat())
}
