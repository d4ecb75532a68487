import type { Facts } from './assessment.js'

export type HintId =
  | 'not-probabilities'
  | 'hard-pictures'
  | 'redrawing-loss'
  | 'collapsed'
  | 'knowing-sign'
  | 'knowing-too-cheap'
  | 'knowing-incomplete'
  | 'variance-answered'
  | 'deviation-not-halved'
  | 'noise-off'
  | 'not-converged'

/** How far the bound must get from one average face (0) to the truth (1). */
export const explainedNeeded = 0.75
/** By how much of that way clouds of another width may do better. */
export const widthGainAllowed = 0.05
/** Nats that each slider must know of a face. */
export const knowledgeNeeded = 0.5
/** Energy distance of drawn faces from true ones, where one average face has 1. */
export const strangenessAllowed = 0.3

/** The likeliest mistake behind a failed criterion, most telling symptom first, from the answers alone. */
export function diagnose(facts: Facts): HintId {
  const { outside, certain, redrawn, knowledge } = facts
  if (outside > 0) return 'not-probabilities'
  if (certain > 0.5) return 'hard-pictures'
  if (Math.max(...knowledge) < 0.05) return redrawn.own < -5 ? 'redrawing-loss' : explainRest(facts)
  return explainPrice(facts) ?? explainNoise(facts) ?? explainRest(facts)
}

/** Clouds far from the prior, or with hardly any width: knowing was not paid for, or not for all of it. */
function explainPrice({ spread, cloudSize }: Facts): HintId | undefined {
  const [widest, largest] = [Math.max(...spread), Math.max(...cloudSize)]
  if (widest > 1000) return 'knowing-sign'
  if (widest > 5) return largest > 0.2 ? 'knowing-incomplete' : 'knowing-too-cheap'
  return largest < 1e-3 ? 'knowing-incomplete' : undefined
}

/** Noise of another size than `logVar` says, or none. */
function explainNoise({ bounds, redrawn, cloudSize, leastLogVar }: Facts): HintId | undefined {
  if (leastLogVar >= 0 && bounds.variance > bounds.own + 0.3) return 'variance-answered'
  // Noise that disturbs nobody leaves the width to the price of knowing, for which that of the prior is best.
  if (Math.min(...cloudSize) > 0.3 && redrawn.own < 0.3) return 'noise-off'
  return bounds.deviation > bounds.own + 0.05 ? 'deviation-not-halved' : undefined
}

/** Whoever gave up a slider draws the average face at least; whoever has only begun does not even know that one. */
function explainRest({ knowledge, strangeness }: Facts): HintId {
  return Math.min(...knowledge) < knowledgeNeeded && strangeness < 1 ? 'collapsed' : 'not-converged'
}
