import { mean, rowsOf, sum } from '../src/authoring/index.js'
import type { Case, Questions } from './data.js'
import { readFile, type FileRead } from './model-file.js'
import { chances, tensorNames, type Model, type TensorName } from './model.js'
import { isSame, type Loaded, type Observed, type Request } from './questions.js'

/** A chance is right within this: arithmetic in 32 bits, some cards with fewer. */
export const tolerance = 1e-3

/** One model file of the learner's, as our reader found it. */
export interface SavedFile {
  model: Model
  read: FileRead
  right: TensorName[]
}

/** One model of ours, as the learner's reader found it. */
export interface LoadedModel {
  source: Case
  loaded: Loaded
  right: TensorName[]
}

/** One request, with what the model itself says. */
export interface Served {
  request: Request
  truth: readonly (readonly number[])[]
  /** Places of rows that were answered wrongly. */
  wrong: number[]
  /** The fewest calls that the rows can be answered in. */
  fewestCalls: number
}

export interface Facts {
  saved: SavedFile[]
  loaded: LoadedModel[]
  /** Absent where the model was not read, so that nothing was asked. */
  service?: ServiceFacts
}

export interface ServiceFacts {
  model: Model
  served: Served[]
  /** Share of the rows, over all requests, that were answered rightly. */
  rowsRight: number
  /** Share of the requests that kept to the batches. */
  requestsWithin: number
  /** Tensors that one request left behind, at most. */
  leftByRequest: number
  /** Tensors that were there at the end and not at the beginning, with the same model in service. */
  leftInAll: number
}

export function assess(observed: Observed, { service, next }: Questions): Facts {
  const facts: Facts = {
    saved: [savedFile(observed.files.service, service.model), savedFile(observed.files.next, next.model)],
    loaded: [loadedModel(observed.loaded.service, service), loadedModel(observed.loaded.next, next)],
  }
  if (!observed.service) return facts
  const { before, requests, edges, after } = observed.service
  const served = [...requests, ...edges].map((request) => servedBy(request, service.model))
  const all = observed.next ? [...served, servedBy(observed.next, next.model)] : served
  const tensors = [before, ...[...requests, ...edges].map(({ meter }) => meter)].map((meter) => meter.tensors)
  return {
    ...facts,
    service: {
      model: service.model,
      served: all,
      rowsRight: 1 - sum(all.map(({ wrong }) => wrong.length)) / sum(all.map(({ truth }) => truth.length)),
      requestsWithin: mean(all.map((one) => Number(isWithin(one)))),
      leftByRequest: Math.max(...tensors.slice(1).map((count, at) => count - tensors[at]!)),
      leftInAll: after.tensors - before.tensors,
    },
  }
}

/** Every row in a call, no call too large, none too many, and no file read on the way. */
export function isWithin({ request, truth, fewestCalls }: Served): boolean {
  const { calls, reads } = request.meter
  return (
    reads === 0 &&
    sum(calls) >= truth.length &&
    calls.every((rows) => rows <= request.most) &&
    calls.length <= fewestCalls
  )
}

export function isRight(one: readonly number[], other: readonly number[]): boolean {
  return one.every((value, at) => Math.abs(value - other[at]!) <= tolerance)
}

function savedFile(bytes: readonly number[], model: Model): SavedFile {
  const read = readFile(bytes)
  if (read.problem) return { model, read, right: [] }
  const right = tensorNames.filter((name) => {
    const tensor = read.tensors.get(name)
    return tensor && isSame(tensor, model[name])
  })
  return { model, read, right }
}

function loadedModel(loaded: Loaded, source: Case): LoadedModel {
  return { source, loaded, right: tensorNames.filter((name) => isSame(loaded[name], source.model[name])) }
}

function servedBy(request: Request, model: Model): Served {
  const truth = chances(model, request.rows)
  return {
    request,
    truth,
    wrong: truth.flatMap((row, at) => (isRight(request.chances[at]!, row) ? [] : [at])),
    // A request without rows may still be answered by one call that has none.
    fewestCalls: Math.max(1, Math.ceil(truth.length / request.most)),
  }
}

/** The values of a matrix, column after column. */
export function byColumns(values: readonly number[], columns: number): number[] {
  const rows = rowsOf(values, columns)
  return Array.from({ length: columns }, (_, column) => rows.map((row) => row[column]!)).flat()
}
