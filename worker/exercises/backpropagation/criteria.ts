import { criterionResult, decimals } from '../src/authoring/index.js'
import type { CriterionResult, Localized } from '../src/contract/index.js'
import { isRight, type CriterionId, type Facts } from './assessment.js'
import type { HintId } from './diagnosis.js'

const subjects: Readonly<Record<CriterionId, Localized>> = {
  loss: { en: 'The loss of one lead is', 'zh-CN': '单条线索的损失' },
  'output-layer': { en: 'The gradients of the output layer are', 'zh-CN': '输出层的梯度' },
  'hidden-layer': { en: 'The gradients of the hidden layer are', 'zh-CN': '隐藏层的梯度' },
  batch: { en: 'Loss and gradients over many leads are', 'zh-CN': '一批线索的损失和梯度' },
}

/** All four criteria in the declared order, for the graded run and the preview alike. */
export function criteria({ tallies }: Facts, hintId: HintId): CriterionResult[] {
  return (Object.keys(subjects) as CriterionId[]).map((id) => {
    const { right, of, credit, worst } = tallies[id]
    const what = subjects[id]
    const [was, needed] = [decimals(worst.was, 5), decimals(worst.needed, 5)]
    const passed = isRight(tallies[id])
    const reason: Localized = passed
      ? {
          en: `${what.en} right to a thousandth in all ${of} networks.`,
          'zh-CN': `${what['zh-CN']}在全部 ${of} 个网络里都正确，误差不超过千分之一。`,
        }
      : {
          en: `${what.en} right in ${right} of ${of} networks; furthest off is a number in ${worst.name}, ${was} where ${needed} was needed.`,
          'zh-CN': `${what['zh-CN']}在 ${of} 个网络里有 ${right} 个全对；差得最远的是 ${worst.name} 里的一个数，给出 ${was}，应为 ${needed}。`,
        }
    return criterionResult(id, { passed, credit, reason, hintId })
  })
}
