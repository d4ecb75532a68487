import {
  sizeOf,
  type HandlerSpec,
  type TensorMap,
  type TensorSpec,
  type WireTensor,
} from '../contract/index.js'
import { explainProblem, ProblemFound } from './answer-problem.js'
import { bindDimensions, expectedShape, type Dimensions } from './dimensions.js'
import { describeValue, isPlainObject, readValue, type Found } from './read-value.js'

/** Turns whatever a handler returned into arrays of the declared types and shapes, or throws `BadAnswer`. */
export async function normalizeAnswer(
  name: string,
  handler: HandlerSpec,
  input: TensorMap,
  returned: unknown,
): Promise<TensorMap> {
  const dimensions = bindDimensions(handler, input)
  const answer: Record<string, WireTensor> = {}
  try {
    if (!isPlainObject(returned))
      throw new ProblemFound({ kind: 'not-an-object', got: describeValue(returned) })
    for (const [output, spec] of Object.entries(handler.output)) {
      const value = returned[output]
      if (value == null) throw new ProblemFound({ kind: 'missing', output })
      answer[output] = convert(output, spec, await readValue(output, value, spec, dimensions), dimensions)
    }
  } catch (error) {
    throw error instanceof ProblemFound ? explainProblem(name, handler, input, error.problem) : error
  }
  return answer
}

/** Checks arrays against a declared output; the grader repeats on its side what the runner claims to have checked. */
export function requireDeclaredAnswer(
  name: string,
  handler: HandlerSpec,
  input: TensorMap,
  answer: TensorMap,
): TensorMap {
  const dimensions = bindDimensions(handler, input)
  const checked: Record<string, WireTensor> = {}
  try {
    for (const [output, spec] of Object.entries(handler.output)) {
      const tensor = answer[output]
      if (tensor?.dtype !== spec.dtype) throw new ProblemFound({ kind: 'missing', output })
      checked[output] = convert(output, spec, tensor, dimensions)
    }
  } catch (error) {
    throw error instanceof ProblemFound ? explainProblem(name, handler, input, error.problem) : error
  }
  return checked
}

function convert(output: string, spec: TensorSpec, found: Found, dimensions: Dimensions): WireTensor {
  const expected = expectedShape(spec, dimensions)
  const fits =
    found.shape.length === expected.length &&
    expected.every((dimension, axis) => typeof dimension === 'string' || dimension === found.shape[axis]) &&
    found.values.length === sizeOf(found.shape)
  if (!fits) throw new ProblemFound({ kind: 'shape', output, got: found.shape })
  const values = spec.dtype === 'float32' ? Float32Array.from(found.values) : Int32Array.from(found.values)
  for (let index = 0; index < values.length; index++) {
    const given = found.values[index]!
    if (Number.isNaN(given)) throw new ProblemFound({ kind: 'non-finite', output, got: 'NaN' })
    if (!Number.isFinite(given) || !Number.isFinite(values[index]))
      throw new ProblemFound({ kind: 'non-finite', output, got: 'Infinity' })
    if (spec.dtype === 'int32' && values[index] !== given)
      throw new ProblemFound({ kind: 'not-integer', output })
  }
  return { dtype: spec.dtype, shape: [...found.shape], values }
}
