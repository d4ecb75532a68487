import { trainTypes, functionTypes } from '../authoring/index.js'
import type { DeclaredPlan, HandlerSpec, TensorMapSpec, TensorSpec } from '../contract/index.js'

/** The dimension of everything here: rows of the table. */
const rows = 'rows'

/** What a handler must answer with: one number a row, or `width` of them. */
export interface DeclaredOutput {
  dtype: 'float32' | 'int32'
  width?: number
}

export type DeclaredOutputs = Readonly<Record<string, Readonly<Record<string, DeclaredOutput>>>>

function specOf(plan: DeclaredPlan, tensor: string): TensorSpec {
  const { columns, dtype } = plan.tensors[tensor]!
  return { dtype, shape: columns.length === 1 ? [rows] : [rows, columns.length] }
}

/** Shapes of `ctx.data`. */
export function dataOf(plan: DeclaredPlan): TensorMapSpec {
  return Object.fromEntries(Object.keys(plan.tensors).map((name) => [name, specOf(plan, name)]))
}

/** Handlers by name. Each row is answered by itself, within `tolerance` of what arithmetic can change. */
export function handlersOf(
  plan: DeclaredPlan,
  outputs: DeclaredOutputs,
  tolerance: number,
): Record<string, HandlerSpec> {
  return Object.fromEntries(
    Object.entries(plan.handlers).map(([name, inputs]): [string, HandlerSpec] => [
      name,
      {
        input: Object.fromEntries(inputs.map((input) => [input, specOf(plan, input)])),
        output: Object.fromEntries(
          Object.entries(outputs[name] ?? {}).map(([output, { dtype, width }]) => [
            output,
            { dtype, shape: width === undefined ? [rows] : [rows, width] },
          ]),
        ),
        rowwise: { dimension: rows, tolerance },
      },
    ]),
  )
}

/** What the learner's editor knows. */
export function ambientTypesOf(
  shape: 'train' | 'functions',
  plan: DeclaredPlan,
  handlers: Readonly<Record<string, HandlerSpec>>,
): string {
  const members = Object.entries(handlers).map(([name, { input, output }]) => {
    const given = Object.entries(input).map(([key, spec]) => `${key}: ${arrayType(spec)}`)
    const answered = Object.keys(output).map((key) => `${key}: Numbers`)
    return `${name}(input: { ${given.join('; ')} }): Answer<{ ${answered.join('; ')} }>`
  })
  if (shape === 'functions') return functionTypes(members.join('\n'))
  const data = Object.entries(dataOf(plan)).map(([name, spec]) => {
    const { columns } = plan.tensors[name]!
    return `/** ${columns.join(', ').replaceAll('*/', '* /')} */\n${name}: ${arrayType(spec)}`
  })
  return trainTypes({ data: data.join('\n'), handlers: members.join('\n') })
}

function arrayType({ dtype, shape }: TensorSpec): string {
  const sizes = shape.map((size) => (typeof size === 'string' ? 'number' : String(size)))
  return `${dtype === 'int32' ? 'IntArray' : 'FloatArray'}<[${sizes.join(', ')}]>`
}
