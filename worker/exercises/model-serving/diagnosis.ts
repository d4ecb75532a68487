import { mean, sum } from '../src/authoring/index.js'
import {
  byColumns,
  isRight,
  isWithin,
  tolerance,
  type Facts,
  type LoadedModel,
  type SavedFile,
  type Served,
  type ServiceFacts,
} from './assessment.js'
import { swapped } from './model-file.js'
import { chances, softmax, tensorNames, type Model, type Scale, type Weights } from './model.js'

export type HintId =
  | 'file-layout'
  | 'tensors-missing'
  | 'scale-left-out'
  | 'shapes-lost'
  | 'byte-order'
  | 'transposed'
  | 'values-changed'
  | 'nothing-read'
  | 'fixed-order'
  | 'misread'
  | 'nothing-served'
  | 'last-batch'
  | 'order-broken'
  | 'skew'
  | 'decisions'
  | 'raw-scores'
  | 'other-answers'
  | 'read-again'
  | 'meter-silent'
  | 'one-batch'
  | 'one-by-one'
  | 'tensors-left'
  | 'old-model-kept'

/** The likeliest mistake behind each criterion; meaningless for one that passed. */
export interface Diagnosis {
  file: HintId
  load: HintId
  answers: HintId
  batches: HintId
  memory: HintId
}

export function diagnose({ saved, loaded, service }: Facts): Diagnosis {
  const load = explainLoaded(loaded.find(({ right }) => right.length < tensorNames.length) ?? loaded[0]!)
  const file = explainFile(saved.find(({ right }) => right.length < tensorNames.length) ?? saved[0]!)
  if (!service) return { file, load, answers: load, batches: load, memory: load }
  const answers = explainAnswers(service)
  return {
    file,
    load,
    answers,
    batches: answers === 'nothing-served' ? answers : explainBatches(service),
    memory: service.leftByRequest > 0 ? 'tensors-left' : 'old-model-kept',
  }
}

function explainFile({ model, read }: SavedFile): HintId {
  if (read.problem) return read.problem === 'no-shapes' ? 'shapes-lost' : 'file-layout'
  const { tensors } = read
  const missing = tensorNames.filter((name) => !tensors.has(name))
  if (missing.length > 0)
    return missing.every((name) => name === 'mean' || name === 'deviation')
      ? 'scale-left-out'
      : 'tensors-missing'
  const pairs = tensorNames.map((name) => ({ was: tensors.get(name)!, needed: model[name] }))
  if (pairs.every(isSwapped)) return 'byte-order'
  if (pairs.some(isTransposed)) return 'transposed'
  return pairs.some(({ was, needed }) => was.shape.join() !== needed.shape.join())
    ? 'shapes-lost'
    : 'values-changed'
}

function explainLoaded({ source: { model, order }, loaded }: LoadedModel): HintId {
  const pairs = tensorNames.map((name) => ({ was: loaded[name], needed: model[name] }))
  if (pairs.every(({ was }) => was.values.every((value) => value === 0))) return 'nothing-read'
  if (pairs.every(isSwapped)) return 'byte-order'
  if (pairs.some(isTransposed)) return 'transposed'
  // As if the values stood in the order in which the tensors were handed over.
  const inFile = order.flatMap((name) => model[name].values)
  const given = tensorNames.flatMap((name) => loaded[name].values)
  return given.every((value, at) => value === inFile[at]) ? 'fixed-order' : 'misread'
}

interface Pair {
  was: Weights
  needed: Weights
}

function isSwapped({ was, needed }: Pair): boolean {
  return was.values.every((value, at) => value === swapped(needed.values[at]!))
}

/** Rows and columns have changed places: in the shape, in the values, or in both. */
function isTransposed({ was, needed: { shape, values } }: Pair): boolean {
  if (shape.length < 2) return false
  const turned = byColumns(values, shape[1]!)
  return (
    was.shape.join() === [...shape].reverse().join() ||
    (was.values.length === values.length && was.values.every((value, at) => value === turned[at]))
  )
}

function explainAnswers({ model, served }: ServiceFacts): HintId {
  const all = served.flatMap(({ request, truth }) =>
    truth.map((row, at) => ({ was: request.chances[at]!, needed: row })),
  )
  if (all.every(({ was }) => was.every((value) => value === 0))) return 'nothing-served'
  if (served.every(isWrongAtEnd)) return 'last-batch'
  if (all.every(({ was, needed }) => isRight(softmax(was), needed))) return 'raw-scores'
  if (all.every(({ was, needed }) => isDecision(was, needed))) return 'decisions'
  if (served.some((one) => isSkewed(one, model))) return 'skew'
  return served.every(isReordered) ? 'order-broken' : 'other-answers'
}

/** Only rows behind the last full batch are wrong. */
function isWrongAtEnd({ request: { most }, truth, wrong }: Served): boolean {
  return wrong.every((place) => place >= Math.floor(truth.length / most) * most)
}

function isDecision(was: readonly number[], needed: readonly number[]): boolean {
  const [first, second] = [...needed].sort((one, other) => other - one)
  const isClear = first! - second! > tolerance && first! > 0.5 + tolerance
  const isFlat = was.every((value) => value === 0 || value === 1)
  return isFlat && (!isClear || was[needed.indexOf(first!)] === 1)
}

/** Answered with another scale than that of the training: none, half of it, or that of the request. */
function isSkewed({ request, wrong }: Served, model: Model): boolean {
  const { rows } = request
  if (rows.length < 2 || wrong.length < rows.length / 2 || rows[0]!.length !== model.mean.values.length)
    return false
  const [middle, spread] = [model.mean.values, model.deviation.values]
  const [none, one] = [middle.map(() => 0), spread.map(() => 1)]
  const scales: Scale[] = [
    { mean: none, deviation: one },
    { mean: middle, deviation: one },
    { mean: none, deviation: spread },
  ]
  if (request.most >= rows.length) scales.push(scaleOfRows(rows))
  return scales.some((scale) => {
    const suspected = chances(model, rows, scale)
    const off = suspected.flatMap((row, at) =>
      row.map((value, verdict) => Math.abs(value - request.chances[at]![verdict]!)),
    )
    return mean(off) < 0.01
  })
}

function scaleOfRows(rows: readonly (readonly number[])[]): Scale {
  const columns = rows[0]!.map((_, column) => rows.map((row) => row[column]!))
  const middles = columns.map(mean)
  return {
    mean: middles,
    deviation: columns.map((column, at) =>
      Math.sqrt(mean(column.map((value) => (value - middles[at]!) ** 2))),
    ),
  }
}

/** Every answer is right for some row of the request, if not for its own. */
function isReordered({ request, truth }: Served): boolean {
  return request.chances.every((row) => truth.some((other) => isRight(row, other)))
}

function explainBatches({ served }: ServiceFacts): HintId {
  const broken = served.filter((one) => !isWithin(one))
  if (broken.some(({ request }) => request.meter.reads > 0)) return 'read-again'
  if (broken.some(({ request, truth }) => sum(request.meter.calls) < truth.length)) return 'meter-silent'
  const isTooLarge = broken.some(({ request }) => request.meter.calls.some((rows) => rows > request.most))
  return isTooLarge ? 'one-batch' : 'one-by-one'
}
