import { creditBetween, criterionResult, decimals } from '../src/authoring/index.js'
import type { CriterionResult, Localized } from '../src/contract/index.js'
import type { Facts } from './assessment.js'
import { measures } from './data.js'
import { companyEffectAllowed, fitNeeded, squareMetreTolerance, type HintId } from './diagnosis.js'
import { columnTolerance } from './normalisation.js'

/** From this relative error on, the price of a square metre earns nothing. */
const hopeless = 0.5

/** All four criteria in the declared order. `flats` says in words whom the fit was measured on. */
export function criteria(facts: Facts, hintId: HintId, flats: Localized): CriterionResult[] {
  return [
    normalisation(facts, hintId),
    oneAtATime(facts, hintId),
    newFlats(facts, hintId, flats),
    squareMetre(facts, hintId),
  ]
}

/** R² in two decimals, rounded down, and in words where it fell off the scale. */
export function fitInWords(fit: number): Localized {
  if (fit < -10) return { en: 'far below 0', 'zh-CN': '远低于 0' }
  const rounded = decimals(Math.floor(100 * fit + 1e-9) / 100)
  return { en: rounded, 'zh-CN': ` ${rounded}` }
}

function normalisation({ columnErrors }: Facts, hintId: HintId): CriterionResult {
  const right = columnErrors.filter((error) => error <= columnTolerance).length
  const worst = decimals(roundedUp(Math.max(...columnErrors)))
  const passed = right === measures
  return criterionResult('normalisation', {
    passed,
    credit: right / measures,
    reason: passed
      ? {
          en: `All ${measures} columns are normalised by the mean and the standard deviation of the training flats.`,
          'zh-CN': `${measures} 列全部按训练集的均值和标准差做了归一化。`,
        }
      : {
          en: `${right} of ${measures} columns are normalised by the training flats; the furthest value is off by ${worst}, and ${columnTolerance} was allowed.`,
          'zh-CN': `${measures} 列中有 ${right} 列按训练集做了归一化；偏差最大的一个值差了 ${worst}，允许的上限是 ${columnTolerance}。`,
        },
    hintId,
  })
}

function oneAtATime({ companyEffect }: Facts, hintId: HintId): CriterionResult {
  const passed = companyEffect <= companyEffectAllowed
  const was = decimals(roundedUp(companyEffect))
  return criterionResult('one-at-a-time', {
    passed,
    credit: 0,
    reason: passed
      ? {
          en: 'A flat is worth the same whether it is asked about alone or among others.',
          'zh-CN': '无论单独询问还是和别的房子一起询问，同一套房的估价都一样。',
        }
      : {
          en: `The same flat’s price changes by ${was} thousand with the flats it is asked about together with; ${companyEffectAllowed} was allowed.`,
          'zh-CN': `同一套房的估价会因为同批询问的房子不同而相差 ${was} 万元，允许的上限是 ${companyEffectAllowed} 万元。`,
        },
    hintId,
  })
}

function newFlats({ fit }: Facts, hintId: HintId, flats: Localized): CriterionResult {
  const was = fitInWords(fit)
  const passed = fit >= fitNeeded
  return criterionResult('new-flats', {
    passed,
    credit: creditBetween(0, fitNeeded, fit),
    reason: passed
      ? {
          en: `On ${flats.en} R² is ${was.en}; ${fitNeeded} was needed.`,
          'zh-CN': `在${flats['zh-CN']}上，R² 为${was['zh-CN']}，要求 ${fitNeeded}。`,
        }
      : {
          en: `On ${flats.en} R² is ${was.en}; ${fitNeeded} was needed, and always answering the mean gets 0.`,
          'zh-CN': `在${flats['zh-CN']}上，R² 为${was['zh-CN']}，要求 ${fitNeeded}；永远回答平均价也能得 0。`,
        },
    hintId,
  })
}

function squareMetre({ squareMetre: { learned, best } }: Facts, hintId: HintId): CriterionResult {
  const [was, needed] = [decimals(learned), decimals(best)]
  const error = Math.abs(learned / best - 1)
  const passed = error <= squareMetreTolerance
  const allowed = 100 * squareMetreTolerance
  return criterionResult('square-metre', {
    passed,
    credit: creditBetween(hopeless, squareMetreTolerance, error),
    reason: passed
      ? {
          en: `One more square metre, all else equal, adds ${was} thousand; your data says ${needed}.`,
          'zh-CN': `其他条件不变，多一平方米，估价多 ${was} 万元，你的数据给出的是 ${needed}。`,
        }
      : {
          en: `One more square metre, all else equal, adds ${was} thousand; within ${allowed}% of ${needed} was needed.`,
          'zh-CN': `其他条件不变，多一平方米，估价变化 ${was} 万元；需要与 ${needed} 相差不超过 ${allowed}%。`,
        },
    hintId,
  })
}

/** To two decimals, so that what just exceeds a limit does not read as if it had kept it. */
function roundedUp(value: number): number {
  return Math.ceil(100 * value - 1e-9) / 100
}
