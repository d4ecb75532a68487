import { creditBetween, criterionResult, decimals, mean, percent } from '../src/authoring/index.js'
import type { CriterionResult, Localized } from '../src/contract/index.js'
import type { Facts } from './assessment.js'
import {
  aheadRight,
  agreementRight,
  cellRight,
  diceRight,
  lettersRight,
  needed,
  perplexityRight,
  rowsRight,
  temperatureFactor,
  writingRight,
  type Diagnosis,
} from './diagnosis.js'

/** All six criteria in the declared order, for the graded run and the preview alike. */
export function criteria(facts: Facts, hints: Diagnosis): CriterionResult[] {
  return [
    cell(facts, hints),
    oneWay(facts, hints),
    perplexity(facts, hints),
    longRange(facts, hints),
    temperature(facts, hints),
    letters(facts, hints),
  ]
}

function cell(facts: Facts, { cell: hintId }: Diagnosis): CriterionResult {
  const { worst, credit } = facts.cell
  const was = worst < 1000 ? String(Number(worst.toPrecision(2))) : decimals(worst)
  const passed = cellRight(facts)
  return criterionResult('cell', {
    passed,
    credit,
    reason: passed
      ? {
          en: `What your cell remembers and tells is within ${needed.cell} of the formulas.`,
          'zh-CN': `你的单元记住的和说出的，与公式相差都不超过 ${needed.cell}。`,
        }
      : {
          en: `What your cell remembers or tells is off by up to ${was}; at most ${needed.cell} was allowed.`,
          'zh-CN': `你的单元记住的或说出的最多相差 ${was}，允许的上限是 ${needed.cell}。`,
        },
    hintId,
  })
}

function oneWay(facts: Facts, { rows: hintId }: Diagnosis): CriterionResult {
  const { worstSum, right, ahead } = facts.rows
  const sums = rowsRight(facts)
  const passed = sums && aheadRight(facts)
  return criterionResult('one-way', {
    passed,
    credit: sums ? 0.5 : 0.4 * right,
    reason: passed
      ? {
          en: 'After every word the chances add up to 1, and nothing that comes later changes them.',
          'zh-CN': '每个词之后的概率加起来都是 1，后面写什么都不会改变它们。',
        }
      : sums
        ? {
            en: `A chance changes by up to ${decimals(ahead)} with words that come later; the future must not count.`,
            'zh-CN': `后面的词一换，前面的概率最多变化 ${decimals(ahead)}；未来的词不该起作用。`,
          }
        : {
            en: `After ${percent(right)} of the words the chances add up to 1 with none below 0; the sum furthest off is ${decimals(worstSum, 3)}.`,
            'zh-CN': `只有 ${percent(right)} 的词后面，概率加起来是 1 且没有负数；差得最远的一处加起来是 ${decimals(worstSum, 3)}。`,
          },
    hintId,
  })
}

function perplexity(facts: Facts, { model: hintId }: Diagnosis): CriterionResult {
  const { learned, bigram, trigram } = facts.perplexity
  const bar = needed.perplexity * trigram
  const [was, allowed, counted] = [learned, bar, trigram].map((value) => decimals(value))
  const passed = perplexityRight(facts)
  return criterionResult('perplexity', {
    passed,
    credit: 0.9 * creditBetween(Math.log(bigram), Math.log(bar), Math.log(learned)),
    reason: {
      en: `On new letters your perplexity is ${was}; a model that counts two words of context has ${counted}, and ${passed ? '' : 'at most '}${allowed} was needed.`,
      'zh-CN': `在新信件上，你的困惑度是 ${was}；只数前两个词的模型是 ${counted}，要求不超过 ${allowed}。`,
    },
    hintId,
  })
}

function longRange(facts: Facts, { model: hintId }: Diagnosis): CriterionResult {
  const { thing, farewell } = facts.agreement
  const [things, farewells, bar] = [thing.learned, farewell.learned, needed.agreement].map(percent)
  const worse = thing.learned < farewell.learned ? thing : farewell
  const counted = percent(worse.trigram)
  return criterionResult('long-range', {
    passed: agreementRight(facts),
    credit: 0.9 * creditBetween(worse.trigram, needed.agreement, worse.learned),
    reason: {
      en: `Your model gives the thing that is due again a chance of ${things}, and the fitting farewell one of ${farewells}; ${bar} each was needed. Counting two words gives the weaker of them ${counted}.`,
      'zh-CN': `轮到开头那样东西再次出现时，你的模型给它的概率是 ${things}；轮到结束语时，给相配的那句 ${farewells}。两项都要达到 ${bar}；较弱的一项，只数前两个词的模型给 ${counted}。`,
    },
    hintId,
  })
}

function temperature(facts: Facts, { writing: hintId }: Diagnosis): CriterionResult {
  const { temperatures, outside } = facts.writing
  const close = mean(
    temperatures.map((each) =>
      creditBetween(Math.log(3), Math.log(needed.temperature), Math.log(temperatureFactor(each))),
    ),
  )
  const usable = outside > 0 ? 0 : diceRight(facts) ? 0.8 : 0.3
  return criterionResult('temperature', {
    passed: writingRight(facts),
    credit: usable * close,
    reason: temperatureReason(facts),
    hintId,
  })
}

function temperatureReason(facts: Facts): Localized {
  const { temperatures, outside, sameDice, otherDice } = facts.writing
  if (outside > 0) {
    return {
      en: `${outside} of the words you wrote do not exist; words are numbers from 0 to ${facts.perplexity.even - 1}.`,
      'zh-CN': `你写出的词里有 ${outside} 个不存在；词的编号只有 0 到 ${facts.perplexity.even - 1}。`,
    }
  }
  const list = (pick: (each: (typeof temperatures)[number]) => number) =>
    temperatures.map((each) => decimals(Math.min(99, pick(each)))).join(', ')
  const [wanted, was] = [list(({ asked }) => asked), list((each) => each.was)]
  const dice: Localized = diceRight(facts)
    ? { en: '', 'zh-CN': '' }
    : {
        en: ` The same dice wrote ${percent(sameDice)} of the rows again, and other dice ${percent(otherDice)}.`,
        'zh-CN': `同样的骰子再写一遍，有 ${percent(sameDice)} 的行相同；换了骰子，还有 ${percent(otherDice)} 的行相同。`,
      }
  return {
    en: `Asked to write at temperatures ${wanted}, you wrote as your own chances would at ${was}; a factor of ${needed.temperature} either way was allowed.${dice.en}`,
    'zh-CN': `要求的温度是 ${wanted.replaceAll(', ', '、')}，你写出来的文字相当于按你自己的概率在 ${was.replaceAll(', ', '、')} 下写的，允许相差 ${needed.temperature} 倍以内。${dice['zh-CN']}`,
  }
}

function letters(facts: Facts, { writing: hintId }: Diagnosis): CriterionResult {
  const { whole, right, flaws } = facts.letters
  const share = whole === 0 ? 0 : right / whole
  const enough = whole >= needed.wholeLetters
  return criterionResult('letters', {
    passed: lettersRight(facts),
    credit: 0.9 * creditBetween(0, needed.letters, share) * creditBetween(0, needed.wholeLetters, whole),
    reason: enough
      ? {
          en: `Of ${whole} whole letters, written carefully, ${percent(share)} keep every rule and ${percent(needed.letters)} was needed; ${flaws.order} have words out of order, ${flaws.thing} come back to another thing, ${flaws.farewell} end on the wrong farewell.`,
          'zh-CN': `谨慎写出的 ${whole} 封完整信件里，${percent(share)} 完全合规，要求 ${percent(needed.letters)}；词序不对的 ${flaws.order} 封，后来说成别的东西的 ${flaws.thing} 封，结束语不配的 ${flaws.farewell} 封。`,
        }
      : {
          en: `In what you wrote carefully there are ${whole} whole letters, ${right} of which keep every rule; at least ${needed.wholeLetters} were needed.`,
          'zh-CN': `谨慎写出的文字里只有 ${whole} 封完整信件，其中 ${right} 封完全合规；至少需要 ${needed.wholeLetters} 封。`,
        },
    hintId,
  })
}
