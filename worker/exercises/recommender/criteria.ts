import { creditBetween, criterionResult, decimals } from '../src/authoring/index.js'
import type { CriterionResult, Localized, TrainingRecord } from '../src/contract/index.js'
import type { Facts } from './assessment.js'
import { listeners } from './data.js'
import { allowed, diagnoseLists, diagnoseModel, wayNeeded } from './diagnosis.js'

/** From this many times the error of averages on, an estimate earns nothing. */
const hopeless = { newcomers: 1.5, ratings: 1.2 }
/** Beyond it an error is told in words. */
const largestError = 50

/** All four criteria in the declared order, for the graded run and the preview alike. */
export function criteria(facts: Facts, record: TrainingRecord): CriterionResult[] {
  const hints = { model: diagnoseModel(facts, record), lists: diagnoseLists(facts, record) }
  return [
    newcomers(facts, hints.model),
    ratings(facts, hints.model),
    unheard(facts, hints.lists),
    lists(facts, hints.lists),
  ]
}

/** The NDCG that lists need, between that of the best-rated shows and 1. */
export function ndcgNeeded({ lists: { ndcg } }: Facts): number {
  return ndcg.averages + wayNeeded * (1 - ndcg.averages)
}

/** An error in stars with two decimals, and in words where it ran away. */
export function errorInWords(error: number): Localized {
  if (error > largestError) return { en: `more than ${largestError}`, 'zh-CN': `超过 ${largestError}` }
  return { en: decimals(error), 'zh-CN': ` ${decimals(error)}` }
}

function newcomers({ newcomers: { learned, averages } }: Facts, hintId: string): CriterionResult {
  const ratio = learned / averages
  const passed = ratio <= allowed.newcomers
  const [was, ofAverages] = [errorInWords(rounded(learned, passed)), decimals(averages)]
  const limit = decimals(allowed.newcomers * averages)
  return criterionResult('newcomers', {
    passed,
    credit: creditBetween(hopeless.newcomers, allowed.newcomers, ratio),
    reason: {
      en: `For people who have rated nothing you are off by ${was.en} stars. The averages are off by ${ofAverages}; up to ${limit} was allowed.`,
      'zh-CN': `对一次都没打过分的人，你的误差是${was['zh-CN']} 星；只用平均值的误差是 ${ofAverages}，上限是 ${limit}。`,
    },
    hintId,
  })
}

function ratings({ error: { learned, averages, training } }: Facts, hintId: string): CriterionResult {
  const ratio = learned / averages
  const passed = ratio <= allowed.ratings
  const [was, trained] = [errorInWords(rounded(learned, passed)), errorInWords(training)]
  const limit = decimals(allowed.ratings * averages)
  return criterionResult('ratings', {
    passed,
    credit: creditBetween(hopeless.ratings, allowed.ratings, ratio),
    reason: {
      en: `On shows that listeners had not rated you are off by ${was.en} stars, on your training ratings by ${trained.en}. The averages are off by ${decimals(averages)}; ${limit} was needed.`,
      'zh-CN': `在听众没打过分的节目上，你的误差是${was['zh-CN']} 星，在训练用的评分上是${trained['zh-CN']} 星。只用平均值的误差是 ${decimals(averages)}，要求不超过 ${limit}。`,
    },
    hintId,
  })
}

function unheard({ lists: { good, usable } }: Facts, hintId: string): CriterionResult {
  const passed = good === listeners
  return criterionResult('unheard', {
    passed,
    credit: usable,
    reason: passed
      ? {
          en: `All ${listeners} lists hold five different shows that the listener has not rated.`,
          'zh-CN': `${listeners} 份榜单都是五个不同的、这位听众没打过分的节目。`,
        }
      : {
          en: `${good} of ${listeners} lists hold five different shows that the listener has not rated; all have to.`,
          'zh-CN': `${listeners} 份榜单里，有 ${good} 份是五个不同的、这位听众没打过分的节目；需要全部做到。`,
        },
    hintId,
  })
}

function lists(facts: Facts, hintId: string): CriterionResult {
  const { learned, averages } = facts.lists.ndcg
  const needed = ndcgNeeded(facts)
  const passed = learned >= needed
  const was = decimals(Math.floor(100 * learned + 1e-9) / 100)
  return criterionResult('lists', {
    passed,
    credit: creditBetween(averages / 2, needed, learned),
    reason: {
      en: `NDCG@5 of your lists is ${was}. The best-rated shows for everybody get ${decimals(averages)}; ${decimals(needed)} was needed.`,
      'zh-CN': `你的榜单 NDCG@5 为 ${was}。给所有人推同一份口碑榜是 ${decimals(averages)}，要求 ${decimals(needed)}。`,
    },
    hintId,
  })
}

/** To two decimals, away from the limit that it keeps or breaks. */
function rounded(value: number, passed: boolean): number {
  return passed ? Math.floor(100 * value + 1e-9) / 100 : Math.ceil(100 * value - 1e-9) / 100
}
