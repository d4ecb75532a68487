import type { TrainingRecord } from '../src/contract/index.js'
import type { Facts } from './assessment.js'
import { vocabulary } from './lexicon.js'

export type HintId =
  | 'not-started'
  | 'wrong-share'
  | 'specials-chosen'
  | 'labels-everywhere'
  | 'wrong-labels'
  | 'labels-missing'
  | 'always-the-same'
  | 'always-mask'
  | 'wrong-fates'
  | 'random-specials'
  | 'no-softmax'
  | 'one-sided'
  | 'padding-seen'
  | 'answer-shown'
  | 'every-place-counts'
  | 'not-trained'
  | 'step-too-large'
  | 'not-converged'
  | 'slips-never-seen'

/** What each criterion asks for. */
export const needed = {
  /** Share of the words that are chosen, and how far it may be off. */
  share: { wanted: 0.15, tolerance: 0.015 },
  /** Share of the chosen words that other dice may choose as well. */
  again: 0.4,
  fates: { masked: 0.8, other: 0.1, kept: 0.1, tolerance: 0.04 },
  /** How many different words must come instead. */
  variety: 30,
  /** By how much either side must change the chances in a gap. */
  sides: 0.01,
  /** How much padding may: room for the arithmetic of different cards. */
  padding: 0.01,
  /** Share of the gaps. */
  gaps: 0.75,
  /** Share of exchanged words that are put right, and mean chance of the words that are right. */
  slips: { right: 0.7, standing: 0.75 },
} as const

/** Share of the chosen words from which on an even choice brings more different words than needed. */
export const enoughExchanged = 0.05

/** The surprise of whoever finds all tokens alike. */
const guessing = Math.log(vocabulary)

export interface Diagnosis {
  chosen: HintId
  fates: HintId
  form: HintId
  model: HintId
  slips: HintId
}

/** The likeliest mistake behind each part. */
export function diagnose(facts: Facts, record: TrainingRecord): Diagnosis {
  const chosen = explainChosen(facts)
  const form = explainForm(facts)
  const model = formRight(facts) ? explainModel(facts, record) : form
  return {
    chosen,
    fates: facts.masking.share === 0 ? 'not-started' : explainFates(facts),
    form,
    model,
    slips: gapsRight(facts) && formRight(facts) ? 'slips-never-seen' : model,
  }
}

export function chosenRight({ masking }: Facts): boolean {
  const { share, specials, wrongLabels, changed, again } = masking
  return (
    Math.abs(share - needed.share.wanted) <= needed.share.tolerance &&
    specials + wrongLabels + changed === 0 &&
    again <= needed.again
  )
}

export function fatesRight({ masking: { fates, noWords, variety } }: Facts): boolean {
  const { masked, other, kept, tolerance } = needed.fates
  const close = (one: number, wanted: number) => Math.abs(one - wanted) <= tolerance
  return (
    close(fates.masked, masked) &&
    close(fates.other, other) &&
    close(fates.kept, kept) &&
    noWords === 0 &&
    variety >= needed.variety
  )
}

export function sidesRight({ form: { leftMatters, rightMatters } }: Facts): boolean {
  return Math.min(leftMatters, rightMatters) >= needed.sides
}

export function paddingRight({ form: { paddingMatters } }: Facts): boolean {
  return paddingMatters <= needed.padding
}

export function formRight(facts: Facts): boolean {
  return facts.form.right === 1 && sidesRight(facts) && paddingRight(facts)
}

export const gapsRight = ({ gaps: { right } }: Facts) => right >= needed.gaps
export const slipsRight = ({ slips: { right, standing } }: Facts) =>
  right >= needed.slips.right && standing >= needed.slips.standing

function explainChosen({ masking }: Facts): HintId {
  const { share, specials, wrongLabels, changed, again, fates } = masking
  if (share === 0) return 'not-started'
  if (share > 0.9 && fates.kept > 0.5) return 'labels-everywhere'
  if (wrongLabels > 0) return 'wrong-labels'
  if (changed > 0) return 'labels-missing'
  if (specials > 0) return 'specials-chosen'
  return again > needed.again && Math.abs(share - needed.share.wanted) < 0.1
    ? 'always-the-same'
    : 'wrong-share'
}

function explainFates({ masking: { fates, noWords, variety } }: Facts): HintId {
  if (noWords > 0) return 'random-specials'
  if (fates.masked > 0.99) return 'always-mask'
  return variety < needed.variety && fates.other > enoughExchanged ? 'random-specials' : 'wrong-fates'
}

function explainForm(facts: Facts): HintId {
  if (facts.form.right < 1) return 'no-softmax'
  return sidesRight(facts) ? 'padding-seen' : 'one-sided'
}

function explainModel({ gaps, slips }: Facts, record: TrainingRecord): HintId {
  if (slips.believed > 0.8) return 'answer-shown'
  if (slips.standing < 0.1 && gaps.right > 0.05 && lossOf(record).last < 1) return 'every-place-counts'
  const { first, last, leapt } = lossOf(record)
  if (gaps.surprise > 0.9 * guessing && !(Math.abs(first - last) > 0.2)) return 'not-trained'
  return first > 1.2 * guessing || leapt ? 'step-too-large' : 'not-converged'
}

/** NaN, which compares as neither more nor less, where nothing was reported. */
function lossOf({ curve }: TrainingRecord) {
  const losses = curve.map(({ loss }) => loss)
  return {
    first: losses[0] ?? Number.NaN,
    last: losses.at(-1) ?? Number.NaN,
    leapt: losses.slice(1).some((loss, before) => loss > losses[before]! + 0.15),
  }
}
