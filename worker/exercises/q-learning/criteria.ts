import { creditBetween, criterionResult, percent } from '../src/authoring/index.js'
import type { CriterionResult } from '../src/contract/index.js'
import type { Advice } from './answers.js'
import { assess, type Facts } from './assessment.js'
import type { Hospitals } from './building.js'
import { decidedNeeded, diagnose, errorAllowed, shareNeeded, type HintId } from './diagnosis.js'

/** All three criteria in the declared order, for the graded run and the preview alike. */
export function judge(advice: readonly Advice[], hospitals: Hospitals): CriterionResult[] {
  const facts = assess(advice, hospitals)
  const hintId = diagnose(facts, advice, hospitals)
  return [values(facts, hintId), decision(facts, hintId), route(facts, hintId)]
}

function values({ valueError }: Facts, hintId: HintId): CriterionResult {
  const [was, allowed] = [percentUp(valueError), percent(errorAllowed)]
  return criterionResult('values', {
    passed: valueError <= errorAllowed,
    // Zeros earn nothing: they are off by a quarter or more.
    credit: creditBetween(0.24, errorAllowed, valueError),
    reason: {
      en: `On average a value is off by ${was} of the span between the best and the worst; at most ${allowed} was allowed.`,
      'zh-CN': `平均来看，价值与真实值相差“最好与最坏之差”的 ${was}，最多允许 ${allowed}。`,
    },
    hintId,
  })
}

function decision({ decided }: Facts, hintId: HintId): CriterionResult {
  const [was, needed] = [percent(decided), percent(decidedNeeded)]
  return criterionResult('decision', {
    passed: decided >= decidedNeeded,
    // A quarter is what a die gets right.
    credit: creditBetween(0.25, decidedNeeded, decided),
    reason: {
      en: `In ${was} of all cells the robot goes where its own values are highest; ${needed} were needed.`,
      'zh-CN': `在 ${was} 的格子里，机器人走向自己认为价值最高的方向，要求 ${needed}。`,
    },
    hintId,
  })
}

function route({ returnShare }: Facts, hintId: HintId): CriterionResult {
  const [was, needed] = [percent(returnShare), percent(shareNeeded)]
  const passed = returnShare >= shareNeeded
  return criterionResult('route', {
    passed,
    credit: creditBetween(0, shareNeeded, returnShare),
    reason:
      returnShare >= 0
        ? {
            en: `From strolling about (0%) to the best there is (100%), your robot’s trips get to ${was}; ${needed} were needed.`,
            'zh-CN': `乱走算 0%，最优算 100%，你的机器人达到 ${was}，要求 ${needed}。`,
          }
        : {
            en: `Your robot’s trips bring less than strolling about at random; ${needed} of the way to the best there is were needed.`,
            'zh-CN': `你的机器人还不如随机乱走；以乱走为 0%、最优为 100%，要求达到 ${needed}。`,
          },
    hintId,
  })
}

/** Rounded up, so that an error that just misses does not read as if it were allowed. */
function percentUp(share: number): string {
  return share < 10 ? `${Math.ceil(100 * share - 1e-9)}%` : 'more than 1000%'
}
