import type { CodeMistake, Localized } from '../contract/index.js'
import { tensorMessages as say } from './tensor-messages.js'

interface Known {
  mistake: CodeMistake
  /** Missing where TensorFlow's own words are as good. */
  sentence?: Localized
}

type Reading = [pattern: RegExp, read: (...found: string[]) => Localized]

/** How TensorFlow.js and libtensorflow word what beginners meet most, and how we do: with both shapes and the way out. */
const shapes: readonly Reading[] = [
  [
    /Operands could not be broadcast together with shapes ([\d,]*) and ([\d,]*)\./,
    (one, other) => say.broadcast(list(one), list(other)),
  ],
  [
    /Incompatible shapes: \[([\d,]*)\] vs\. \[([\d,]*)\]/,
    (one, other) => say.broadcast(list(one), list(other)),
  ],
  [
    /inner shapes \((\d+)\) and \((\d+)\) of Tensors with shapes ([\d,]*) and ([\d,]*)/,
    (innerOne, innerOther, one, other) => say.matMul(list(one), list(other), [innerOne!, innerOther!]),
  ],
  [
    /Size\((\d+)\) must match the product of shape ([\d,]*)/,
    (size, shape) => say.reshape(size!, list(shape)),
  ],
  [
    /Based on the provided shape, \[([\d,]*)\], the tensor should have (\d+) values but has (\d+)/,
    (shape, wanted, given) => say.values(list(shape), wanted!, given!),
  ],
  [
    /Error in concat\w*: Shape of tensors\[\d+\] \(([\d,]*)\) does not match the shape of the rest \(([\d,]*)\)/,
    (one, rest) => say.concat(list(one), list(rest)),
  ],
  [
    /expected a batch of elements where each example has shape \[[\d,]*\] \(i\.e\.,\s*tensor shape \[([*\d,]*)\]\).*\(tensor shape \[([\d,]*)\]\)/,
    (wanted, given) => say.layerInput(list(wanted?.replace('*', 'n')), list(given)),
  ],
  [
    /expected \S+ to have shape \[([^\]]*)\],? but got array with shape \[([^\]]*)\]/,
    (wanted, given) => say.layerInput(list(wanted?.replace('null', 'n')), list(given)),
  ],
  [
    /must return a scalar, but it returned a rank-(\d) tensor|f\(\) passed in variableGrads\(f\) must return a scalar/,
    (rank) => say.scalarLoss(rank ?? '1'),
  ],
]

const disposed = /Tensor is disposed|LayersModel is disposed/
/** Whatever else the library refuses for its form. */
const otherShapes =
  /(?:^|\W)(?:shapes?|ranks?|ndim|axis|dimensions?)\b.*\b(?:must|should|expected|not|match|mismatch|incompatible|invalid)|(?:must|should|expected|incompatible|invalid)\b.*\b(?:shapes?|ranks?|ndim|axis|dimensions?)\b/i
const otherTypes = /^Argument '\w+' passed to '\w+' must be/

/** What TensorFlow refused, in our words where we have better ones; undefined where it was no matter of form. */
export function tensorMistake(message: string): Known | undefined {
  for (const [pattern, read] of shapes) {
    const found = pattern.exec(message)
    if (found) return { mistake: 'tensor-shape', sentence: read(...found.slice(1)) }
  }
  if (disposed.test(message)) return { mistake: 'misuse', sentence: say.disposed() }
  if (otherTypes.test(message)) return { mistake: 'wrong-type' }
  if (otherShapes.test(message)) return { mistake: 'tensor-shape' }
  return undefined
}

function list(shape: string | undefined): string {
  return `[${(shape ?? '').split(',').join(', ')}]`
}
