import { creditBetween, criterionResult, decimals } from '../src/authoring/index.js'
import type { CriterionResult, Localized, TrainingRecord } from '../src/contract/index.js'
import type { Facts, Losses } from './assessment.js'
import { allowed, diagnoseDifficulty, diagnoseModel, rankingNeeded, wayToShares } from './diagnosis.js'

/** From here on a model earns nothing: on the same scales as what is allowed. */
const hopeless = { loss: 1.2, fewAnswers: 0.3, calibration: 0.2, scale: 0.25 }

/** All five criteria in the declared order, for the graded run and the preview alike. */
export function criteria(facts: Facts, record: TrainingRecord): CriterionResult[] {
  const hints = { model: diagnoseModel(facts, record), difficulty: diagnoseDifficulty(facts, record) }
  return [
    chances(facts, hints.model),
    fewAnswers(facts, hints.model),
    calibration(facts, hints.model),
    ranking(facts, hints.difficulty),
    scale(facts, hints.difficulty),
  ]
}

/** The largest loss that passes, for learners of many answers. */
export function lossAllowed({ shares, truth }: Losses): number {
  return truth + allowed.loss * (shares - truth)
}

/** A distance in percentage points. */
export function pointsApart(distance: number): Localized {
  const was = decimals(Math.min(100, 100 * distance), 1)
  return { en: `${was} percentage points`, 'zh-CN': ` ${was} 个百分点` }
}

function chances({ regular }: Facts, hintId: string): CriterionResult {
  const way = wayToShares(regular)
  const [was, shares, best, limit] = [
    regular.learned,
    regular.shares,
    regular.truth,
    lossAllowed(regular),
  ].map((loss) => decimals(loss, 3))
  return criterionResult('chances', {
    passed: way <= allowed.loss,
    credit: creditBetween(hopeless.loss, allowed.loss, way),
    reason: {
      en: `On new answers of learners who have answered often your log-loss is ${was}. Topic shares alone have ${shares}, the true chances ${best}; at most ${limit} was needed.`,
      'zh-CN': `在答题多的学员的新答案上，你的对数损失是 ${was}。只看知识点正确率是 ${shares}，真实概率是 ${best}；要求不超过 ${limit}。`,
    },
    hintId,
  })
}

function fewAnswers({ occasional: { learned, shares } }: Facts, hintId: string): CriterionResult {
  const over = learned - shares
  const [was, byShares, limit] = [learned, shares, shares + allowed.fewAnswers].map((loss) =>
    decimals(loss, 3),
  )
  return criterionResult('few-answers', {
    passed: over <= allowed.fewAnswers,
    credit: creditBetween(hopeless.fewAnswers, allowed.fewAnswers, over),
    reason: {
      en: `For learners with six answers your log-loss is ${was}. Topic shares alone have ${byShares}; up to ${limit} was allowed.`,
      'zh-CN': `对只答过六题的学员，你的对数损失是 ${was}。只看知识点正确率是 ${byShares}，上限是 ${limit}。`,
    },
    hintId,
  })
}

function calibration({ calibrationGap }: Facts, hintId: string): CriterionResult {
  const [was, limit] = [pointsApart(calibrationGap), pointsApart(allowed.calibration)]
  return criterionResult('calibration', {
    passed: calibrationGap <= allowed.calibration,
    credit: creditBetween(hopeless.calibration, allowed.calibration, calibrationGap),
    reason: {
      en: `What you said and what happened differ by ${was.en} on average over ten groups; ${limit.en} were allowed.`,
      'zh-CN': `分成十组来看，你说的概率和实际正确率平均相差${was['zh-CN']}，上限是${limit['zh-CN']}。`,
    },
    hintId,
  })
}

function ranking({ ranking: { truth, sharesWithTruth } }: Facts, hintId: string): CriterionResult {
  const was = decimals(Math.floor(100 * truth + 1e-9) / 100)
  return criterionResult('ranking', {
    passed: truth >= rankingNeeded,
    credit: creditBetween(0, rankingNeeded, truth),
    reason: {
      en: `Your order of the topics agrees with the true one by ${was}; ${rankingNeeded} was needed. The shares of wrong answers reach ${decimals(sharesWithTruth)}.`,
      'zh-CN': `你排出的知识点难度顺序与真实顺序的相关系数是 ${was}，要求 ${rankingNeeded}；按答错比例排是 ${decimals(sharesWithTruth)}。`,
    },
    hintId,
  })
}

function scale({ scale: { gap } }: Facts, hintId: string): CriterionResult {
  const [was, limit] = [pointsApart(gap), pointsApart(allowed.scale)]
  return criterionResult('scale', {
    passed: gap <= allowed.scale,
    credit: creditBetween(hopeless.scale, allowed.scale, gap),
    reason: {
      en: `By your difficulties an average learner’s chance on a topic is off by ${was.en} on average; ${limit.en} were allowed.`,
      'zh-CN': `按你给出的难度换算，普通学员在每个知识点上的正确率平均偏差${was['zh-CN']}，上限是${limit['zh-CN']}。`,
    },
    hintId,
  })
}
