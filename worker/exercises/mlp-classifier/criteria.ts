import { creditBetween, percent } from '../src/authoring/index.js'
import type { CriterionResult, Localized } from '../src/contract/index.js'
import { groups } from './data.js'
import type { Facts } from './assessment.js'
import { accuracyNeeded, type HintId } from './diagnosis.js'

const worstGroupNeeded = 0.75
/** Mean cross-entropy; a coin flip has 0.69. */
const crossEntropyAllowed = 0.35
/** Room for the arithmetic of different batch sizes on a GPU. */
const companyEffectAllowed = 0.02

/** All four criteria in the declared order. `users` says in words whom the model was asked about. */
export function criteria(facts: Facts, hintId: HintId, users: Localized): CriterionResult[] {
  return [accuracy(facts, users), everyGroup(facts), probabilities(facts), oneAtATime(facts)].map((result) =>
    result.passed ? result : { ...result, hintId },
  )
}

function accuracy(facts: Facts, users: Localized): CriterionResult {
  const [was, needed] = [percent(facts.accuracy), percent(accuracyNeeded)]
  const passed = facts.accuracy >= accuracyNeeded
  // Half of the users is what a coin gets right, so credit starts there.
  const credit = creditBetween(0.5, accuracyNeeded, facts.accuracy)
  const straight = facts.straightness > 0.99 && facts.distinct > 1
  const reason = passed
    ? {
        en: `Your model is right about ${was} of ${users.en}; ${needed} were needed.`,
        'zh-CN': `你的模型判断对了${users['zh-CN']}中的 ${was}，要求 ${needed}。`,
      }
    : straight
      ? {
          en: `Your model separates users by a straight line and is right about ${was} of ${users.en}; ${needed} were needed.`,
          'zh-CN': `你的模型用一条直线划分用户，判断对了${users['zh-CN']}中的 ${was}，要求 ${needed}。`,
        }
      : {
          en: `Your model is right about only ${was} of ${users.en}; ${needed} were needed.`,
          'zh-CN': `你的模型只判断对了${users['zh-CN']}中的 ${was}，要求 ${needed}。`,
        }
  return { id: 'accuracy', passed, credit: passed ? 1 : credit, reason }
}

function everyGroup({ worstGroup }: Facts): CriterionResult {
  const [was, needed] = [percent(worstGroup.accuracy), percent(worstGroupNeeded)]
  const passed = worstGroup.accuracy >= worstGroupNeeded
  return {
    id: 'every-group',
    passed,
    credit: creditBetween(0, worstGroupNeeded, worstGroup.accuracy),
    reason: passed
      ? {
          en: `None of the ${groups} groups is left behind: the worst served is judged right in ${was}.`,
          'zh-CN': `${groups} 个群体没有一个被落下：判断最差的群体也有 ${was} 正确。`,
        }
      : {
          en: `One of the ${groups} groups is judged right in only ${was}; each needed ${needed}.`,
          'zh-CN': `${groups} 个群体中有一个只判断对了 ${was}，每个群体都要达到 ${needed}。`,
        },
  }
}

function probabilities(facts: Facts): CriterionResult {
  const loss = facts.crossEntropy.toFixed(2)
  const passed = facts.outside === 0 && facts.distinct > 2 && facts.crossEntropy <= crossEntropyAllowed
  const credit =
    facts.outside > 0 || facts.distinct <= 2
      ? 0
      : creditBetween(Math.LN2, crossEntropyAllowed, facts.crossEntropy)
  return {
    id: 'probabilities',
    passed,
    credit: passed ? 1 : credit,
    reason: chancesReason(facts, loss, passed),
  }
}

function chancesReason(facts: Facts, loss: string, passed: boolean): Localized {
  if (facts.outside > 0) {
    return {
      en: `${facts.outside} of your chances lie below 0 or above 1, so they are no probabilities.`,
      'zh-CN': `有 ${facts.outside} 个输出小于 0 或大于 1，它们不是概率。`,
    }
  }
  if (facts.distinct <= 2) {
    return {
      en: `Your model knows only ${facts.distinct === 1 ? 'one answer' : 'two answers'}, so it cannot say how sure it is.`,
      'zh-CN': `你的模型只会给出 ${facts.distinct} 种答案，说不出自己有多大把握。`,
    }
  }
  return passed
    ? {
        en: `The chances deserve trust: their cross-entropy is ${loss}, where a coin flip has 0.69 and ${crossEntropyAllowed} was allowed.`,
        'zh-CN': `这些概率值得信任：交叉熵为 ${loss}，抛硬币是 0.69，允许的上限是 ${crossEntropyAllowed}。`,
      }
    : {
        en: `The cross-entropy of your chances is ${loss}; at most ${crossEntropyAllowed} was allowed, and a coin flip has 0.69.`,
        'zh-CN': `你的概率的交叉熵为 ${loss}，最多允许 ${crossEntropyAllowed}，抛硬币是 0.69。`,
      }
}

function oneAtATime({ companyEffect }: Facts): CriterionResult {
  const passed = companyEffect <= companyEffectAllowed
  const was = companyEffect.toFixed(2)
  return {
    id: 'one-at-a-time',
    passed,
    credit: passed ? 1 : 0,
    reason: passed
      ? {
          en: 'A user gets the same chance whether asked about alone or among others.',
          'zh-CN': '无论单独询问还是和别人一起询问，同一个用户得到的概率都一样。',
        }
      : {
          en: `The same user’s chance changes by ${was} with who else is asked about; a user alone should decide.`,
          'zh-CN': `同一个用户的概率会因为同批询问的人不同而相差 ${was}，而它本应只取决于用户自己。`,
        },
  }
}
