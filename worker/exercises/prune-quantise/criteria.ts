import { creditBetween, criterionResult, decimals, percent } from '../src/authoring/index.js'
import type { CriterionResult, Localized } from '../src/contract/index.js'
import { isRight, type Facts, type Tally } from './assessment.js'
import { movements } from './readings.js'
import type { Diagnosis } from './diagnosis.js'
import { shareThatCounts } from './questions.js'

export const sizeAllowed = 0.25
export const dropAllowed = 0.02

/** All five criteria in the declared order. `readings` says in words what the network was tried on. */
export function criteria(facts: Facts, diagnosis: Diagnosis, readings: Localized): CriterionResult[] {
  return [
    counted('prune', facts.prune, diagnosis.prune, {
      en: 'tables have exactly the weights nearest to 0 set to 0',
      'zh-CN': '张表恰好把最接近 0 的权重变成了 0',
    }),
    counted('quantise', facts.quantise, diagnosis.quantise, {
      en: 'columns have the right step, codes that fit in a byte, and every weight within half a step',
      'zh-CN': '列的步长正确、编码装得进一个字节、每个权重的误差不超过半步',
    }),
    counted('restore', facts.restore, diagnosis.restore, {
      en: 'tables of codes were turned back into the right weights',
      'zh-CN': '张编码表还原出了正确的权重',
    }),
    counted('size', facts.size, diagnosis.size, {
      en: 'sizes are right to the byte',
      'zh-CN': '个大小一个字节也不差',
    }),
    network(facts, diagnosis.network, readings),
  ]
}

function counted(id: string, tally: Tally, hintId: string, what: Localized): CriterionResult {
  const { right, of, credit } = tally
  return criterionResult(id, {
    passed: isRight(tally),
    credit,
    reason: isRight(tally)
      ? { en: `All ${of} ${what.en}.`, 'zh-CN': `全部 ${of} ${what['zh-CN']}。` }
      : {
          en: `${right} of ${of} ${what.en}; all were needed.`,
          'zh-CN': `${of} 里只有 ${right} ${what['zh-CN']}，要求全部做到。`,
        },
    hintId,
  })
}

function network(
  { outcome: { accuracy, size }, original }: Facts,
  hintId: string,
  readings: Localized,
): CriterionResult {
  const drop = original.accuracy - accuracy
  const passed = size <= sizeAllowed && drop <= dropAllowed
  // A network without weights is small, and a guess: credit needs both.
  const small = creditBetween(1, sizeAllowed, size)
  const able = creditBetween(1 / movements, original.accuracy - dropAllowed, accuracy)
  const [before, after] = [percentPoints(original.accuracy), percentPoints(accuracy)]
  const share = percent(shareThatCounts)
  return criterionResult('network', {
    passed,
    credit: small * able,
    reason: {
      en: `With ${share} pruned the network takes ${percentPoints(size)} of its size, and is right about ${after} of ${readings.en}, ${before} before; at most ${percent(sizeAllowed)} and a drop of ${100 * dropAllowed} points were allowed.`,
      'zh-CN': `剪去 ${share} 之后，网络占原来大小的 ${percentPoints(size)}，在${readings['zh-CN']}上判断正确 ${after}，原来是 ${before}；允许的上限是 ${percent(sizeAllowed)} 和下降 ${100 * dropAllowed} 个百分点。`,
    },
    hintId,
  })
}

export function percentPoints(share: number): string {
  return `${decimals(100 * share, 1)}%`
}
