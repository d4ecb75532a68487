import { creditBetween, criterionResult, percent } from '../src/authoring/index.js'
import type { CriterionResult, Localized } from '../src/contract/index.js'
import { certaintyNeeded, rowTolerance, type Finding } from './diagnosis.js'
import { intentCount } from './data.js'
import type { Yardstick } from './yardstick.js'

const paddingTolerance = 0.01

/** The five criteria in order, for the graded run and the browser run alike. */
export function judge(finding: Finding, yardstick: Yardstick): CriterionResult[] {
  return [
    probabilitiesCriterion(finding),
    paddingCriterion(finding),
    examplesCriterion(finding),
    beatsScratchCriterion(finding, yardstick),
    freshCriterion(finding, yardstick),
  ]
}

/** Two decimals, rounded down, so that no figure shown reaches a bar that it misses. */
export function twoDecimals(value: number): string {
  return (Math.floor(value * 100 + 1e-9) / 100).toFixed(2)
}

function probabilitiesCriterion({ probabilityError, columnsAddUp, hintId }: Finding): CriterionResult {
  const passed = probabilityError <= rowTolerance
  const missed: Localized = columnsAddUp
    ? {
        en: 'The numbers of one intent add up to 1 over all requests; those of one request must.',
        'zh-CN': '现在是每个意图在所有请求上加起来等于 1；应该是每条请求的 8 个数加起来等于 1。',
      }
    : {
        en: 'The eight numbers of a request are not probabilities: they must lie between 0 and 1 and add up to 1.',
        'zh-CN': '一条请求的 8 个数不是概率：每个数应在 0 到 1 之间，加起来等于 1。',
      }
  const met: Localized = {
    en: 'For every request the eight probabilities add up to 1.',
    'zh-CN': '每条请求的 8 个概率加起来都等于 1。',
  }
  return criterionResult('probabilities', { passed, credit: 0, reason: passed ? met : missed, hintId })
}

function paddingCriterion({ paddingShift, probabilityError, hintId }: Finding): CriterionResult {
  const passed = paddingShift <= paddingTolerance
  const shift = percent(Math.min(1, paddingShift))
  const reason: Localized = passed
    ? {
        en: 'Eight more padding tokens behind a request change nothing.',
        'zh-CN': '在请求后面再补 8 个填充符，答案不变。',
      }
    : {
        en: `The same request with eight more padding tokens gets another answer: a probability moves by up to ${shift}.`,
        'zh-CN': `同一条请求后面多补 8 个填充符，答案就变了：概率最多变化 ${shift}。`,
      }
  const rowsAreRight = probabilityError <= rowTolerance
  return criterionResult('padding', {
    passed,
    credit: 0,
    reason,
    hintId: rowsAreRight ? 'padding-counted' : hintId,
  })
}

function examplesCriterion({ exampleCertainty, hintId }: Finding): CriterionResult {
  const passed = exampleCertainty >= certaintyNeeded
  const share = percent(Math.min(1, Math.max(0, exampleCertainty)))
  const reason: Localized = passed
    ? {
        en: `On its own labelled requests your model gives the right intent ${share} on average.`,
        'zh-CN': `对自己学过的标注请求，你的模型平均给正确意图 ${share} 的概率。`,
      }
    : {
        en: `Even on the labelled requests it trained on, your model gives the right intent only ${share} on average; ${percent(certaintyNeeded)} is needed.`,
        'zh-CN': `连训练用过的标注请求，你的模型平均也只给正确意图 ${share} 的概率，需要 ${percent(certaintyNeeded)}。`,
      }
  return criterionResult('labelled-requests', {
    passed,
    credit: creditBetween(1 / intentCount, certaintyNeeded, exampleCertainty),
    reason,
    hintId,
  })
}

function beatsScratchCriterion(
  { macroF1, hintId }: Finding,
  { scratch, beatsScratch }: Yardstick,
): CriterionResult {
  const passed = macroF1 >= beatsScratch
  const [was, needed, mean] = [macroF1, beatsScratch, scratch.mean].map(twoDecimals)
  const reason: Localized = passed
    ? {
        en: `Your macro-F1 on new requests is ${was}; the same network from random weights reaches ${mean} on average.`,
        'zh-CN': `你在新请求上的宏平均 F1 是 ${was}；同样的网络从随机权重训练，平均只有 ${mean}。`,
      }
    : {
        en: `Your macro-F1 on new requests is ${was}. From random weights the same network reaches ${mean} on average; more than ${needed} shows that pretraining helped.`,
        'zh-CN': `你在新请求上的宏平均 F1 是 ${was}。同样的网络从随机权重训练平均为 ${mean}；达到 ${needed} 才说明预训练起了作用。`,
      }
  return criterionResult('beats-scratch', {
    passed,
    credit: creditBetween(scratch.mean, beatsScratch, macroF1),
    reason,
    hintId,
  })
}

function freshCriterion({ macroF1, hintId }: Finding, { scratch, needed }: Yardstick): CriterionResult {
  const passed = macroF1 >= needed
  const [was, bar] = [macroF1, needed].map(twoDecimals)
  const reason: Localized = passed
    ? {
        en: `Macro-F1 on requests in words your model never trained on: ${was}; ${bar} was needed.`,
        'zh-CN': `在模型没学过的说法上，宏平均 F1 为 ${was}，要求是 ${bar}。`,
      }
    : {
        en: `Macro-F1 on requests in words your model never trained on is ${was}; ${bar} is needed.`,
        'zh-CN': `在模型没学过的说法上，宏平均 F1 只有 ${was}，要求是 ${bar}。`,
      }
  return criterionResult('new-requests', {
    passed,
    credit: creditBetween(scratch.mean, needed, macroF1),
    reason,
    hintId,
  })
}
