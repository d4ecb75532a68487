import { creditBetween, criterionResult, decimals, percent } from '../src/authoring/index.js'
import type { CriterionResult, Localized } from '../src/contract/index.js'
import type { Facts } from './assessment.js'
import {
  chosenRight,
  fatesRight,
  formRight,
  gapsRight,
  enoughExchanged,
  needed,
  paddingRight,
  sidesRight,
  slipsRight,
  type Diagnosis,
} from './diagnosis.js'
import { allWords } from './lexicon.js'

/** A model that knows only which words are common is right this often. */
const knowsCommon = 0.1

/** All five criteria in the declared order, for the graded run and the preview alike. */
export function criteria(facts: Facts, hints: Diagnosis): CriterionResult[] {
  return [
    chosen(facts, hints),
    fates(facts, hints),
    bothSides(facts, hints),
    gaps(facts, hints),
    slips(facts, hints),
  ]
}

/** One decimal, so that 15.2% does not read as 15%. */
export function inPercent(share: number): string {
  return `${decimals(100 * share, 1)}%`
}

function chosen(facts: Facts, { chosen: hintId }: Diagnosis): CriterionResult {
  const { share, specials, wrongLabels, changed, again } = facts.masking
  const met = [
    Math.abs(share - needed.share.wanted) <= needed.share.tolerance,
    specials === 0,
    wrongLabels === 0,
    changed === 0,
    again <= needed.again,
  ].filter(Boolean).length
  return criterionResult('chosen', {
    passed: chosenRight(facts),
    credit: share === 0 ? 0 : 0.18 * met,
    reason: chosenReason(facts),
    hintId,
  })
}

function chosenReason(facts: Facts): Localized {
  const { share, specials, wrongLabels, changed, again } = facts.masking
  const was = inPercent(share)
  if (chosenRight(facts)) {
    return {
      en: `Your rule chooses ${was} of the words and no special token, and other dice choose other words.`,
      'zh-CN': `你的规则选中了 ${was} 的词，没有碰特殊词元；换了骰子，选的就是别的词。`,
    }
  }
  if (wrongLabels > 0) {
    return {
      en: `${wrongLabels} labels are not what stood on the card.`,
      'zh-CN': `有 ${wrongLabels} 个标签不是卡片上原来的词元。`,
    }
  }
  if (changed > 0) {
    return {
      en: `${changed} tokens were exchanged without a label, so nobody asks for them.`,
      'zh-CN': `有 ${changed} 个词元被换掉却没有标签，没有人会问起它们。`,
    }
  }
  if (specials > 0) {
    return {
      en: `${specials} special tokens have a label; 0 may.`,
      'zh-CN': `有 ${specials} 个特殊词元带着标签，一个都不该有。`,
    }
  }
  const { wanted, tolerance } = needed.share
  return {
    en: `Your rule chooses ${was} of the words, where ${percent(wanted)} were wanted, give or take ${decimals(100 * tolerance, 1)} percentage points; other dice choose ${percent(again)} of them again, and at most ${percent(needed.again)} may.`,
    'zh-CN': `你的规则选中了 ${was} 的词，要求是 ${percent(wanted)}，误差不超过 ${decimals(100 * tolerance, 1)} 个百分点；换了骰子，其中 ${percent(again)} 又被选中，最多只能有 ${percent(needed.again)}。`,
  }
}

function fates(facts: Facts, { fates: hintId }: Diagnosis): CriterionResult {
  const { share, fates: were, noWords } = facts.masking
  const passed = fatesRight(facts)
  const { masked, other, kept, tolerance } = needed.fates
  const off = Math.max(
    Math.abs(were.masked - masked),
    Math.abs(were.other - other),
    Math.abs(were.kept - kept),
  )
  const [covered, exchanged, stayed] = [were.masked, were.other, were.kept].map(inPercent)
  const strange = strangeInstead(facts)
  return criterionResult('fates', {
    passed,
    credit: share === 0 ? 0 : (noWords > 0 ? 0.5 : 0.9) * creditBetween(0.5, tolerance, off),
    reason: {
      en: `Of the chosen words ${covered} were covered, ${exchanged} exchanged and ${stayed} left alone; 80%, 10% and 10% were wanted, give or take ${100 * tolerance} percentage points.${strange.en}`,
      'zh-CN': `选中的词里，盖住 ${covered}，换掉 ${exchanged}，不动 ${stayed}；要求是 80%、10%、10%，误差不超过 ${100 * tolerance} 个百分点。${strange['zh-CN']}`,
    },
    hintId,
  })
}

/** What is wrong with the words that came instead, if there were enough of them to tell. */
function strangeInstead({ masking: { noWords, variety, fates: were } }: Facts): Localized {
  if (noWords > 0) {
    return {
      en: ` ${noWords} times what came instead was no word.`,
      'zh-CN': `有 ${noWords} 次换上去的不是词。`,
    }
  }
  if (variety >= needed.variety || were.other <= enoughExchanged) return { en: '', 'zh-CN': '' }
  return {
    en: ` But only ${variety} different words ever came instead; any of the ${allWords.length} may come, and at least ${needed.variety} were expected.`,
    'zh-CN': `不过，换上去的来来回回只有 ${variety} 种词；${allWords.length} 个词都可能换上去，至少应该出现 ${needed.variety} 种。`,
  }
}

function bothSides(facts: Facts, { form: hintId }: Diagnosis): CriterionResult {
  const { right } = facts.form
  const parts = [sidesRight(facts), paddingRight(facts)].filter(Boolean).length
  return criterionResult('both-sides', {
    passed: formRight(facts),
    credit: right === 1 ? 0.3 + 0.3 * parts : 0.2 * right,
    reason: bothSidesReason(facts),
    hintId,
  })
}

function bothSidesReason(facts: Facts): Localized {
  const { right, worstSum, leftMatters, rightMatters, paddingMatters } = facts.form
  const [left, rightSide] = [leftMatters, rightMatters].map((change) => percent(Math.min(1, change)))
  if (formRight(facts)) {
    return {
      en: `With other words to its left, ${left} of what your model says in a gap moves elsewhere; with other words to its right, ${rightSide}; without the padding, nothing.`,
      'zh-CN': `换掉空缺左边的词，你的模型在那里的概率有 ${left} 挪到别处；换掉右边的，有 ${rightSide}；去掉填充，一点也不变。`,
    }
  }
  if (right < 1) {
    return {
      en: `At ${percent(right)} of the places the chances add up to 1 with none below 0; the sum furthest off is ${decimals(worstSum, 3)}.`,
      'zh-CN': `只有 ${percent(right)} 的位置上，概率加起来是 1 且没有负数；差得最远的一处加起来是 ${decimals(worstSum, 3)}。`,
    }
  }
  return sidesRight(facts)
    ? {
        en: `A chance changes by up to ${decimals(paddingMatters)} when padding is cut off; it should not notice.`,
        'zh-CN': `剪掉填充，概率最多变化 ${decimals(paddingMatters)}；它本不该察觉。`,
      }
    : {
        en: `With other words to its left, ${left} of what your model says in a gap moves elsewhere; with other words to its right, ${rightSide}. Both sides should count.`,
        'zh-CN': `换掉空缺左边的词，你的模型在那里的概率有 ${left} 挪到别处；换掉右边的，有 ${rightSide}。两边都应该起作用。`,
      }
}

function gaps(facts: Facts, { model: hintId }: Diagnosis): CriterionResult {
  const { right, fromLeft } = facts.gaps
  const [was, bar, left] = [right, needed.gaps, fromLeft].map(percent)
  const passed = gapsRight(facts)
  return criterionResult('gaps', {
    passed,
    credit: 0.9 * creditBetween(knowsCommon, needed.gaps, right),
    reason: {
      en: `On new cards your model is right in ${was} of the gaps; ${passed ? '' : 'at least '}${bar} was needed, and whoever counts from the left is right in ${left} of them.`,
      'zh-CN': `在新卡片上，你的模型补对了 ${was} 的空缺，要求 ${bar}；只从左边数的话，能补对 ${left}。`,
    },
    hintId,
  })
}

function slips(facts: Facts, { slips: hintId }: Diagnosis): CriterionResult {
  const { right, standing } = facts.slips
  const [was, trusted, barRight, barTrusted] = [
    right,
    standing,
    needed.slips.right,
    needed.slips.standing,
  ].map(percent)
  return criterionResult('slips', {
    passed: slipsRight(facts),
    credit:
      0.9 *
      Math.min(
        creditBetween(knowsCommon, needed.slips.right, right),
        creditBetween(knowsCommon, needed.slips.standing, standing),
      ),
    reason: {
      en: `Where a word was exchanged, your model names the right one in ${was} of cases, ${barRight} needed; to words that are right it gives ${trusted} on average, ${barTrusted} needed.`,
      'zh-CN': `在被换掉的位置上，你的模型说出正确词的占 ${was}，要求 ${barRight}；对没有问题的词，它平均给 ${trusted} 的概率，要求 ${barTrusted}。`,
    },
    hintId,
  })
}
