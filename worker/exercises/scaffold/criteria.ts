import { creditBetween, criterionResult, decimals, mean } from '../src/authoring/index.js'
import type { CriterionResult } from '../src/contract/index.js'
import { diagnose } from './diagnosis.js'

/** Room for arithmetic in float32. */
const tolerance = 0.01
/** From here on an answer earns nothing, in minutes. */
const hopeless = 10

/** For the graded run and the preview alike. */
export function criteria(average: number, minutes: readonly number[]): CriterionResult[] {
  const truth = mean(minutes)
  const distance = Math.abs(average - truth)
  const [was, needed] = [decimals(average), decimals(truth)]
  const passed = distance <= tolerance
  const result = criterionResult('average', {
    passed,
    credit: creditBetween(hopeless, tolerance, distance),
    reason: passed
      ? { en: `The average is ${was} minutes.`, 'zh-CN': `平均值是 ${was} 分钟。` }
      : {
          en: `You say ${was} minutes; the average is ${needed}.`,
          'zh-CN': `你给出的是 ${was} 分钟，平均值是 ${needed}。`,
        },
    hintId: diagnose(average, minutes),
  })
  return [result]
}
