import { creditBetween, mean } from '../src/authoring/index.js'
import type { Ask } from '../src/contract/index.js'
import { asTensors, type Questions } from './data.js'
import { forward, type Activations, type Case } from './network.js'

/** The largest error of one activation. */
export const tolerance = 1e-5
/** From here on a network earns nothing. */
const hopeless = 0.1

export interface Observed {
  sample: Activations
  single: Activations[]
  batches: Activations[]
  large: Activations[]
}

/** One number, beside the right one. */
export interface Pair {
  was: number
  needed: number
}

/** A network with what was answered and what is right. */
export interface Round {
  asked: Case
  answer: Activations
  truth: Activations
}

export interface Tally {
  right: number
  of: number
  /** Mean over networks: 1 within the tolerance, less for every further factor of ten. */
  credit: number
  /** The number furthest off in all networks. */
  worst: Pair
}

export interface Facts {
  sample: Round
  single: readonly Round[]
  batches: readonly Round[]
  large: readonly Round[]
  hidden: Tally
  output: Tally
  batch: Tally
  extremes: Tally
}

/** The sample comes first: its every number is shown, so it is answered before anything hidden was seen. */
export async function askAll(ask: Ask, questions: Questions): Promise<Observed> {
  const answer = async (asked: Case): Promise<Activations> => {
    const { hidden, output } = await ask('forward', asTensors(asked))
    return { hidden: Array.from(hidden!.values), output: Array.from(output!.values) }
  }
  const inTurn = async (cases: readonly Case[]) => {
    const answers: Activations[] = []
    for (const asked of cases) answers.push(await answer(asked))
    return answers
  }
  return {
    sample: await answer(questions.sample),
    single: await inTurn(questions.single),
    batches: await inTurn(questions.batches),
    large: await inTurn(questions.large),
  }
}

export function assess(observed: Observed, questions: Questions): Facts {
  const rounds = (cases: readonly Case[], answers: readonly Activations[]) =>
    cases.map((asked, at) => ({ asked, answer: answers[at]!, truth: forward(asked) }))
  const single = rounds(questions.single, observed.single)
  const batches = rounds(questions.batches, observed.batches)
  const large = rounds(questions.large, observed.large)
  return {
    sample: rounds([questions.sample], [observed.sample])[0]!,
    single,
    batches,
    large,
    hidden: tally(single.map(hiddenPairs)),
    output: tally(single.map(outputPairs)),
    batch: tally(batches.map(allPairs)),
    extremes: tally(large.map(allPairs)),
  }
}

export function isRight({ right, of }: Tally): boolean {
  return right === of
}

export function hiddenPairs({ answer, truth }: Round): Pair[] {
  return paired(answer.hidden, truth.hidden)
}

export function outputPairs({ answer, truth }: Round): Pair[] {
  return paired(answer.output, truth.output)
}

export function allPairs(round: Round): Pair[] {
  return [...hiddenPairs(round), ...outputPairs(round)]
}

/** Answers may lack numbers only where tests ask with made-up ones. */
function paired(answers: readonly number[], truths: readonly number[]): Pair[] {
  return truths.map((needed, at) => ({ was: answers[at] ?? 0, needed }))
}

function tally(networks: readonly (readonly Pair[])[]): Tally {
  const worstOf = (pairs: readonly Pair[]) =>
    pairs.reduce((worst, next) => (errorOf(next) > errorOf(worst) ? next : worst))
  const worsts = networks.map(worstOf)
  const credits = worsts.map((worst) =>
    creditBetween(Math.log10(hopeless), Math.log10(tolerance), Math.log10(errorOf(worst))),
  )
  return {
    right: worsts.filter((worst) => errorOf(worst) <= tolerance).length,
    of: networks.length,
    credit: mean(credits),
    worst: worstOf(worsts),
  }
}

function errorOf({ was, needed }: Pair): number {
  return Math.abs(was - needed)
}
