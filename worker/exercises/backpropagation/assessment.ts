import { creditBetween, mean } from '../src/authoring/index.js'
import type { Ask } from '../src/contract/index.js'
import { asTensors, type Questions } from './data.js'
import {
  backward,
  gradientsFrom,
  tensorNames,
  type Case,
  type Gradients,
  type TensorName,
} from './network.js'
import { stepped, trainingSteps } from './training.js'

/** The largest error of a gradient, as a share of the largest number in the right one. */
export const tolerance = 1e-3
/** From this share on a gradient earns nothing: who answers 0 is off by the whole. */
const hopeless = 1

export interface Observed {
  sample: Gradients
  /** Networks on the way of a training by the learner's gradients, the start first. */
  training: Case[]
  single: Gradients[]
  batches: Gradients[]
}

/** A network with what was answered and what is right. */
export interface Round {
  asked: Case
  answer: Gradients
  truth: Gradients
}

/** One answered number, beside the right one and the largest of its gradient. */
export interface Worst {
  name: TensorName
  was: number
  needed: number
  /** As a share of the largest number in the right gradient. */
  error: number
}

export interface Tally {
  /** Networks with everything right. */
  right: number
  of: number
  /** Mean over gradients: 1 within the tolerance, less for every further factor of ten. */
  credit: number
  /** The number furthest off in all networks. */
  worst: Worst
}

export type CriterionId = 'loss' | 'output-layer' | 'hidden-layer' | 'batch'

export interface Facts {
  sample: Round
  training: readonly Case[]
  single: readonly Round[]
  batches: readonly Round[]
  tallies: Readonly<Record<CriterionId, Tally>>
}

/** What each criterion looks at. */
export const examined: Readonly<Record<CriterionId, readonly TensorName[]>> = {
  loss: ['loss'],
  'output-layer': ['dw2', 'db2'],
  'hidden-layer': ['dw1', 'db1'],
  batch: tensorNames,
}

/**
 * The sample and the training come first: their every number is shown, so they are answered before anything hidden was
 * seen.
 */
export async function askAll(ask: Ask, questions: Questions): Promise<Observed> {
  const answer = async (asked: Case): Promise<Gradients> => {
    const tensors = await ask('gradients', asTensors(asked))
    return gradientsFrom((name) => Array.from(tensors[name]!.values))
  }
  const inTurn = async (cases: readonly Case[]) => {
    const answers: Gradients[] = []
    for (const asked of cases) answers.push(await answer(asked))
    return answers
  }
  const sample = await answer(questions.sample)
  const training = [questions.training]
  for (let step = 0; step < trainingSteps; step++) {
    const network = training.at(-1)!
    const next = stepped(network, await answer(network))
    if (!next) break
    training.push(next)
  }
  return {
    sample,
    training,
    single: await inTurn(questions.single),
    batches: await inTurn(questions.batches),
  }
}

export function assess(observed: Observed, questions: Questions): Facts {
  const rounds = (cases: readonly Case[], answers: readonly Gradients[]) =>
    cases.map((asked, at) => ({ asked, answer: answers[at]!, truth: backward(asked) }))
  const single = rounds(questions.single, observed.single)
  const batches = rounds(questions.batches, observed.batches)
  return {
    sample: rounds([questions.sample], [observed.sample])[0]!,
    training: observed.training,
    single,
    batches,
    tallies: {
      loss: tally(single, examined.loss),
      'output-layer': tally(single, examined['output-layer']),
      'hidden-layer': tally(single, examined['hidden-layer']),
      batch: tally(batches, examined.batch),
    },
  }
}

export function isRight({ right, of }: Tally): boolean {
  return right === of
}

/** The number of a gradient that is furthest off. Answers may lack numbers only where tests ask with made-up ones. */
export function worstOf({ answer, truth }: Round, name: TensorName): Worst {
  const scale = Math.max(...truth[name].map(Math.abs))
  const numbers = truth[name].map((needed, at) => {
    const was = answer[name][at] ?? 0
    return { name, was, needed, error: Math.abs(was - needed) / scale }
  })
  return furthest(numbers)
}

export function furthest(numbers: readonly Worst[]): Worst {
  return numbers.reduce((worst, next) => (next.error > worst.error ? next : worst))
}

function tally(rounds: readonly Round[], names: readonly TensorName[]): Tally {
  const worsts = rounds.map((round) => names.map((name) => worstOf(round, name)))
  const credits = worsts
    .flat()
    .map(({ error }) => creditBetween(Math.log10(hopeless), Math.log10(tolerance), Math.log10(error)))
  return {
    right: worsts.filter((each) => furthest(each).error <= tolerance).length,
    of: rounds.length,
    credit: mean(credits),
    worst: furthest(worsts.flat()),
  }
}
