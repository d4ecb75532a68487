import { creditBetween, criterionResult, decimals, percent } from '../src/authoring/index.js'
import type { CriterionResult, Localized } from '../src/contract/index.js'
import type { Facts, Published, What } from './assessment.js'
import type { Diagnosis } from './diagnosis.js'
import { sizeOf } from './measurement.js'
import {
  accuracyHolds,
  allowedDistance,
  averagesHold,
  budgetHolds,
  clippingHolds,
  isExact,
  isShaped,
  isUseless,
  largestEcho,
  leastConsistent,
  mostAmiss,
  mostBeyond,
  mostError,
  mostSpent,
  samplingHolds,
} from './thresholds.js'

const names: Readonly<Record<What, Localized>> = {
  counts: { en: 'the counts of `countByTeam`', 'zh-CN': ' `countByTeam` 的人数' },
  people: { en: 'the people of `reportByTeam`', 'zh-CN': ' `reportByTeam` 的人数' },
  totals: { en: 'the totals of `reportByTeam`', 'zh-CN': ' `reportByTeam` 的合计' },
}

/** All five criteria in the declared order, for the graded run and the preview alike. */
export function criteria(facts: Facts, diagnosis: Diagnosis): CriterionResult[] {
  return [
    samplingCriterion(facts, diagnosis),
    budgetCriterion(facts, diagnosis),
    accuracyCriterion(facts, diagnosis),
    clippingCriterion(facts, diagnosis),
    averagesCriterion(facts, diagnosis),
  ]
}

function samplingCriterion({ sampling }: Facts, diagnosis: Diagnosis): CriterionResult {
  const { draws, distance, echo } = sampling
  const all = draws.flat()
  const [size, gap, needed] = [
    decimals(sizeOf(all)),
    decimals(100 * distance, 1),
    decimals(100 * allowedDistance, 0),
  ]
  const told = {
    en: `${all.length} draws have a mean size of ${size} times their scale, and their distribution lies at most ${gap} percentage points from Laplace’s`,
    'zh-CN': `${all.length} 次抽样的平均大小是尺度的 ${size} 倍，分布与拉普拉斯分布最多相差 ${gap} 个百分点`,
  }
  const passed = samplingHolds(sampling)
  return criterionResult('noise', {
    passed,
    credit: echo > largestEcho ? 0 : creditBetween(0.3, allowedDistance, distance),
    reason: passed
      ? { en: `${told.en}.`, 'zh-CN': `${told['zh-CN']}。` }
      : echo > largestEcho
        ? {
            en: `One of your draws tells the next: of ${all.length} draws, neighbours or repeats go together.`,
            'zh-CN': `你的抽样彼此相关：在 ${all.length} 次抽样里，知道一个就能猜出相邻的或下一次的那一个。`,
          }
        : {
            en: `${told.en}; ${needed} points and a size of 1.00 were needed.`,
            'zh-CN': `${told['zh-CN']}；要求不超过 ${needed} 个百分点，平均大小为 1.00。`,
          },
    hintId: diagnosis.sampling,
  })
}

function budgetCriterion(facts: Facts, diagnosis: Diagnosis): CriterionResult {
  const { published, echo } = facts
  const dearest = worst(published, ({ spent }) => spent)
  return criterionResult('budget', {
    passed: budgetHolds(facts),
    credit: published.some(isUseless)
      ? 0
      : creditBetween(2.5, mostSpent, dearest.spent) * (echo > largestEcho ? 0.25 : 1),
    reason: budgetReason(facts, dearest),
    hintId: diagnosis.budget,
  })
}

function budgetReason(facts: Facts, dearest: Published): Localized {
  const { published, echo } = facts
  const what = names[dearest.what]
  const [epsilon, spent] = [decimals(dearest.epsilon), decimals(dearest.spent)]
  if (isExact(dearest))
    return {
      en: `For ${what.en} you publish the truth: there is no noise at all at ε = ${epsilon}.`,
      'zh-CN': `对于${what['zh-CN']}，你公布的就是真实值：ε = ${epsilon} 时完全没有噪声。`,
    }
  if (echo > largestEcho)
    return {
      en: 'One noise tells another: whoever subtracts two of your figures gets rid of both.',
      'zh-CN': '知道一个噪声，就知道另一个：把你的两个数字一减，噪声就没了。',
    }
  if (dearest.spent > mostSpent)
    return {
      en: `By the noise in ${what.en} you spend ${spent} times the budget at ε = ${epsilon}; up to ${mostSpent} times can be chance.`,
      'zh-CN': `从${what['zh-CN']}的噪声看，ε = ${epsilon} 时你花掉了预算的 ${spent} 倍；${mostSpent} 倍以内可以算作偶然。`,
    }
  return published.some(isUseless)
    ? {
        en: 'Your answers have so little to do with the figures that no budget can be read from them.',
        'zh-CN': '你的答案和真实数字几乎没有关系，读不出花了多少预算。',
      }
    : {
        en: `No figure spends more than its budget: ${what.en} come closest, with ${spent} times theirs at ε = ${epsilon}.`,
        'zh-CN': `没有哪个数字超支：花得最多的是${what['zh-CN'].trim()}，ε = ${epsilon} 时为预算的 ${spent} 倍。`,
      }
}

function accuracyCriterion(facts: Facts, diagnosis: Diagnosis): CriterionResult {
  const furthest = worst(facts.published, ({ error }) => error)
  const [what, epsilon, error] = [names[furthest.what], decimals(furthest.epsilon), decimals(furthest.error)]
  const far = furthest.error > mostError
  const reasons: Record<'passed' | 'far' | 'exact' | 'shape', Localized> = {
    passed: {
      en: `On average, answers are off by ${error} times what their budget costs at most (${what.en}, ε = ${epsilon}).`,
      'zh-CN': `答案的平均误差最多是这份预算理论代价的 ${error} 倍（${what['zh-CN'].trim()}，ε = ${epsilon}）。`,
    },
    far: {
      en: `At ε = ${epsilon}, ${what.en} are off by ${error} times what the budget costs; at most ${mostError} times was needed.`,
      'zh-CN': `ε = ${epsilon} 时，${what['zh-CN'].trim()}的平均误差是这份预算理论代价的 ${error} 倍；要求不超过 ${mostError} 倍。`,
    },
    exact: {
      en: 'Figures without noise are not off, but they protect nobody, and earn nothing here.',
      'zh-CN': '不加噪声的数字当然没有误差，可谁也没保护，这里不得分。',
    },
    shape: {
      en: `Answers are close enough, but they do not scatter around the truth as Laplace noise does: the gap is ${decimals(100 * facts.distance, 1)} percentage points.`,
      'zh-CN': `误差不大，但答案没有像拉普拉斯噪声那样分布在真实值两侧：相差 ${decimals(100 * facts.distance, 1)} 个百分点。`,
    },
  }
  const exact = facts.published.some(isExact)
  return criterionResult('accuracy', {
    passed: accuracyHolds(facts),
    credit: exact ? 0 : creditBetween(4, mostError, furthest.error) * (isShaped(facts) ? 1 : 0.5),
    reason: far ? reasons.far : exact ? reasons.exact : isShaped(facts) ? reasons.passed : reasons.shape,
    hintId: diagnosis.accuracy,
  })
}

function clippingCriterion({ clipping }: Facts, diagnosis: Diagnosis): CriterionResult {
  const amiss = mostAmiss(clipping)
  const [above, below, dropped] = [clipping.above, clipping.below, clipping.dropped].map((share) =>
    share01(share),
  )
  const passed = clippingHolds(clipping)
  return criterionResult('clipping', {
    passed,
    credit: creditBetween(1, mostBeyond, amiss),
    reason: passed
      ? {
          en: 'Whoever lies outside the bounds counts in a total as if they lay on the bound.',
          'zh-CN': '落在界限之外的人，在合计里都按界限计算。',
        }
      : {
          en: `Of what lies beyond the bounds, ${above} shows in the totals above and ${below} below; ${dropped} of the people outside count nothing. At most ${percent(mostBeyond)} of each was needed.`,
          'zh-CN': `超出界限的部分，上方有 ${above}、下方有 ${below} 露在合计里；界外的人有 ${dropped} 完全没有计入。要求各不超过 ${percent(mostBeyond)}。`,
        },
    hintId: diagnosis.clipping,
  })
}

function averagesCriterion(facts: Facts, diagnosis: Diagnosis): CriterionResult {
  const { consistent, exact } = facts.averages
  const passed = averagesHold(facts)
  const [share, needed] = [percent(consistent), percent(leastConsistent)]
  return criterionResult('averages', {
    passed,
    credit: passed || !facts.published.every(isExact) ? creditBetween(0, leastConsistent, consistent) : 0,
    reason: passed
      ? {
          en: `${share} of the averages follow from the people and the total published beside them.`,
          'zh-CN': `${share} 的平均值可以由旁边公布的人数和合计算出来。`,
        }
      : exact > 0.5
        ? {
            en: `${percent(exact)} of the averages are those of the amounts themselves, without any noise.`,
            'zh-CN': `${percent(exact)} 的平均值就是原始数据的平均值，没有任何噪声。`,
          }
        : {
            en: `${share} of the averages follow from the people and the total published beside them; ${needed} were needed.`,
            'zh-CN': `${share} 的平均值可以由旁边公布的人数和合计算出来；要求至少 ${needed}。`,
          },
    hintId: diagnosis.averages,
  })
}

function worst(published: readonly Published[], by: (figure: Published) => number): Published {
  return published.reduce((most, figure) => (by(figure) > by(most) ? figure : most))
}

/** In percent between 0 and 100, which is what a share of people or days can be. */
function share01(share: number): string {
  return percent(Math.min(1, Math.max(0, share)))
}
