/** The four groups of the shop: who is new, who came by themselves, and who leaves. */
export const groups = [
  { isNew: 0, byThemselves: 0, leaves: false },
  { isNew: 0, byThemselves: 1, leaves: true },
  { isNew: 1, byThemselves: 0, leaves: true },
  { isNew: 1, byThemselves: 1, leaves: false },
] as const

export type Network = 'single' | 'hidden' | 'unbent'

export interface Weights {
  /** Of the single layer: which way its line looks, in degrees, and how far from the corner it lies. */
  angle: number
  distance: number
  /** Of the second hidden neuron, and what the answer makes of it. */
  bias: number
  weight: number
}

/** The weights by which the lesson's two hidden neurons get all four groups right, and a line that gets three. */
export const firstWeights: Weights = { angle: 45, distance: 0.35, bias: -1, weight: -2 }

/** Above this the shop expects the customer to leave; the single layer has its own limit, zero. */
const half = 0.5

export interface Answer {
  /** What the hidden neurons say; none in a single layer. */
  hidden: readonly number[]
  /** Above 0: leaves. */
  score: number
}

export function answerOf(network: Network, weights: Weights, isNew: number, byThemselves: number): Answer {
  if (network === 'single') {
    const turn = (weights.angle * Math.PI) / 180
    return {
      hidden: [],
      score: Math.cos(turn) * isNew + Math.sin(turn) * byThemselves - weights.distance,
    }
  }
  const bend = network === 'hidden' ? (value: number) => Math.max(0, value) : (value: number) => value
  const hidden = [bend(isNew + byThemselves), bend(isNew + byThemselves + weights.bias)] as const
  return { hidden, score: hidden[0] + weights.weight * hidden[1] - half }
}

export interface Judged {
  answer: Answer
  saysLeaves: boolean
  isRight: boolean
}

export function judged(network: Network, weights: Weights): Judged[] {
  return groups.map(({ isNew, byThemselves, leaves }) => {
    const answer = answerOf(network, weights, isNew, byThemselves)
    const saysLeaves = answer.score > 0
    return { answer, saysLeaves, isRight: saysLeaves === leaves }
  })
}

/** The answer all over the plane, in [0, 1] and one half where it changes; row by row from below. */
export function fieldOf(
  network: Network,
  weights: Weights,
  window: readonly [number, number],
  cells: number,
) {
  const at = (cell: number) => window[0] + ((cell + 0.5) / cells) * (window[1] - window[0])
  return Array.from({ length: cells * cells }, (_, cell) => {
    const { score } = answerOf(network, weights, at(cell % cells), at(Math.floor(cell / cells)))
    return 1 / (1 + Math.exp(-5 * score))
  })
}
