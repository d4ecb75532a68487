import { creditBetween, mean, sum } from '../src/authoring/index.js'
import type { Answers } from './answers.js'
import type { Questions } from './data.js'
import { attention, backwards, multiHead, product, type Looked, type Matrix } from './reference.js'

/** How far answers lie from what they should be. */
export interface Gap {
  worst: number
  /** What an answer that is not right may still earn: nothing when it is no better than looking at every word alike. */
  credit: number
}

export interface Facts {
  weights: Gap
  /** The sum of a row of weights that is furthest from 1. */
  rowSum: number
  /** Of the outputs of `attend`, which mix the values by the learner's own weights wherever these are shares. */
  output: Gap
  causal: Gap
  multiHead: Gap
}

/** A formula that is nearly right is wrong: it earns no more than this. */
const mostForNearly = 0.8
/** Rows of shares add up to 1, give or take this. */
export const shareTolerance = 1e-3

export function assess({ attend, causal, multiHead: layers }: Answers, questions: Questions): Facts {
  const truths = questions.attend.map((look) => attention(look))
  const outputs = questions.attend.map(({ v }, at) => {
    const own = attend[at]!.weights
    return areShares(own) ? product(own, v) : truths[at]!.output
  })
  const spread = questions.attend.map(({ q, k, v }) => attention({ q: zeros(q), k, v }))
  return {
    weights: gap(attend.map(weightsOf), truths.map(weightsOf), spread.map(weightsOf)),
    rowSum: furthestSum(attend.map(weightsOf)),
    output: gap(
      attend.map(outputOf),
      outputs,
      attend.map(({ output }) => zeros(output)),
    ),
    causal: causalGap(causal, questions),
    multiHead: gap(
      layers,
      questions.multiHead.map((layer) => multiHead(layer)),
      questions.multiHead.map((layer) => multiHead({ ...layer, wq: zeros(layer.wq) })),
    ),
  }
}

export function rowSums(weights: Matrix): number[] {
  return weights.map(sum)
}

/** The largest difference between two lists of matrices of equal shapes. */
export function distance(answers: readonly Matrix[], truths: readonly Matrix[]): number {
  return Math.max(...differences(answers, truths))
}

export const weightsOf = ({ weights }: Looked): Matrix => weights
export const outputOf = ({ output }: Looked): Matrix => output

export function zeros(matrix: Matrix): Matrix {
  return matrix.map((row) => row.map(() => 0))
}

function causalGap(causal: readonly Looked[], { causal: questions }: Questions): Gap {
  const truths = questions.map((look) => attention(look, { mayLook: backwards }))
  const spread = questions.map(({ q, k, v }) => attention({ q: zeros(q), k, v }, { mayLook: backwards }))
  const all = (looked: readonly Looked[]) => looked.flatMap(({ weights, output }) => [weights, output])
  return gap(all(causal), all(truths), all(spread))
}

function gap(answers: readonly Matrix[], truths: readonly Matrix[], guesses: readonly Matrix[]): Gap {
  const off = differences(answers, truths)
  const nearness = creditBetween(mean(differences(guesses, truths)), 0, mean(off))
  return { worst: Math.max(...off), credit: mostForNearly * nearness }
}

function differences(answers: readonly Matrix[], truths: readonly Matrix[]): number[] {
  const wanted = truths.flatMap((matrix) => matrix.flat())
  return answers.flatMap((matrix) => matrix.flat()).map((value, at) => Math.abs(value - wanted[at]!))
}

function areShares(weights: Matrix): boolean {
  return (
    weights.flat().every((weight) => weight >= -shareTolerance) &&
    Math.abs(furthestSum([weights]) - 1) <= shareTolerance
  )
}

function furthestSum(all: readonly Matrix[]): number {
  return all.flatMap(rowSums).reduce((far, next) => (Math.abs(next - 1) > Math.abs(far - 1) ? next : far), 1)
}
