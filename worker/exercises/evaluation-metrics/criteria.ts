import { criterionResult, decimals, mean } from '../src/authoring/index.js'
import type { CriterionResult, Localized } from '../src/contract/index.js'
import { isRight, type Asked, type Facts, type Tally } from './assessment.js'
import type { Diagnosis } from './diagnosis.js'

/** All five criteria in the declared order, for the graded run and the preview alike. */
export function criteria(facts: Facts, diagnosis: Diagnosis): CriterionResult[] {
  return [
    confusionCriterion(facts, diagnosis),
    precisionRecallCriterion(facts, diagnosis),
    f1Criterion(facts, diagnosis),
    aucCriterion(facts, diagnosis),
    edgesCriterion(facts, diagnosis),
  ]
}

function confusionCriterion({ counts, countedInboxes }: Facts, { confusion }: Diagnosis): CriterionResult {
  const { right, of } = countedInboxes
  return criterionResult('confusion', {
    passed: isRight(countedInboxes),
    credit: counts.credit,
    reason: counts.worst
      ? {
          en: `All four counts are right in ${right} of ${of} inboxes; furthest off is one with ${counts.worst.was} messages ${counts.worst.what.en}, where there are ${counts.worst.needed}.`,
          'zh-CN': `${of} 个收件箱中有 ${right} 个的四个计数全对；差得最远的一处，“${counts.worst.what['zh-CN']}”你数出 ${counts.worst.was} 条，实际是 ${counts.worst.needed} 条。`,
        }
      : {
          en: `All four counts are right in each of ${of} inboxes.`,
          'zh-CN': `${of} 个收件箱的四个计数全部正确。`,
        },
    hintId: confusion,
  })
}

function precisionRecallCriterion(
  { precisionRecall }: Facts,
  { precisionRecall: hintId }: Diagnosis,
): CriterionResult {
  return measured('precision-recall', precisionRecall, hintId, {
    en: 'precision and recall',
    'zh-CN': '精确率和召回率',
  })
}

function f1Criterion({ f1 }: Facts, { f1: hintId }: Diagnosis): CriterionResult {
  return measured('f1', f1, hintId, { en: 'F1', 'zh-CN': ' F1 ' })
}

function aucCriterion({ auc }: Facts, { auc: hintId }: Diagnosis): CriterionResult {
  return measured('auc', auc, hintId, { en: 'AUC', 'zh-CN': ' AUC ' })
}

function measured(id: string, tally: Tally, hintId: string, what: Localized): CriterionResult {
  const { right, of, credit, worst } = tally
  const reason: Localized = worst
    ? {
        en: `${right} of ${of} answers for ${what.en} are right; furthest off is ${compared(worst).en}.`,
        'zh-CN': `关于${what['zh-CN']}的 ${of} 个答案中有 ${right} 个正确；差得最远的是：${compared(worst)['zh-CN']}。`,
      }
    : {
        en: `All ${of} answers for ${what.en} are right to four decimals.`,
        'zh-CN': `关于${what['zh-CN']}的 ${of} 个答案全部正确，精确到四位小数。`,
      }
  return criterionResult(id, { passed: !worst, credit, reason, hintId })
}

/** Zeros are right at many an edge by themselves, so edges earn no more than the everyday answers they belong to. */
function edgesCriterion(
  { edgeRates, edgeAuc, precisionRecall, f1, auc }: Facts,
  { edges }: Diagnosis,
): CriterionResult {
  const [right, of] = [edgeRates.right + edgeAuc.right, edgeRates.of + edgeAuc.of]
  const worst = edgeRates.worst ?? edgeAuc.worst
  const rates = edgeRates.credit * mean([precisionRecall.credit, f1.credit])
  return criterionResult('edge-cases', {
    passed: !worst,
    credit: (edgeRates.of * rates + edgeAuc.of * edgeAuc.credit * auc.credit) / of,
    reason: worst
      ? {
          en: `${right} of ${of} answers at the edges are right; furthest off is ${compared(worst).en}.`,
          'zh-CN': `极端情形的 ${of} 个答案中有 ${right} 个正确；差得最远的是：${compared(worst)['zh-CN']}。`,
        }
      : {
          en: `All ${of} answers at the edges follow the agreed rules.`,
          'zh-CN': `极端情形的 ${of} 个答案都符合约定。`,
        },
    hintId: edges,
  })
}

function compared({ what, was, needed }: Asked): Localized {
  const [given, right] = [decimals(was, 4), decimals(needed, 4)]
  return {
    en: `${what.en}: ${given} where ${right} is right`,
    'zh-CN': `${what['zh-CN']}，你给出 ${given}，应为 ${right}`,
  }
}
