import { creditBetween, criterionResult, decimals } from '../src/authoring/index.js'
import type { CriterionResult, Localized } from '../src/contract/index.js'
import type { Finding } from './diagnosis.js'

/** Both parameters must come this close to the least-squares line of the learner's own data. */
export const tolerance = 0.05
/** From here on a parameter earns nothing. */
const hopeless = 0.5

/** The two criteria that compare the learned line with the best one, for the graded run and the preview alike. */
export function lineCriteria(finding: Finding): CriterionResult[] {
  return [slopeCriterion(finding), interceptCriterion(finding)]
}

function slopeCriterion({ learned, best, hintId }: Finding): CriterionResult {
  const [was, needed] = [decimals(learned.slope), decimals(best.slope)]
  const reasons: Record<'passed' | 'tilted' | 'missed', Localized> = {
    passed: {
      en: `The slope is ${was} minutes per kilometre; your data says ${needed}.`,
      'zh-CN': `斜率是每公里 ${was} 分钟，你的数据给出的是 ${needed}。`,
    },
    tilted: {
      en: `The slope is ${was}, not ${needed}: a line that must start at 0 minutes tilts to reach the data.`,
      'zh-CN': `斜率是 ${was}，而不是 ${needed}：直线被迫从 0 分钟出发，只好变陡去够数据。`,
    },
    missed: {
      en: `The slope is ${was}; within ${tolerance} of ${needed} was needed.`,
      'zh-CN': `斜率是 ${was}，需要与 ${needed} 相差不超过 ${tolerance}。`,
    },
  }
  const passed = close(learned.slope, best.slope)
  const reason = passed ? reasons.passed : hintId === 'no-intercept' ? reasons.tilted : reasons.missed
  return criterionResult('slope', { passed, credit: creditFor(learned.slope, best.slope), reason, hintId })
}

function interceptCriterion({ learned, best, hintId }: Finding): CriterionResult {
  const [was, needed] = [decimals(learned.intercept), decimals(best.intercept)]
  const reasons: Record<'passed' | 'slopeOnly' | 'missed', Localized> = {
    passed: {
      en: `The intercept is ${was} minutes; your data says ${needed}.`,
      'zh-CN': `截距是 ${was} 分钟，你的数据给出的是 ${needed}。`,
    },
    slopeOnly: {
      en: `Your model learned the slope but not the intercept: it is ${was} where ${needed} was needed, give or take ${tolerance}.`,
      'zh-CN': `你的模型学会了斜率，却没学会截距：现在是 ${was}，应为 ${needed}，误差不超过 ${tolerance}。`,
    },
    missed: {
      en: `The intercept is ${was}; within ${tolerance} of ${needed} was needed.`,
      'zh-CN': `截距是 ${was}，需要与 ${needed} 相差不超过 ${tolerance}。`,
    },
  }
  const passed = close(learned.intercept, best.intercept)
  const slopePassed = close(learned.slope, best.slope)
  const reason = passed ? reasons.passed : slopePassed ? reasons.slopeOnly : reasons.missed
  return criterionResult('intercept', {
    passed,
    credit: creditFor(learned.intercept, best.intercept),
    reason,
    hintId,
  })
}

function close(value: number, target: number): boolean {
  return Math.abs(value - target) <= tolerance
}

function creditFor(value: number, target: number): number {
  return creditBetween(hopeless, 0, Math.abs(value - target))
}
