import type { FaultCause, TrainingRecord } from '../src/contract/index.js'
import { languageModelShape } from '../language-model/shape.js'
import type { Distances, Facts } from './assessment.js'
import { writing } from './questions.js'
import type { Yardstick } from './yardstick.js'

export type HintId =
  | 'looks-ahead'
  | 'always-the-best'
  | 'seeded-again'
  | 'temperature-inverted'
  | 'temperature-late'
  | 'even-chances'
  | 'no-exponential'
  | 'keeps-the-worst'
  | 'top-k-count'
  | 'not-read-back'
  | 'padding-counted'
  | 'not-shifted'
  | 'no-context'
  | 'chances-for-scores'
  | 'from-scratch'
  | 'rate-too-high'
  | 'not-trained'
  | 'too-little'
  | 'language-lost'

/** Largest change of a score that arithmetic alone can make. */
const scoreTolerance = 0.01
/** Half the sum of differences of shares: 2,400 honest draws of 8 words stay below 0.04. */
export const distanceTolerance = 0.08
export const paddingAllowed = 0.1

/** Losses above that of an even guess, ln 1544 = 7.34, are worse than knowing nothing. */
const climbed = 8

export function looksAhead({ before }: Facts): boolean {
  return !(before <= scoreTolerance)
}

export function temperatureRight({ cold, hot, greedy }: Facts): boolean {
  return Math.max(cold.right, hot.right) <= distanceTolerance && greedy.right === greedy.of
}

export function topKRight({ kept }: Facts): boolean {
  return kept.among === kept.of && kept.ranks === kept.topK && kept.best === kept.of
}

export function writesRight({ written }: Facts): boolean {
  const { right, of, greedyRight, greedyOf, different, kept } = written
  return kept && right === of && greedyRight === greedyOf && different === writing.samples
}

/** The mistake behind the first criterion that fails; the reported curve only chooses between explanations. */
export function diagnose(facts: Facts, record: TrainingRecord, yardstick: Yardstick): HintId {
  if (looksAhead(facts)) return 'looks-ahead'
  if (!temperatureRight(facts)) return explainDraws(facts)
  if (!topKRight(facts)) return explainTopK(facts)
  if (!writesRight(facts)) return explainWriting(facts)
  if (facts.paddingChance > paddingAllowed) return 'padding-counted'
  return facts.perplexity.fresh > yardstick.voice ? explainVoice(facts, record) : 'language-lost'
}

/** Losses above those of guessing before the numbers broke: the steps were too large, whatever broke in the end. */
export function diagnoseFault(cause: FaultCause, { curve }: TrainingRecord): HintId | undefined {
  return cause === 'non-finite' && curve.some(({ loss }) => loss > climbed) ? 'rate-too-high' : undefined
}

function explainDraws({ frozen, cold, hot, greedy }: Facts): HintId {
  if (frozen.seeds === frozen.of)
    return frozen.onlyBest && greedy.right === greedy.of ? 'always-the-best' : 'seeded-again'
  const distance = (mistake: keyof Distances) => Math.max(cold[mistake], hot[mistake])
  const mistakes = Object.keys(explanations) as (keyof typeof explanations)[]
  const [nearest] = mistakes.sort((one, other) => distance(one) - distance(other))
  return distance(nearest!) <= distanceTolerance ? explanations[nearest!] : 'no-exponential'
}

/** What a way of drawing comes from. */
const explanations = {
  inverted: 'temperature-inverted',
  without: 'temperature-late',
  late: 'temperature-late',
  even: 'even-chances',
} as const satisfies Partial<Record<keyof Distances, HintId>>

function explainWriting({ written: { right, of, greedyRight, greedyOf, kept } }: Facts): HintId {
  return kept && right === of && greedyRight === greedyOf ? 'seeded-again' : 'not-read-back'
}

function explainTopK({ kept }: Facts): HintId {
  return kept.amongWorst > kept.among ? 'keeps-the-worst' : 'top-k-count'
}

/** Why the brand's answers still surprise the model. */
function explainVoice({ repeats, behind, perplexity, sumsToOne }: Facts, record: TrainingRecord): HintId {
  if (sumsToOne) return 'chances-for-scores'
  if (repeats > 0.3) return 'not-shifted'
  if (behind <= scoreTolerance) return 'no-context'
  if (record.curve.some(({ loss }) => loss > climbed)) return 'rate-too-high'
  if (perplexity.general > lost)
    return perplexity.fresh > languageModelShape.vocabulary ? 'rate-too-high' : 'from-scratch'
  return perplexity.fresh > untouched ? 'not-trained' : 'too-little'
}

/** So much on general texts is no pretrained model any more. */
const lost = 300
/** As surprised by the brand as on the first day. */
const untouched = 250
