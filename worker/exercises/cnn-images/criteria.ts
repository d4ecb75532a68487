import { creditBetween, criterionResult, decimals, percent } from '../src/authoring/index.js'
import type { CriterionResult, Localized } from '../src/contract/index.js'
import type { Facts } from './assessment.js'
import { belts } from './data.js'
import {
  accuracyNeeded,
  companyEffectAllowed,
  crossEntropyAllowed,
  probabilityErrorAllowed,
  recallNeeded,
  type HintId,
} from './diagnosis.js'

/** All four criteria in the declared order. `photos` says in words what the model was asked about. */
export function criteria(facts: Facts, hintId: HintId, photos: Localized): CriterionResult[] {
  return [
    oneAtATime(facts, hintId),
    newPhotos(facts, hintId, photos),
    everyBelt(facts, hintId),
    probabilities(facts, hintId),
  ]
}

function oneAtATime({ companyEffect }: Facts, hintId: HintId): CriterionResult {
  const was = decimals(roundedUp(companyEffect))
  return criterionResult('one-at-a-time', {
    passed: companyEffect <= companyEffectAllowed,
    credit: 0,
    reason:
      companyEffect <= companyEffectAllowed
        ? {
            en: 'A photo gets the same answer whether it is asked about alone or among others.',
            'zh-CN': '无论单独询问还是和别的照片一起询问，同一张照片得到的答案都一样。',
          }
        : {
            en: `The same photo’s probability changes by ${was} with the photos it is asked about together with; ${companyEffectAllowed} was allowed.`,
            'zh-CN': `同一张照片的概率会因为同批照片不同而相差 ${was}，允许的上限是 ${companyEffectAllowed}。`,
          },
    hintId,
  })
}

function newPhotos({ accuracy }: Facts, hintId: HintId, photos: Localized): CriterionResult {
  const [was, needed] = [percent(accuracy), percent(accuracyNeeded)]
  const passed = accuracy >= accuracyNeeded
  return criterionResult('new-photos', {
    passed,
    // One photo in four is what a guess gets right, so credit starts there.
    credit: creditBetween(1 / belts, accuracyNeeded, accuracy),
    reason: passed
      ? {
          en: `Your model finds the right belt for ${was} of ${photos.en}; ${needed} were needed.`,
          'zh-CN': `在${photos['zh-CN']}中，你的模型把 ${was} 送上了正确的传送带，要求 ${needed}。`,
        }
      : {
          en: `Your model finds the right belt for only ${was} of ${photos.en}; ${needed} were needed, and a guess gets 25%.`,
          'zh-CN': `在${photos['zh-CN']}中，你的模型只把 ${was} 送上了正确的传送带，要求 ${needed}；瞎猜也有 25%。`,
        },
    hintId,
  })
}

function everyBelt({ worstRecall, recalls }: Facts, hintId: HintId): CriterionResult {
  const [was, needed] = [percent(worstRecall), percent(recallNeeded)]
  const belt = recalls.indexOf(worstRecall)
  const passed = worstRecall >= recallNeeded
  return criterionResult('every-belt', {
    passed,
    credit: creditBetween(0, recallNeeded, worstRecall),
    reason: passed
      ? {
          en: `None of the ${belts} belts is left behind: even on the weakest, belt ${belt}, ${was} of its parcels arrive.`,
          'zh-CN': `${belts} 条传送带没有一条被落下：最弱的 ${belt} 号，也有 ${was} 的包裹送对了。`,
        }
      : {
          en: `Of the parcels for belt ${belt} only ${was} arrive there; each belt needed ${needed}.`,
          'zh-CN': `该上 ${belt} 号传送带的包裹，只有 ${was} 送对了；每条都要达到 ${needed}。`,
        },
    hintId,
  })
}

function probabilities(facts: Facts, hintId: HintId): CriterionResult {
  const valid = facts.probabilityError <= probabilityErrorAllowed && !facts.hard
  const passed = valid && facts.crossEntropy <= crossEntropyAllowed
  return criterionResult('probabilities', {
    passed,
    credit: valid ? creditBetween(Math.log(belts), crossEntropyAllowed, facts.crossEntropy) : 0,
    reason: probabilitiesReason(facts, passed),
    hintId,
  })
}

function probabilitiesReason({ probabilityError, hard, crossEntropy }: Facts, passed: boolean): Localized {
  const loss = decimals(crossEntropy)
  if (hard) {
    return {
      en: 'Your answers hold nothing but 0 and 1, so they can’t say how sure the model is.',
      'zh-CN': '你的答案里只有 0 和 1，说不出模型有多大把握。',
    }
  }
  if (probabilityError > probabilityErrorAllowed) {
    const off = decimals(roundedUp(probabilityError))
    return {
      en: `Your numbers are no probabilities: one lies outside 0 to 1, or a row misses a sum of 1, by ${off}.`,
      'zh-CN': `你给出的数不是概率：有的不在 0 到 1 之间，或者一行加起来不是 1，最多差了 ${off}。`,
    }
  }
  return passed
    ? {
        en: `The probabilities deserve trust: their cross-entropy is ${loss}, where a guess has 1.39 and ${crossEntropyAllowed} was allowed.`,
        'zh-CN': `这些概率值得信任：交叉熵为 ${loss}，瞎猜是 1.39，允许的上限是 ${crossEntropyAllowed}。`,
      }
    : {
        en: `The cross-entropy of your probabilities is ${loss}; at most ${crossEntropyAllowed} was allowed, and a guess has 1.39.`,
        'zh-CN': `你的概率的交叉熵为 ${loss}，最多允许 ${crossEntropyAllowed}，瞎猜是 1.39。`,
      }
}

/** To two decimals, so that what just exceeds a limit does not read as if it had kept it. */
function roundedUp(value: number): number {
  return Math.ceil(100 * value - 1e-9) / 100
}
