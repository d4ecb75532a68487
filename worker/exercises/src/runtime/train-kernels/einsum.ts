import type { Tensor } from '@tensorflow/tfjs'
import { provideGradient, provideKernel, type TensorFlow } from './registry.js'

/** One operand and the label of each of its dimensions, e.g. `ij`. */
interface Term {
  tensor: Tensor
  labels: string
}

/**
 * `Einsum` for the wasm backend, as one batched matrix product (cpu's builds the whole outer product), and its
 * gradient, which every backend lacks. One or two operands, no label twice in one term, as `tf.einsum` demands.
 */
export function installEinsum(tf: TensorFlow): void {
  provideKernel(tf, 'Einsum', 'wasm', () => ({ inputs, attrs }) => {
    const { terms, output } = parse(
      tf,
      Object.values(inputs) as Tensor[],
      (attrs as { equation: string }).equation,
    )
    return tf.tidy(() => contract(tf, terms, output))
  })
  provideGradient(tf, {
    kernelName: 'Einsum',
    saveAllInputs: true,
    gradFunc: (dy, saved, attrs) => {
      const { terms, output } = parse(tf, saved, (attrs as { equation: string }).equation)
      const slope = { tensor: dy as Tensor, labels: output }
      return Object.fromEntries(
        terms.map((term, index) => [index, () => gradientOf(tf, term, slope, terms[1 - index])]),
      )
    },
  })
}

function parse(
  tf: TensorFlow,
  tensors: readonly Tensor[],
  equation: string,
): { terms: Term[]; output: string } {
  tf.backend_util.decodeEinsumEquation(equation, tensors.length)
  const [inputs, output] = equation.replace(/\s/g, '').split('->') as [string, string]
  const terms = inputs.split(',').map((labels, index) => ({ tensor: tensors[index]!, labels }))
  return { terms, output }
}

function contract(tf: TensorFlow, terms: readonly Term[], output: string): Tensor {
  const [first, second] = terms
  if (!second) return arrange(tf, sumOut(tf, first!, output), output).tensor.clone()

  const a = sumOut(tf, first!, output + second.labels)
  const b = sumOut(tf, second, output + first!.labels)
  const shared = [...a.labels].filter((label) => b.labels.includes(label))
  const batch = shared.filter((label) => output.includes(label)).join('')
  const summed = shared.filter((label) => !output.includes(label)).join('')
  const freeA = only(a.labels, (label) => !b.labels.includes(label))
  const freeB = only(b.labels, (label) => !a.labels.includes(label))
  const product = tf.matMul(
    asMatrices(tf, a, [batch, freeA, summed]),
    asMatrices(tf, b, [batch, summed, freeB]),
  )
  const labels = batch + freeA + freeB
  const shape = [...labels].map((label) => sizeOf(label, a) ?? sizeOf(label, b)!)
  return arrange(tf, { tensor: product.reshape(shape), labels }, output).tensor
}

/** Each operand's slope is the contraction of the output's slope with the other operand, spread over lone labels. Contracted here:
 * cpu's kernel gives a wrong shape when a label is summed in one operand alone. */
function gradientOf(tf: TensorFlow, term: Term, slope: Term, other: Term | undefined): Tensor {
  const reachable = only(term.labels, (label) => (slope.labels + (other?.labels ?? '')).includes(label))
  const part = contract(tf, other ? [slope, other] : [slope], reachable)
  const expanded = [...term.labels].map((label) => (reachable.includes(label) ? sizeOf(label, term)! : 1))
  const repeats = [...term.labels].map((label) => (reachable.includes(label) ? 1 : sizeOf(label, term)!))
  return part.reshape(expanded).tile(repeats)
}

function sumOut(tf: TensorFlow, { tensor, labels }: Term, kept: string): Term {
  const axes = [...labels].flatMap((label, axis) => (kept.includes(label) ? [] : [axis]))
  if (axes.length === 0) return { tensor, labels }
  return { tensor: tf.sum(tensor, axes), labels: only(labels, (label) => kept.includes(label)) }
}

function arrange(tf: TensorFlow, { tensor, labels }: Term, order: string): Term {
  if (labels === order) return { tensor, labels }
  return {
    tensor: tf.transpose(
      tensor,
      [...order].map((label) => labels.indexOf(label)),
    ),
    labels: order,
  }
}

function asMatrices(tf: TensorFlow, term: Term, groups: readonly [string, string, string]): Tensor {
  const shape = groups.map((group) => [...group].reduce((size, label) => size * sizeOf(label, term)!, 1))
  return arrange(tf, term, groups.join('')).tensor.reshape(shape)
}

function sizeOf(label: string, { tensor, labels }: Term): number | undefined {
  return tensor.shape[labels.indexOf(label)]
}

function only(labels: string, wanted: (label: string) => boolean): string {
  return [...labels].filter(wanted).join('')
}
