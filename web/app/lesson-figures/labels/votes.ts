import { randomFrom } from '../kit/random'

export interface Labelling {
  /** Share of clear photos that one person labels wrongly. */
  error: number
  /** How many people label each photo; odd, so that there is a majority. */
  people: number
  /** Share of photos on which everybody guesses. */
  unclear: number
}

export const crowds = [1, 3, 5, 7] as const
export const shown = 20
const coin = 0.5

/** How often most of `people` are wrong who err independently. */
export function majorityError(error: number, people: number): number {
  let sum = 0
  for (let wrong = Math.floor(people / 2) + 1; wrong <= people; wrong++)
    sum += choose(people, wrong) * error ** wrong * (1 - error) ** (people - wrong)
  return sum
}

/** The share of labels that are right; also what a model without any fault would score on them. */
export function rightLabels({ error, people, unclear }: Labelling): number {
  return (1 - unclear) * (1 - majorityError(error, people)) + unclear * coin
}

/** What a model scores on such labels that is really right with this share, where both err independently. */
export function measured(truth: number, labels: number): number {
  return truth * labels + (1 - truth) * (1 - labels)
}

/** How often two people say the same, and kappa: what of it is more than chance, where both say yes half of the time. */
export function agreementOf({ error, unclear }: Labelling): { share: number; kappa: number } {
  const share = (1 - unclear) * ((1 - error) ** 2 + error ** 2) + unclear * coin
  return { share, kappa: kappaOf(share, coin) }
}

export function kappaOf(agreed: number, byChance: number): number {
  return (agreed - byChance) / (1 - byChance)
}

export interface Photo {
  unclear: boolean
  /** Whether each vote is right. */
  votes: boolean[]
  right: boolean
}

/** Some photos with their votes; the same luck whatever is turned, so that single votes change one by one. */
export function draw({ error, people, unclear }: Labelling, seed: number): Photo[] {
  const random = randomFrom(seed)
  return Array.from({ length: shown }, (_, at) => {
    const luck = Array.from({ length: crowds.at(-1) ?? 1 }, random.uniform)
    const isUnclear = at < Math.round(unclear * shown)
    const votes = luck.slice(0, people).map((one) => one >= (isUnclear ? coin : error))
    return { unclear: isUnclear, votes, right: 2 * votes.filter(Boolean).length > people }
  })
}

function choose(all: number, some: number): number {
  let ways = 1
  for (let at = 1; at <= some; at++) ways = (ways * (all - some + at)) / at
  return ways
}
