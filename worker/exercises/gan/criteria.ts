import { creditBetween, criterionResult, decimals, percent } from '../src/authoring/index.js'
import type { CriterionResult, Localized, TrainingRecord } from '../src/contract/index.js'
import type { Facts } from './assessment.js'
import { reach } from './data.js'
import {
  believedBetween,
  copiedAllowed,
  diagnose,
  diagnoseDetective,
  jumpAllowed,
  nearNeeded,
  ratioBetween,
  strangenessAllowed,
  widthNeeded,
} from './diagnosis.js'

/** All five criteria in the declared order, for the graded run and the preview alike. */
export function criteria(facts: Facts, record: TrainingRecord): CriterionResult[] {
  const hintId = diagnose(facts, record)
  return [
    invented(facts, hintId),
    near(facts, hintId),
    quarters(facts, hintId),
    likeness(facts, hintId),
    detective(facts, diagnoseDetective(facts, record)),
  ]
}

function invented({ copied, jump, width }: Facts, hintId: string): CriterionResult {
  const varied = width >= widthNeeded
  const [known, moved] = [percentUp(copied), percentUp(jump)]
  const [mayBeKnown, mayMove] = [percent(copiedAllowed), percent(jumpAllowed)]
  const reason: Localized = varied
    ? {
        en: `${known} of your places are known trips (at most ${mayBeKnown} was allowed), and a nudge of the noise moves a place by ${moved} of the crowd’s width (at most ${mayMove}).`,
        'zh-CN': `你造出的地点有 ${known} 就是已知的行程（最多允许 ${mayBeKnown}）；噪声轻轻一动，地点移动的距离是整群宽度的 ${moved}（最多允许 ${mayMove}）。`,
      }
    : {
        en: 'Different noise leads to nearly the same place, so there is nothing invented yet.',
        'zh-CN': '噪声不同，造出的却几乎是同一个地点，还谈不上“造”。',
      }
  const credit = Math.min(creditBetween(1, copiedAllowed, copied), creditBetween(1.2, jumpAllowed, jump))
  return criterionResult('invented', {
    passed: varied && copied <= copiedAllowed && jump <= jumpAllowed,
    credit: varied ? credit : 0,
    reason,
    hintId,
  })
}

function near({ near: share }: Facts, hintId: string): CriterionResult {
  return criterionResult('near', {
    passed: share >= nearNeeded,
    credit: creditBetween(0.3, nearNeeded, share),
    reason: {
      en: `${percent(share)} of your places lie within ${decimals(reach)} km of the middle of a quarter; ${percent(nearNeeded)} were needed.`,
      'zh-CN': `你造出的地点有 ${percent(share)} 落在某个片区中心 ${decimals(reach)} 公里以内，要求 ${percent(nearNeeded)}。`,
    },
    hintId,
  })
}

function quarters({ ratios }: Facts, hintId: string): CriterionResult {
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)]
  const [lower, upper] = ratioBetween
  const good = ratios.filter((ratio) => ratio >= lower && ratio <= upper).length
  return criterionResult('quarters', {
    passed: good === ratios.length,
    credit: (0.8 * good) / ratios.length,
    reason: {
      en: `Your quarters get between ${times(least)} and ${times(most)} times the trips they should; between ${lower} and ${upper} times was allowed for each.`,
      'zh-CN': `各片区分到的行程，最少的是应有的 ${times(least)} 倍，最多的是 ${times(most)} 倍；每个片区都要在 ${lower} 到 ${upper} 倍之间。`,
    },
    hintId,
  })
}

function likeness({ strangeness }: Facts, hintId: string): CriterionResult {
  const [was, allowed] = [percentUp(strangeness), percent(strangenessAllowed)]
  return criterionResult('likeness', {
    passed: strangeness <= strangenessAllowed,
    credit: creditBetween(1.5, strangenessAllowed, strangeness),
    reason: {
      en: `Your places are ${was} as far from new true trips as one big heap would be; at most ${allowed} was allowed.`,
      'zh-CN': `你造出的地点与新的真实行程之间的距离，是“一大团”的 ${was}，最多允许 ${allowed}。`,
    },
    hintId,
  })
}

function detective(facts: Facts, hintId: string): CriterionResult {
  const { believed, objective, chances } = facts
  const [lower, upper] = believedBetween
  const means = [believed.fresh, believed.invented]
  const areChances = chances.least >= 0 && chances.most <= 1
  const off = Math.max(...means.map((mean) => Math.max(lower - mean, mean - upper, 0)))
  const [real, fake] = means.map((mean) => decimals(mean))
  const reason: Localized = areChances
    ? {
        en: `Your detective gives new true places ${real} on average and invented ones ${fake}; both had to lie between ${lower} and ${upper}. Its objective is ${decimals(objective)}.`,
        'zh-CN': `你的侦探平均给新的真实地点 ${real}，给造出的地点 ${fake}；两者都要在 ${lower} 到 ${upper} 之间。它的目标函数是 ${decimals(objective)}。`,
      }
    : {
        en: 'Some of your detective’s answers are below 0 or above 1, so they are no chances.',
        'zh-CN': '你的侦探有些回答小于 0 或大于 1，不是概率。',
      }
  return criterionResult('detective', {
    passed: areChances && off === 0,
    credit: areChances ? creditBetween(0.35, 0, off) : 0,
    reason,
    hintId,
  })
}

function times(ratio: number): string {
  return decimals(Math.floor(100 * ratio + 1e-9) / 100)
}

/** Rounded up, so that what just exceeds a limit does not read as if it had kept it. */
function percentUp(share: number): string {
  return share < 10 ? `${Math.ceil(100 * share - 1e-9)}%` : '1000%+'
}
