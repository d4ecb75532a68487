import { sizeOf, type HandlerSpec, type TensorMap } from '@skillgrad/exercises/contract'
import { bindDimensions } from '@skillgrad/exercises/runtime'

/** For an answer whose size the question does not settle. */
const openAnswerBytes = 16 * 1024 * 1024

/** Bytes that the answer to this question may have; exact unless a dimension is left to the learner. */
export function answerBytes(handler: HandlerSpec, input: TensorMap): number {
  const dimensions = bindDimensions(handler, input)
  let bytes = 0
  for (const { shape } of Object.values(handler.output)) {
    const sizes = shape.map((dimension) =>
      typeof dimension === 'string' ? dimensions.get(dimension) : dimension,
    )
    if (sizes.includes(undefined)) return openAnswerBytes
    bytes += 4 * sizeOf(sizes as number[])
  }
  return bytes
}
