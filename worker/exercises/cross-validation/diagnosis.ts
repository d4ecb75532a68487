import { mean } from '../src/authoring/index.js'
import { nearness, type Facts, type Picked, type Searched, type Summarised } from './assessment.js'
import { folds, type Accounts } from './data.js'
import { foldScores, lookupIn, scaleOf, unscaled, ways, type Scale, type Way } from './neighbours.js'
import { deviationOf, summaryOf } from './summary.js'
import { fewestGood, foldsHold, leastAgreement, leastGood, pickHolds, scoresHold } from './thresholds.js'

export type HintId =
  | 'folds-not-started'
  | 'outside-numbers'
  | 'groups-split'
  | 'not-shuffled'
  | 'seed-ignored'
  | 'not-repeatable'
  | 'uneven'
  | 'scores-not-started'
  | 'judged-on-known'
  | 'known-and-asked-swapped'
  | 'scale-leak'
  | 'scale-apart'
  | 'not-scaled'
  | 'not-a-share'
  | 'transposed'
  | 'wrong-scores'
  | 'choice-not-started'
  | 'wrong-axis'
  | 'deviation-not-error'
  | 'population-deviation'
  | 'wrong-summary'
  | 'worst-picked'
  | 'luckiest-fold'
  | 'simplest-unread'
  | 'pick-not-started'
  | 'picked-by-demo'
  | 'groups-ignored'
  | 'index-not-setting'
  | 'not-refitted'
  | 'scale-of-fresh'
  | 'wrong-pick'

/** The likeliest mistake behind each criterion; meaningless for one that passed. */
export interface Diagnosis {
  folds: HintId
  scores: HintId
  choice: HintId
  pick: HintId
}

export function diagnose(facts: Facts): Diagnosis {
  const folds = explainFolds(facts)
  const scores = scoresHold(facts) ? 'wrong-scores' : explainScores(facts.searched)
  const choice = explainChoice(facts)
  const because = !foldsHold(facts)
    ? folds
    : !scoresHold(facts)
      ? scores
      : facts.choiceRight.best < 1
        ? choice
        : undefined
  return { folds, scores, choice, pick: explainPick(facts, because) }
}

function explainFolds({ dealt }: Facts): HintId {
  if (dealt.every(({ deal }) => deal.once.every((fold) => fold === 0))) return 'folds-not-started'
  if (dealt.some(({ outside }) => outside)) return 'outside-numbers'
  if (dealt.some(({ notRepeatable }) => notRepeatable)) return 'not-repeatable'
  if (dealt.some(({ split }) => split)) return 'groups-split'
  if (dealt.some(({ ordered }) => ordered)) return 'not-shuffled'
  return dealt.every(({ seedIgnored }) => seedIgnored) ? 'seed-ignored' : 'uneven'
}

function explainScores(searched: readonly Searched[]): HintId {
  const all = searched.flatMap(({ answer }) => answer.flat())
  if (all.every((score) => score === 0)) return 'scores-not-started'
  const given = (of: (table: Searched) => number[][]) =>
    mean(searched.flatMap((table) => nearness(table.answer.flat(), of(table).flat()))) >= 0.98
  const by = (way: Way) => given(({ accounts, fold, settings }) => foldScores(accounts, fold, settings, way))
  if (by(ways.knownAgain) || by(ways.allKnown)) return 'judged-on-known'
  if (by(ways.swapped)) return 'known-and-asked-swapped'
  if (by(ways.leak)) return 'scale-leak'
  if (by(ways.apart)) return 'scale-apart'
  if (by(ways.unscaled)) return 'not-scaled'
  if (given(({ truth }) => truth.map((own) => own.map((score) => 1 - score)))) return 'not-a-share'
  if (all.some((score) => score > 1)) return 'not-a-share'
  return given(readByFold) ? 'transposed' : 'wrong-scores'
}

/** All candidates of the first fold, then all of the second, read as if it were the other way round. */
function readByFold({ truth }: Searched): number[][] {
  const inOrder = Array.from({ length: folds }, (_, fold) => truth.map((own) => own[fold]!)).flat()
  return truth.map((own, at) => inOrder.slice(at * own.length, (at + 1) * own.length))
}

function explainChoice({ choiceRight, summarised }: Facts): HintId {
  const every = (fits: (table: Summarised) => boolean) => summarised.every(fits)
  const near = (one: readonly number[], other: readonly number[]) => nearness(one, other).every(Boolean)
  if (choiceRight.means < 1) {
    if (every(({ answer }) => answer.means.every((value) => value === 0))) return 'choice-not-started'
    return every(({ answer, scores }) => near(answer.means, misread(scores).map(mean)))
      ? 'wrong-axis'
      : 'wrong-summary'
  }
  if (choiceRight.errors < 1) {
    const errors = (of: (own: number[]) => number) =>
      every(({ answer, scores }) => near(answer.errors, scores.map(of)))
    if (errors((own) => deviationOf(own, own.length - 1)) || errors((own) => deviationOf(own, own.length)))
      return 'deviation-not-error'
    return errors((own) => deviationOf(own, own.length) / Math.sqrt(own.length))
      ? 'population-deviation'
      : 'wrong-summary'
  }
  if (choiceRight.best === 1) return 'simplest-unread'
  const best = (of: (scores: number[][]) => number) =>
    every(({ answer, scores }) => answer.best === of(scores))
  if (best((scores) => worstOf(scores.map(mean)))) return 'worst-picked'
  return best(luckiest) ? 'luckiest-fold' : 'wrong-summary'
}

/** Rows and columns exchanged in a flat list. */
function misread(scores: readonly number[][]): number[][] {
  const flat = scores.flat()
  return scores.map((own, candidate) => own.map((_, fold) => flat[fold * scores.length + candidate]!))
}

function luckiest(scores: readonly number[][]): number {
  const tops = scores.map((own) => Math.max(...own))
  return tops.indexOf(Math.max(...tops))
}

function worstOf(values: readonly number[]): number {
  return values.indexOf(Math.min(...values))
}

function explainPick(facts: Facts, because: HintId | undefined): HintId {
  const { picked, good } = facts
  if (because) return because
  // Looking for mistakes takes its time, and there is none.
  if (pickHolds(facts)) return 'wrong-pick'
  if (picked.every(({ answer }) => answer.setting === 0)) return 'pick-not-started'
  if (picked.some(({ offered }) => !offered))
    return picked.every(isIndex) ? 'index-not-setting' : 'wrong-pick'
  if (fewestGood(facts) < leastGood) {
    // One neighbour is always right about accounts that are known.
    if (picked.every(({ answer }) => answer.setting === 1)) return 'picked-by-demo'
    if (picked.every(isWorst)) return 'worst-picked'
    const elsewhere = Object.entries(good).filter(([kind]) => kind !== 'grouped')
    return elsewhere.every(([, share]) => share >= leastGood) ? 'groups-ignored' : 'wrong-pick'
  }
  return explainPredictions(picked)
}

function isIndex({ answer, market }: Picked): boolean {
  return answer.setting >= 0 && answer.setting < market.settings.length
}

function isWorst({ market, fold, answer }: Picked): boolean {
  const { means } = summaryOf(foldScores(market.known, fold, market.settings))
  return answer.setting === market.settings[worstOf(means)]
}

/** The setting is right, what it says is not: which model was asked, and on which scale? */
function explainPredictions(picked: readonly Picked[]): HintId {
  const fits = (model: (market: Picked) => { known: Accounts; scale: Scale; own?: Scale }) =>
    mean(picked.map((market) => agreementWith(market, model(market)))) >= leastAgreement
  if (
    fits(({ market: { known, fresh } }) => ({ known, scale: scaleOf(known.features), own: scaleOf(fresh) }))
  )
    return 'scale-of-fresh'
  if (fits(({ market: { known, fresh } }) => ({ known, scale: scaleOf([...known.features, ...fresh]) })))
    return 'scale-of-fresh'
  if (fits(({ market: { known } }) => ({ known, scale: unscaled }))) return 'not-scaled'
  const partly = Array.from({ length: folds }, (_, held) =>
    fits(({ market, fold }) => {
      const known = without(market.known, fold, held)
      return { known, scale: scaleOf(known.features) }
    }),
  )
  return partly.some(Boolean) ? 'not-refitted' : 'wrong-pick'
}

function agreementWith(
  { market, answer }: Picked,
  { known, scale, own }: { known: Accounts; scale: Scale; own?: Scale },
): number {
  const lookup = lookupIn(known.features, known.label, scale)
  return mean(
    market.fresh.map((row, at) => Number(lookup(row, [answer.setting], own)[0] === answer.predictions[at])),
  )
}

function without({ features, label, group }: Accounts, fold: readonly number[], held: number): Accounts {
  const isKnown = (_: unknown, at: number) => fold[at] !== held
  return { features: features.filter(isKnown), label: label.filter(isKnown), group: group.filter(isKnown) }
}
