import { criterionResult, decimals } from '../src/authoring/index.js'
import type { CriterionResult, Localized } from '../src/contract/index.js'
import type { Answers } from './answers.js'
import { assess, shareTolerance, type Facts, type Gap } from './assessment.js'
import type { Questions } from './data.js'
import { diagnose, tolerance, type CriterionId } from './diagnosis.js'

/** All four criteria in the declared order, for the graded run and the preview alike. */
export function judge(answers: Answers, asked: Questions): CriterionResult[] {
  const facts = assess(answers, asked)
  const hints = diagnose(facts, answers, asked)
  const result = (id: CriterionId, { worst, credit }: Gap, reason: Localized) =>
    criterionResult(id, { passed: worst <= tolerance, credit, reason, hintId: hints[id] })
  return [
    result('weights', facts.weights, weightsReason(facts, asked.attend.length)),
    result('output', facts.output, outputReason(facts.output)),
    result('causal', facts.causal, causalReason(facts.causal, asked.causal.length)),
    result('multi-head', facts.multiHead, layerReason(facts.multiHead)),
  ]
}

function weightsReason({ weights, rowSum }: Facts, questions: number): Localized {
  if (weights.worst <= tolerance) {
    return {
      en: `In all ${questions} questions your weights are within ${tolerance} of softmax(QKᵀ/√d).`,
      'zh-CN': `全部 ${questions} 个问题里，你的权重与 softmax(QKᵀ/√d) 相差都不超过 ${tolerance}。`,
    }
  }
  if (Math.abs(rowSum - 1) > shareTolerance) {
    const total = amount(rowSum)
    return {
      en: `A row of your weights adds up to ${total}; the shares of each query must add up to 1, and be within ${tolerance} of softmax(QKᵀ/√d).`,
      'zh-CN': `你的权重有一行加起来是 ${total}；每个查询的份额之和应为 1，并且与 softmax(QKᵀ/√d) 相差不超过 ${tolerance}。`,
    }
  }
  return off(weights, { en: 'Your weights are', 'zh-CN': '权重' })
}

function outputReason(output: Gap): Localized {
  return output.worst <= tolerance
    ? {
        en: 'The outputs of attend are the values, mixed by your weights.',
        'zh-CN': 'attend 的输出正是按你的权重混合起来的值。',
      }
    : off(output, {
        en: 'The outputs of attend, as a mix of the values, are',
        'zh-CN': 'attend 的输出与“值的混合”',
      })
}

function causalReason(causal: Gap, questions: number): Localized {
  return causal.worst <= tolerance
    ? {
        en: `In all ${questions} questions no word looks ahead, and each row of weights still adds up to 1.`,
        'zh-CN': `全部 ${questions} 个问题里，没有一个词看到后面，而且每行权重之和仍是 1。`,
      }
    : off(causal, { en: 'Weights or outputs of causal are', 'zh-CN': 'causal 的权重或输出' })
}

function layerReason(layer: Gap): Localized {
  return layer.worst <= tolerance
    ? {
        en: `The outputs of multiHead are within ${tolerance} of the formula, whatever the number of heads.`,
        'zh-CN': `不管有几个头，multiHead 的输出与公式相差都不超过 ${tolerance}。`,
      }
    : off(layer, { en: 'The outputs of multiHead are', 'zh-CN': 'multiHead 的输出' })
}

function off({ worst }: Gap, what: Localized): Localized {
  const was = amount(worst)
  return {
    en: `${what.en} off by up to ${was}; at most ${tolerance} was allowed.`,
    'zh-CN': `${what['zh-CN']}最多相差 ${was}，允许的上限是 ${tolerance}。`,
  }
}

/** Two digits that count, however small: what just misses must not read as if it had been reached. */
function amount(value: number): string {
  return Math.abs(value) < 1000 ? String(Number(value.toPrecision(2))) : decimals(value)
}
