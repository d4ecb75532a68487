import { rowsOf } from '../src/authoring/index.js'
import { float32, int32, type Ask, type TensorMap } from '../src/contract/index.js'
import type { Case, Questions } from './data.js'
import { writeFile } from './model-file.js'
import { tensorNames, verdictCount, type Model, type TensorName, type Weights } from './model.js'

/** The meter as the learner's service shows it. */
export interface Meter {
  tensors: number
  reads: number
  /** Rows of each call of the model. */
  calls: readonly number[]
}

export interface Request {
  rows: readonly (readonly number[])[]
  most: number
  chances: readonly (readonly number[])[]
  meter: Meter
}

export type Loaded = Readonly<Record<TensorName, Weights>>

export interface Service {
  /** After a first small request: whatever is set up once is set up by now. */
  before: Meter
  /** All rows, at every batch size. */
  requests: Request[]
  /** One row, and none. */
  edges: Request[]
  /** After the other model was in service and this one came back. */
  after: Meter
}

export interface Observed {
  files: { service: number[]; next: number[] }
  loaded: { service: Loaded; next: Loaded }
  /** Absent where the model was not read as it stands in the file: what it answers would say nothing new. */
  service?: Service
  next?: Request
}

const warmUpRows = 3
const edgeMost = 16
const nextMost = 4

export async function askAll(ask: Ask, { service, next, batches }: Questions): Promise<Observed> {
  const files = { service: await saved(ask, service.model), next: await saved(ask, next.model) }
  const first = await loaded(ask, service)
  if (!isModel(first, service.model))
    return { files, loaded: { service: first, next: await loaded(ask, next) } }

  const about = (asked: Case, count = asked.rows.length) => ({
    rows: asked.rows.slice(0, count),
    measures: asked.model.mean.values.length,
  })
  await request(ask, about(service, warmUpRows), 2)
  const before = await meterOf(ask)
  const requests: Request[] = []
  for (const most of batches) requests.push(await request(ask, about(service), most))
  const edges: Request[] = []
  for (const count of [1, 0]) edges.push(await request(ask, about(service, count), edgeMost))

  const second = await loaded(ask, next)
  await meterOf(ask)
  const afterwards = isModel(second, next.model) ? await request(ask, about(next), nextMost) : undefined
  await loaded(ask, service)
  return {
    files,
    loaded: { service: first, next: second },
    service: { before, requests, edges, after: await meterOf(ask) },
    ...(afterwards && { next: afterwards }),
  }
}

export function isModel(loaded: Loaded, model: Model): boolean {
  return tensorNames.every((name) => isSame(loaded[name], model[name]))
}

/** The same shape and exactly the same numbers: nothing is calculated on the way through a file. */
export function isSame(one: Weights, other: Weights): boolean {
  return (
    one.shape.join() === other.shape.join() && one.values.every((value, at) => value === other.values[at])
  )
}

async function saved(ask: Ask, model: Model): Promise<number[]> {
  const tensors: TensorMap = Object.fromEntries(
    tensorNames.map((name) => [name, float32(model[name].shape, model[name].values)]),
  )
  const { file } = await ask('save', tensors)
  return Array.from(file!.values)
}

async function loaded(ask: Ask, { model, order }: Case): Promise<Loaded> {
  const bytes = writeFile(model, order)
  const tensors = await ask('load', { file: int32([bytes.length], bytes) })
  const entries = tensorNames.map((name): [TensorName, Weights] => [
    name,
    { shape: tensors[name]!.shape, values: Array.from(tensors[name]!.values) },
  ])
  return Object.fromEntries(entries) as unknown as Loaded
}

/** `measures` says how wide a row is, as a request without rows does not. */
async function request(
  ask: Ask,
  { rows, measures }: { rows: Request['rows']; measures: number },
  most: number,
): Promise<Request> {
  const { probabilities } = await ask('serve', {
    rows: float32([rows.length, measures], rows.flat()),
    most: int32([1], [most]),
  })
  return { rows, most, chances: rowsOf(probabilities!.values, verdictCount), meter: await meterOf(ask) }
}

async function meterOf(ask: Ask): Promise<Meter> {
  const { tensors, reads, calls } = await ask('meter', {})
  return { tensors: tensors!.values[0]!, reads: reads!.values[0]!, calls: Array.from(calls!.values) }
}
