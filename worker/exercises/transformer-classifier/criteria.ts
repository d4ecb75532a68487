import { creditBetween, criterionResult, decimals, percent } from '../src/authoring/index.js'
import type { CriterionResult, Localized, TrainingRecord } from '../src/contract/index.js'
import type { Facts } from './assessment.js'
import {
  accuracyNeeded,
  attentionPasses,
  diagnose,
  miscountsAllowed,
  pairsNeeded,
  shareTolerance,
  shiftAllowed,
  type HintId,
} from './diagnosis.js'
import { labelled } from './questions.js'

/** All five criteria in the declared order, for the graded run and the preview alike. */
export function judge(facts: Facts, record: TrainingRecord): CriterionResult[] {
  const hints = diagnose(facts, record)
  return [
    attentionCriterion(facts, hints.attention),
    paddingCriterion(facts, hints.padding),
    wordOrderCriterion(facts, hints.model),
    newMessagesCriterion(facts, hints.model),
    evaluationCriterion(facts, hints.evaluation),
  ]
}

function attentionCriterion(facts: Facts, hintId: HintId): CriterionResult {
  const passed = attentionPasses(facts)
  return criterionResult('attention', { passed, credit: 0, reason: attentionReason(facts, passed), hintId })
}

function attentionReason({ rowSum, paddingWeight }: Facts, passed: boolean): Localized {
  if (passed) {
    return {
      en: 'Every word shares out its attention among the real words of its own message, and all of it.',
      'zh-CN': '每个词都把注意力分给自己这条消息里的真实词，而且正好分完。',
    }
  }
  if (Math.abs(rowSum - 1) > shareTolerance) {
    const total = decimals(rowSum)
    return {
      en: `The weights of one word add up to ${total}; those of every word must add up to 1.`,
      'zh-CN': `有一个词的权重加起来是 ${total}；每个词的权重之和都必须是 1。`,
    }
  }
  const share = percent(Math.min(1, paddingWeight))
  return {
    en: `A word gives up to ${share} of its attention to a single empty place, where there is nothing to read.`,
    'zh-CN': `有的词把多达 ${share} 的注意力给了一个空位，而那里什么也没有。`,
  }
}

function paddingCriterion({ paddingShift }: Facts, hintId: HintId): CriterionResult {
  const passed = paddingShift <= shiftAllowed
  const factor = decimals(Math.exp(paddingShift), 1)
  return criterionResult('padding', {
    passed,
    credit: 0,
    reason: passed
      ? {
          en: 'The same message gets the same chances, however many empty places follow it.',
          'zh-CN': '不管后面跟着几个空位，同一条消息得到的概率都一样。',
        }
      : {
          en: `With four empty places fewer behind the same message, a chance changes by a factor of up to ${factor}.`,
          'zh-CN': `同一条消息后面少四个空位，有的概率就变成原来的 ${factor} 倍或 ${factor} 分之一。`,
        },
    hintId,
  })
}

function wordOrderCriterion({ pairsRight, orderEffect }: Facts, hintId: HintId): CriterionResult {
  const [was, needed] = [percent(pairsRight), percent(pairsNeeded)]
  const isBlind = orderEffect < 1e-3
  const reason: Localized =
    pairsRight >= pairsNeeded
      ? {
          en: `In ${was} of the pairs of messages with the same words your model blames the right party both times.`,
          'zh-CN': `用词完全相同的成对消息里，有 ${was} 两条都判对了责任方。`,
        }
      : isBlind
        ? {
            en: 'Two messages with the same words in another order get the same chances, so one of the two is always judged wrongly.',
            'zh-CN': '用词相同、次序不同的两条消息得到了一样的概率，所以两条里总有一条判错。',
          }
        : {
            en: `In only ${was} of the pairs of messages with the same words both are judged rightly; ${needed} were needed.`,
            'zh-CN': `用词完全相同的成对消息里，只有 ${was} 两条都判对，要求 ${needed}。`,
          }
  return criterionResult('word-order', {
    passed: pairsRight >= pairsNeeded,
    credit: creditBetween(0, pairsNeeded, pairsRight),
    reason,
    hintId,
  })
}

function newMessagesCriterion({ accuracy, probabilityError }: Facts, hintId: HintId): CriterionResult {
  const [was, needed] = [percent(accuracy), percent(accuracyNeeded)]
  const areChances = probabilityError <= shareTolerance
  const passed = areChances && accuracy >= accuracyNeeded
  // Two parties are named: who knows them and no more is right every other time.
  const credit = areChances ? creditBetween(0.5, accuracyNeeded, accuracy) : 0
  const reason: Localized = !areChances
    ? {
        en: 'The four numbers of a message are no chances: each must lie between 0 and 1, and together they must be 1.',
        'zh-CN': '一条消息的四个数不是概率：每个数都应在 0 和 1 之间，四个加起来应为 1。',
      }
    : passed
      ? {
          en: `Your model finds who is to blame in ${was} of the messages that it has never seen; ${needed} were needed.`,
          'zh-CN': `没见过的消息里，你的模型判对了 ${was} 的责任方，要求 ${needed}。`,
        }
      : {
          en: `Your model finds who is to blame in only ${was} of the messages that it has never seen; ${needed} were needed.`,
          'zh-CN': `没见过的消息里，你的模型只判对了 ${was} 的责任方，要求 ${needed}。`,
        }
  return criterionResult('new-messages', { passed, credit, reason, hintId })
}

function evaluationCriterion({ counted, miscounted }: Facts, hintId: HintId): CriterionResult {
  const passed = miscounted <= miscountsAllowed
  const reason: Localized = passed
    ? {
        en: `Your evaluation counts the ${labelled} messages that it was given, each in the right cell.`,
        'zh-CN': `交给你评估的 ${labelled} 条消息，每一条都数进了正确的格子。`,
      }
    : counted !== labelled
      ? {
          en: `Your evaluation counts ${decimals(counted, 0)} messages; it was given ${labelled}.`,
          'zh-CN': `你的评估数出了 ${decimals(counted, 0)} 条消息，而交给它的是 ${labelled} 条。`,
        }
      : {
          en: `Your evaluation counts all ${labelled} messages, but not in the cells where label and choice of your own model put them.`,
          'zh-CN': `${labelled} 条消息都数到了，但没有按“标签”和“你自己模型的选择”放进对应的格子。`,
        }
  return criterionResult('evaluation', {
    passed,
    credit: 0.5 * creditBetween(labelled, 0, miscounted),
    reason,
    hintId,
  })
}
