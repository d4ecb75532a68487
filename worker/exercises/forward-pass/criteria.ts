import { criterionResult, decimals } from '../src/authoring/index.js'
import type { CriterionResult, Localized } from '../src/contract/index.js'
import { isRight, type Facts, type Tally } from './assessment.js'
import type { HintId } from './diagnosis.js'

/** All four criteria in the declared order, for the graded run and the preview alike. */
export function criteria(facts: Facts, hintId: HintId): CriterionResult[] {
  return [
    judged('hidden', facts.hidden, hintId, {
      en: 'The hidden units of one lead',
      'zh-CN': '单条线索的隐藏单元',
    }),
    judged('output', facts.output, hintId, {
      en: 'The outputs for one lead',
      'zh-CN': '单条线索的输出',
    }),
    judged('batch', facts.batch, hintId, {
      en: 'Both layers for many leads at once',
      'zh-CN': '一批线索的两层激活值',
    }),
    judged('extremes', facts.extremes, hintId, {
      en: 'Both layers for large inputs',
      'zh-CN': '大数输入的两层激活值',
    }),
  ]
}

function judged(id: string, tally: Tally, hintId: HintId, what: Localized): CriterionResult {
  const { right, of, credit, worst } = tally
  const [was, needed] = [decimals(worst.was, 5), decimals(worst.needed, 5)]
  const passed = isRight(tally)
  const reason: Localized = passed
    ? {
        en: `${what.en} are right to five decimals in all ${of} networks.`,
        'zh-CN': `${what['zh-CN']}在全部 ${of} 个网络里都正确，误差不超过 0.00001。`,
      }
    : {
        en: `${what.en} are right in ${right} of ${of} networks; furthest off is ${was} where ${needed} was needed.`,
        'zh-CN': `${what['zh-CN']}在 ${of} 个网络里有 ${right} 个全对；差得最远的一处给出 ${was}，应为 ${needed}。`,
      }
  return criterionResult(id, { passed, credit, reason, hintId })
}
