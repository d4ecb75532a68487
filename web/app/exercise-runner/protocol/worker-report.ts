import { learnerFaults, type TensorMap, type WireTensor } from '@skillgrad/exercises/contract'
import { z } from 'zod'
import type { WorkerReport } from './worker'

const text = z.string().transform((value) => value.slice(0, 4_000))
const localized = z.object({ en: text, 'zh-CN': text })
const point = z.object({
  epoch: z.number(),
  epochs: z.number(),
  loss: z.number(),
  metrics: z.record(z.string(), z.number()).optional(),
})
const tensor = z.custom<WireTensor>((value) => {
  const { dtype, shape, values } = (value ?? {}) as Partial<WireTensor>
  const array = dtype === 'float32' ? Float32Array : Int32Array
  return values instanceof array && Array.isArray(shape) && shape.every(Number.isInteger)
})
const tensors = z.record(z.string(), tensor) satisfies z.ZodType<TensorMap>

const report = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), backend: text }),
  z.object({ kind: z.literal('progress'), point }),
  z.object({ kind: z.literal('log'), line: text }),
  z.object({ kind: z.literal('trained'), curve: z.array(point).max(1_000) }),
  z.object({ kind: z.literal('answer'), id: z.number(), output: tensors }),
  z.object({
    kind: z.literal('fault'),
    id: z.number().optional(),
    fault: z.enum(learnerFaults),
    message: localized,
    line: z.number().int().positive().optional(),
    column: z.number().int().positive().optional(),
  }),
  z.object({ kind: z.literal('broken'), message: text }),
]) satisfies z.ZodType<WorkerReport>

/** Copies known keys of known types; undefined for anything else, since the learner's code stands at the other end. */
export function workerReport(data: unknown): WorkerReport | undefined {
  const parsed = report.safeParse(data)
  return parsed.success ? parsed.data : undefined
}
