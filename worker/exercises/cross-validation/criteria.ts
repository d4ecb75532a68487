import { creditBetween, criterionResult, decimals, mean, percent } from '../src/authoring/index.js'
import type { CriterionResult, Localized } from '../src/contract/index.js'
import { isFaulty, type DealFaults, type Facts } from './assessment.js'
import type { Diagnosis } from './diagnosis.js'
import type { MarketKind } from './questions.js'
import type { Summary } from './summary.js'
import {
  choiceHolds,
  fewestGood,
  foldsHold,
  leastAgreement,
  leastGood,
  leastScoresRight,
  pickHolds,
  scoresHold,
} from './thresholds.js'

/** All four criteria in the declared order, for the graded run and the preview alike. */
export function criteria(facts: Facts, diagnosis: Diagnosis): CriterionResult[] {
  return [
    foldsCriterion(facts, diagnosis),
    scoresCriterion(facts, diagnosis),
    choiceCriterion(facts, diagnosis),
    pickCriterion(facts, diagnosis),
  ]
}

const faults: readonly (readonly [keyof DealFaults, Localized])[] = [
  ['outside', { en: 'a row is in no fold', 'zh-CN': '有的行不在任何一折里' }],
  ['notRepeatable', { en: 'the same seed gives other folds', 'zh-CN': '同一个种子给出了不同的分折' }],
  ['split', { en: 'a company is in two folds', 'zh-CN': '同一家公司分在了两折里' }],
  ['ordered', { en: 'folds follow the order of the rows', 'zh-CN': '分折跟着行的顺序走' }],
  ['seedIgnored', { en: 'another seed gives the same folds', 'zh-CN': '换了种子，分折却没变' }],
  [
    'uneven',
    { en: 'one fold has two companies more than another', 'zh-CN': '有一折比另一折多出两家公司以上' },
  ],
]

function foldsCriterion(facts: Facts, { folds }: Diagnosis): CriterionResult {
  const { dealt } = facts
  const found = faults.find(([fault]) => dealt.some((deal) => deal[fault]))
  const right = dealt.filter((deal) => !isFaulty(deal)).length
  const rules = dealt.flatMap((deal) => faults.map(([fault]) => Number(!deal[fault])))
  return criterionResult('folds', {
    passed: foldsHold(facts),
    // Half of the rules are kept by doing nothing.
    credit: creditBetween(0.5, 1, mean(rules)),
    reason: found
      ? {
          en: `${right} of ${dealt.length} assignments keep all the rules; in others ${found[1].en}.`,
          'zh-CN': `${dealt.length} 次分折中有 ${right} 次遵守全部规则；其余的问题是：${found[1]['zh-CN']}。`,
        }
      : {
          en: `In all ${dealt.length} assignments each row is in one fold, companies stay together, sizes match and the seed decides.`,
          'zh-CN': `${dealt.length} 次分折全部合格：每行恰好在一折里，同一家公司不分开，各折大小相当，并且由种子决定。`,
        },
    hintId: folds,
  })
}

function scoresCriterion(facts: Facts, { scores }: Diagnosis): CriterionResult {
  const { searched, scoresRight } = facts
  const count = searched.flatMap(({ truth }) => truth.flat()).length
  const shown = searched.flatMap(({ settings, answer, truth }) =>
    settings.map((setting, at) => ({ setting, was: mean(answer[at]!), needed: mean(truth[at]!) })),
  )
  const worst = shown.reduce((most, next) =>
    Math.abs(next.was - next.needed) > Math.abs(most.was - most.needed) ? next : most,
  )
  const [was, needed] = [decimals(worst.was), decimals(worst.needed)]
  const passed = scoresHold(facts)
  return criterionResult('scores', {
    passed,
    credit: creditBetween(0.2, leastScoresRight, scoresRight),
    reason: passed
      ? {
          en: `${percent(scoresRight)} of ${count} scores are the accuracy on accounts that the model did not know.`,
          'zh-CN': `${count} 个得分中有 ${percent(scoresRight)} 正是模型在没见过的账号上的准确率。`,
        }
      : {
          en: `${percent(scoresRight)} of ${count} scores are right; furthest off is the setting ${worst.setting}, with a mean of ${was} where ${needed} is right.`,
          'zh-CN': `${count} 个得分中有 ${percent(scoresRight)} 正确；差得最远的是设置 ${worst.setting}：你的平均是 ${was}，应为 ${needed}。`,
        },
    hintId: scores,
  })
}

const parts: Readonly<Record<keyof Summary, Localized>> = {
  means: { en: 'the means', 'zh-CN': '平均值' },
  errors: { en: 'the standard errors', 'zh-CN': '标准误' },
  best: { en: 'the best candidate', 'zh-CN': '最好的候选' },
  simplest: { en: 'the simplest one that is as good', 'zh-CN': '同样好的最简单的候选' },
}

function choiceCriterion(facts: Facts, { choice }: Diagnosis): CriterionResult {
  const { choiceRight, summarised } = facts
  const wrong = (Object.keys(parts) as (keyof Summary)[]).find((part) => choiceRight[part] < 1)
  return criterionResult('choice', {
    passed: choiceHolds(facts),
    credit: mean([choiceRight.means, choiceRight.errors, choiceRight.best, choiceRight.simplest]),
    reason: wrong
      ? {
          en: `In ${percent(choiceRight[wrong])} of ${summarised.length} tables ${parts[wrong].en} came out right.`,
          'zh-CN': `${summarised.length} 张得分表中，${parts[wrong]['zh-CN']}只有 ${percent(choiceRight[wrong])} 正确。`,
        }
      : {
          en: `Means, standard errors and both choices are right in all ${summarised.length} tables.`,
          'zh-CN': `${summarised.length} 张得分表的平均值、标准误和两种选择全部正确。`,
        },
    hintId: choice,
  })
}

const marketNames: Readonly<Record<MarketKind, Localized>> = {
  plain: { en: 'many accounts must be asked', 'zh-CN': '要问很多账号' },
  fine: { en: 'only the closest accounts know', 'zh-CN': '只有最近的账号才知道' },
  grouped: { en: 'companies have several accounts', 'zh-CN': '一家公司有多个账号' },
}

function pickCriterion(facts: Facts, { pick }: Diagnosis): CriterionResult {
  const fewest = fewestGood(facts)
  return criterionResult('pick', {
    passed: pickHolds(facts),
    credit: creditBetween(0, leastGood, fewest) * creditBetween(0.5, leastAgreement, facts.agreement),
    reason: pickReason(facts, fewest),
    hintId: pick,
  })
}

function pickReason(facts: Facts, fewest: number): Localized {
  const { agreement, picked, good } = facts
  const strange = picked.filter(({ offered }) => !offered).length
  if (strange > 0)
    return {
      en: `In ${strange} of ${picked.length} markets you picked a setting that was not on offer.`,
      'zh-CN': `${picked.length} 个市场中有 ${strange} 个，你选的设置不在候选之列。`,
    }
  const right = percent(mean(picked.map(({ accuracy }) => accuracy)))
  const best = percent(mean(picked.map(({ accuracies }) => Math.max(...accuracies))))
  const [weakest] = Object.entries(good).find(([, share]) => share === fewest)!
  const where = marketNames[weakest as MarketKind]
  if (fewest < leastGood)
    return {
      en: `Where ${where.en}, ${percent(fewest)} of your picks are good; ${percent(leastGood)} were needed. On new companies your picks are right ${right} of the time, the best settings ${best}.`,
      'zh-CN': `在${where['zh-CN']}的市场里，你的选择有 ${percent(fewest)} 是好的，要求至少 ${percent(leastGood)}。在新公司上，你的选择准确率 ${right}，最好的设置 ${best}。`,
    }
  return agreement < leastAgreement
    ? {
        en: `Your settings are good, but ${percent(agreement)} of the predictions are what a model with this setting says that knows all accounts; ${percent(leastAgreement)} were needed.`,
        'zh-CN': `设置选得好，但只有 ${percent(agreement)} 的预测和“用这个设置、认识全部账号的模型”一致；要求至少 ${percent(leastAgreement)}。`,
      }
    : {
        en: `On new companies in ${picked.length} markets your picks are right ${right} of the time, the best settings ${best}.`,
        'zh-CN': `在 ${picked.length} 个市场的新公司上，你的选择准确率 ${right}，最好的设置 ${best}。`,
      }
}
