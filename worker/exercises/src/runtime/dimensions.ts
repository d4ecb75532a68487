import type { HandlerSpec, TensorMap, TensorSpec } from '../contract/index.js'

/** Named dimensions and the sizes that one query has given them. */
export type Dimensions = ReadonlyMap<string, number>

/** Binds the string dimensions of a handler's input, e.g. `n` to 120 where `x: [n, 2]` is asked with 120 rows. */
export function bindDimensions(handler: HandlerSpec, input: TensorMap): Dimensions {
  const bound = new Map<string, number>()
  for (const [name, spec] of Object.entries(handler.input)) {
    spec.shape.forEach((dimension, axis) => {
      const size = input[name]?.shape[axis]
      if (typeof dimension === 'string' && size !== undefined) bound.set(dimension, size)
    })
  }
  return bound
}

/** The declared shape with sizes for the names that are bound. */
export function expectedShape(spec: TensorSpec, dimensions: Dimensions): (number | string)[] {
  return spec.shape.map((dimension) =>
    typeof dimension === 'string' ? (dimensions.get(dimension) ?? dimension) : dimension,
  )
}
