import { creditBetween, criterionResult, decimals, percent } from '../src/authoring/index.js'
import type { CriterionResult, Localized } from '../src/contract/index.js'
import { perplexityTolerance, type Facts } from './assessment.js'
import { allowance, measuresRight, usesOneWord, usesTwoWords, type HintId } from './diagnosis.js'

/** From this relative error on, a perplexity earns nothing. */
const hopeless = 0.5

/** All five criteria in the declared order, for the graded run and the preview alike. */
export function criteria(facts: Facts, hintId: HintId): CriterionResult[] {
  return [
    distribution(facts, hintId),
    possible(facts, hintId),
    oneWord(facts, hintId),
    twoWords(facts, hintId),
    measured(facts, hintId),
  ]
}

/** Infinite in words, as a row that can't be drawn is. */
export function perplexityInWords(perplexity: number): Localized {
  if (!Number.isFinite(perplexity)) return { en: 'infinite', 'zh-CN': '无穷大' }
  const rounded = decimals(perplexity)
  return { en: rounded, 'zh-CN': rounded }
}

function distribution({ rows: { off, of, worstSum, negative } }: Facts, hintId: HintId): CriterionResult {
  const right = of - off
  const worst = decimals(worstSum, 3)
  const reasons: Record<'passed' | 'negative' | 'off', Localized> = {
    passed: {
      en: `After each of ${of} contexts the chances of all words add up to 1.`,
      'zh-CN': `在 ${of} 种上文之后，所有词的概率加起来都是 1。`,
    },
    negative: {
      en: `After ${right} of ${of} contexts the chances are a distribution; some of the others are below 0.`,
      'zh-CN': `${of} 种上文里，有 ${right} 种给出的是概率分布；其余的里面出现了小于 0 的概率。`,
    },
    off: {
      en: `After ${right} of ${of} contexts the chances add up to 1; the sum furthest off is ${worst}.`,
      'zh-CN': `${of} 种上文里，有 ${right} 种的概率加起来是 1；差得最远的一种加起来是 ${worst}。`,
    },
  }
  return criterionResult('distribution', {
    passed: off === 0,
    credit: right / of,
    reason: reasons[off === 0 ? 'passed' : negative ? 'negative' : 'off'],
    hintId,
  })
}

function possible({ impossible: { words, of, rows } }: Facts, hintId: HintId): CriterionResult {
  return criterionResult('possible', {
    passed: rows === 0,
    // Nothing where a tenth of the words came as impossible ones; not all of it where none happened to come.
    credit: creditBetween(0.1, 0, words / of) * 0.9,
    reason:
      rows === 0
        ? {
            en: `No word is impossible after any context, so the perplexity of ${of} new words is finite.`,
            'zh-CN': `任何上文之后，没有一个词被判为不可能，所以 ${of} 个新词的困惑度是有限的。`,
          }
        : {
            en: `After ${rows} contexts there are words that can never come; ${words} of ${of} words in the new messages did come there, and one is enough to make the perplexity infinite.`,
            'zh-CN': `在 ${rows} 种上文之后，有些词被判为不可能；新消息的 ${of} 个词里，有 ${words} 个恰恰就是这样的词，而只要一个就足以让困惑度变成无穷大。`,
          },
    hintId,
  })
}

function oneWord(facts: Facts, hintId: HintId): CriterionResult {
  const { learned, none, one } = facts.perplexity
  const [was, allowed] = [perplexityInWords(learned), decimals(allowance.oneWord * one)]
  const passed = usesOneWord(facts)
  return criterionResult('one-word', {
    passed,
    credit: creditBetween(Math.log(none), Math.log(allowance.oneWord * one), Math.log(learned)),
    reason: passed
      ? {
          en: `On new messages your perplexity is ${was.en}; for making use of one word of context, ${allowed} was needed.`,
          'zh-CN': `在新消息上，你的困惑度是 ${was['zh-CN']}；用上一个词的上文，要求不超过 ${allowed}。`,
        }
      : {
          en: `On new messages your perplexity is ${was.en}; at most ${allowed} was needed, and a model without any context has ${decimals(none)}.`,
          'zh-CN': `在新消息上，你的困惑度是 ${was['zh-CN']}；要求不超过 ${allowed}，完全不看上文的模型是 ${decimals(none)}。`,
        },
    hintId,
  })
}

function twoWords(facts: Facts, hintId: HintId): CriterionResult {
  const { learned, one, two } = facts.perplexity
  const [was, allowed] = [perplexityInWords(learned), decimals(allowance.twoWords * two)]
  const passed = usesTwoWords(facts)
  return criterionResult('two-words', {
    passed,
    credit: creditBetween(
      Math.log(allowance.oneWord * one),
      Math.log(allowance.twoWords * two),
      Math.log(learned),
    ),
    reason: passed
      ? {
          en: `With two words of context you reach ${was.en}, and ${allowed} was needed; the right word is among your three suggestions in ${percent(facts.suggested)} of cases.`,
          'zh-CN': `看前两个词，你的困惑度是 ${was['zh-CN']}，要求不超过 ${allowed}；有 ${percent(facts.suggested)} 的情况，下一个词就在你的三个建议里。`,
        }
      : {
          en: `With two words of context ${allowed} can be reached; yours is ${was.en}, and a good model of one word has ${decimals(one)}.`,
          'zh-CN': `看前两个词，可以达到 ${allowed}；你的是 ${was['zh-CN']}，只看一个词的好模型是 ${decimals(one)}。`,
        },
    hintId,
  })
}

function measured(facts: Facts, hintId: HintId): CriterionResult {
  const { was, needed } = facts.excerpt
  const [said, follows] = [perplexityInWords(was), perplexityInWords(needed)]
  const passed = measuresRight(facts)
  const error = Math.abs(was - needed) / needed
  return criterionResult('measured', {
    passed,
    credit: Number.isFinite(needed)
      ? creditBetween(Math.log10(hopeless), Math.log10(perplexityTolerance), Math.log10(error))
      : 0,
    reason: passed
      ? {
          en: `For a text you say ${said.en}, and that is what follows from your own chances.`,
          'zh-CN': `你对一段文字给出的困惑度是 ${said['zh-CN']}，和你自己的概率算出来的一致。`,
        }
      : {
          en: `For a text you say ${said.en}; ${follows.en} is what follows from your own chances.`,
          'zh-CN': `你对一段文字给出的困惑度是 ${said['zh-CN']}；按你自己的概率算，应该是 ${follows['zh-CN']}。`,
        },
    hintId,
  })
}
