import type { Bank } from './bank.js'
import { blueprintProblem, type Blueprint, type BlueprintProblem } from './blueprint.js'
import { categoryCount } from './models.js'
import { choleskyOf } from './cholesky.js'
import { defaultCuts, type Cuts } from './levels.js'
import type { Scored } from './posterior.js'

/** Everything but the answers that a sitting depends on; plain JSON. */
export interface SittingSetup {
  seed: number
  blueprint: Blueprint
  /** Of the abilities, in the bank's order of skills; the identity keeps skills apart. */
  correlation: readonly (readonly number[])[]
  cuts?: Cuts
  excluded?: readonly string[]
  /** What had reached the exposure cap when the sitting was opened, see `cappedItems`; absent where there is no cap. */
  capped?: readonly string[]
}

/**
 * One sitting, plain JSON: what it was opened with and what was asked and answered, in order. Everything else is computed
 * from this and the parameter set of that version, so a stored sitting is its own log and replays to identical bits.
 */
export interface Sitting {
  parameterVersion: string
  setup: SittingSetup
  answers: readonly Answer[]
  /** The item asked and not yet answered. */
  pending: string | null
}

export interface Answer extends Scored {
  /** Server-side, from shown to answered. */
  seconds: number
}

export type Opened =
  | { kind: 'opened'; sitting: Sitting }
  | { kind: 'refused'; problem: BlueprintProblem | { code: 'CORRELATION_IMPOSSIBLE'; detail: string } }

export function openSitting(bank: Bank, setup: SittingSetup): Opened {
  const problem = blueprintProblem(bank, setup.blueprint, new Set(setup.excluded))
  if (problem) return { kind: 'refused', problem }
  if (!isCorrelation(setup.correlation, bank.skills.length)) {
    const detail = `A correlation matrix of ${bank.skills.length} skills must have a diagonal of 1 and be positive definite.`
    return { kind: 'refused', problem: { code: 'CORRELATION_IMPOSSIBLE', detail } }
  }
  return {
    kind: 'opened',
    sitting: { parameterVersion: bank.version, setup, answers: [], pending: null },
  }
}

function isCorrelation(matrix: SittingSetup['correlation'], size: number): boolean {
  return (
    matrix.length === size &&
    matrix.every((row, at) => row.length === size && row[at] === 1) &&
    matrix.every((row, at) => row.every((value, other) => value === matrix[other]![at])) &&
    choleskyOf(matrix) !== null
  )
}

export const cutsOf = ({ setup }: Sitting): Cuts => setup.cuts ?? defaultCuts

export type AnswerRefusal = 'NOT_ASKED' | 'ALREADY_ANSWERED' | 'NO_SUCH_SCORE' | 'OTHER_PARAMETERS'
export type Answered = { kind: 'taken'; sitting: Sitting } | { kind: 'refused'; code: AnswerRefusal }

/** Takes a score for the item that was asked last, and for no other. `score` null says nothing of the person. */
export function takeAnswer(bank: Bank, sitting: Sitting, answer: Answer): Answered {
  if (bank.version !== sitting.parameterVersion) return { kind: 'refused', code: 'OTHER_PARAMETERS' }
  if (answer.item !== sitting.pending) {
    const isRepeated = sitting.answers.some(({ item }) => item === answer.item)
    return { kind: 'refused', code: isRepeated ? 'ALREADY_ANSWERED' : 'NOT_ASKED' }
  }
  const { model } = bank.items[bank.positions.get(answer.item)!]!.item
  const { score, seconds } = answer
  const isScore = score === null || (Number.isInteger(score) && score >= 0 && score < categoryCount(model))
  if (!isScore || !(seconds >= 0)) return { kind: 'refused', code: 'NO_SUCH_SCORE' }
  const taken = { item: answer.item, score, seconds }
  return { kind: 'taken', sitting: { ...sitting, answers: [...sitting.answers, taken], pending: null } }
}
