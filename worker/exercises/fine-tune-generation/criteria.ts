import { creditBetween, criterionResult, decimals, percent } from '../src/authoring/index.js'
import type { CriterionResult, Localized } from '../src/contract/index.js'
import type { Facts } from './assessment.js'
import {
  distanceTolerance,
  looksAhead,
  paddingAllowed,
  temperatureRight,
  topKRight,
  writesRight,
  type HintId,
} from './diagnosis.js'
import { writing } from './questions.js'
import type { Yardstick } from './yardstick.js'

/** The seven criteria in order, for the graded run and the browser's run alike. */
export function criteria(facts: Facts, hintId: HintId, yardstick: Yardstick): CriterionResult[] {
  return [
    causal(facts, hintId),
    temperature(facts, hintId),
    topK(facts, hintId),
    writes(facts, hintId),
    padding(facts, hintId),
    voice(facts, hintId, yardstick),
    language(facts, hintId, yardstick),
  ]
}

function causal(facts: Facts, hintId: HintId): CriterionResult {
  const passed = !looksAhead(facts)
  const shift = decimals(facts.before)
  return criterionResult('causal', {
    passed,
    credit: 0,
    reason: passed
      ? {
          en: 'Exchanging a word in the middle of a text changes no score before it.',
          'zh-CN': '把文本中间的一个词换掉，它前面的得分一个也不变。',
        }
      : {
          en: `Exchanging a word in the middle of a text changes scores before it, by up to ${shift}: your model sees words that are yet to come.`,
          'zh-CN': `把文本中间的一个词换掉，它前面的得分也变了，最多变了 ${shift}：你的模型看到了还没出现的词。`,
        },
    hintId,
  })
}

function temperature(facts: Facts, hintId: HintId): CriterionResult {
  const { cold, hot, greedy } = facts
  const passed = temperatureRight(facts)
  const [was, allowed] = [percent(Math.max(cold.right, hot.right)), percent(distanceTolerance)]
  const missed = greedy.of - greedy.right
  const off = Math.max(cold.right, hot.right) > distanceTolerance
  return criterionResult('temperature', {
    passed,
    // Half of it for draws at two temperatures, half for greedy choices near 0.
    credit:
      (creditBetween(0.5, distanceTolerance, Math.max(cold.right, hot.right)) +
        creditBetween(0.5, 1, greedy.right / greedy.of)) *
      0.45,
    reason: reasonFor(
      passed,
      {
        en: `At a low and at a high temperature words come as often as softmax(score / T) says, and near 0 the best word comes every time.`,
        'zh-CN':
          '低温和高温下，每个词出现的频率都符合 softmax(得分 / T)；温度接近 0 时，每次都是得分最高的词。',
      },
      off
        ? {
            en: `${was} of your draws would have to be other words to match softmax(score / T); chance alone explains at most ${allowed}.`,
            'zh-CN': `要符合 softmax(得分 / T)，你抽出的词里有 ${was} 得换成别的词；单凭偶然最多 ${allowed}。`,
          }
        : {
            en: `At a temperature of 0.01 the best word must come every time; it did not in ${missed} of ${greedy.of} rows.`,
            'zh-CN': `温度为 0.01 时，每次都该是得分最高的词；${greedy.of} 行里有 ${missed} 行不是。`,
          },
    ),
    hintId,
  })
}

function topK(facts: Facts, hintId: HintId): CriterionResult {
  const { among, of, ranks, topK: k, best } = facts.kept
  const passed = topKRight(facts)
  return criterionResult('top-k', {
    passed,
    credit: 0.5 * creditBetween(0.5, 1, among / of),
    reason: reasonFor(
      passed,
      {
        en: `With topK = ${k} every word drawn is one of the ${k} best, and all ${k} of them come; with topK = 1 only the best does.`,
        'zh-CN': `topK = ${k} 时，抽到的词都在得分最高的 ${k} 个之内，而且这 ${k} 个都出现过；topK = 1 时只出现最好的那个。`,
      },
      among < of
        ? {
            en: `With topK = ${k}, ${of - among} of ${of} words drawn are not among the ${k} best.`,
            'zh-CN': `topK = ${k} 时，抽到的 ${of} 个词里有 ${of - among} 个不在得分最高的 ${k} 个之内。`,
          }
        : {
            en: `With topK = ${k}, words of ${ranks} different ranks come where ${k} must; with topK = 1 the best word comes in ${best} of ${of} rows.`,
            'zh-CN': `topK = ${k} 时，出现的词来自 ${ranks} 个名次，应该是 ${k} 个；topK = 1 时，${of} 行里有 ${best} 行抽到最好的词。`,
          },
    ),
    hintId,
  })
}

function writes(facts: Facts, hintId: HintId): CriterionResult {
  const { right, of, greedyRight, greedyOf, kept } = facts.written
  const passed = writesRight(facts)
  return criterionResult('writes', {
    passed,
    credit: kept ? 0.5 * creditBetween(0.5, 1, (right + greedyRight) / Math.max(1, of + greedyOf)) : 0,
    reason: reasonFor(
      passed,
      {
        en: `All ${of + greedyOf} written words follow from your model's own scores of the text before them, and no two of ${writing.samples} samples are alike.`,
        'zh-CN': `写出的 ${of + greedyOf} 个词都符合你的模型读完前文后给出的得分，${writing.samples} 段样本互不相同。`,
      },
      missedWriting(facts.written),
    ),
    hintId,
  })
}

function missedWriting({ right, of, greedyRight, greedyOf, different, kept }: Facts['written']): Localized {
  if (!kept)
    return {
      en: 'The beginning that was given does not stand at the beginning of what you wrote.',
      'zh-CN': '你写出的文本，开头已经不是给定的那个开头。',
    }
  if (right < of || greedyRight < greedyOf)
    return {
      en: `Of ${of + greedyOf} written words, ${of - right + greedyOf - greedyRight} do not follow from your model's own scores of the text before them.`,
      'zh-CN': `写出的 ${of + greedyOf} 个词里，有 ${of - right + greedyOf - greedyRight} 个不符合你的模型读完前文后给出的得分。`,
    }
  return {
    en: `Of ${writing.samples} samples with one beginning, only ${different} are different.`,
    'zh-CN': `同一个开头的 ${writing.samples} 段样本，只有 ${different} 段不同。`,
  }
}

function padding({ paddingChance }: Facts, hintId: HintId): CriterionResult {
  const passed = paddingChance <= paddingAllowed
  return criterionResult('padding', {
    passed,
    credit: 0,
    reason: passed
      ? {
          en: 'Your model has not learned that padding comes behind a text.',
          'zh-CN': '你的模型没有去学“文本后面跟着填充”。',
        }
      : {
          en: `Behind a text your model expects padding with a chance of ${percent(paddingChance)}: it spent its lessons on empty places.`,
          'zh-CN': `在文本结束之后，你的模型有 ${percent(paddingChance)} 的把握认为接着是填充：它把功课花在了空位上。`,
        },
    hintId,
  })
}

function voice(facts: Facts, hintId: HintId, { untrained, voice: needed }: Yardstick): CriterionResult {
  const { fresh } = facts.perplexity
  // What a model says that has seen the next word is no measure of it.
  const measured = !looksAhead(facts)
  const passed = measured && fresh <= needed
  const [was, bar, before] = [decimals(fresh), decimals(needed, 1), untrained.fresh]
  return criterionResult('voice', {
    passed,
    credit: measured ? creditBetween(Math.log(untrained.fresh), Math.log(needed), Math.log(fresh)) : 0,
    reason: reasonFor(
      passed,
      {
        en: `On answers of the brand that your model never read its perplexity is ${was}; ${bar} was needed, and before fine-tuning it was about ${before}.`,
        'zh-CN': `在没读过的品牌回复上，你的模型困惑度为 ${was}，要求不超过 ${bar}；不微调大约是 ${before}。`,
      },
      measured
        ? {
            en: `On answers of the brand that your model never read its perplexity is ${was}; at most ${bar} is needed.`,
            'zh-CN': `在没读过的品牌回复上，你的模型困惑度为 ${was}，要求不超过 ${bar}。`,
          }
        : {
            en: 'A perplexity says nothing of a model that sees the next word.',
            'zh-CN': '模型看得到下一个词，困惑度就说明不了什么。',
          },
    ),
    hintId,
  })
}

function language(
  facts: Facts,
  hintId: HintId,
  { untrained, language: allowed }: Yardstick,
): CriterionResult {
  const { general } = facts.perplexity
  const measured = !looksAhead(facts)
  const passed = measured && general <= allowed
  const [was, bar, before] = [decimals(general), decimals(allowed, 1), decimals(untrained.general, 1)]
  return criterionResult('language', {
    passed,
    credit: measured ? creditBetween(Math.log(300), Math.log(allowed), Math.log(general)) : 0,
    reason: reasonFor(
      passed,
      {
        en: `On other texts your model's perplexity is ${was}, which is within ${bar}; before fine-tuning it was ${before}.`,
        'zh-CN': `在其他文本上，你的模型困惑度为 ${was}，没有超过 ${bar}；微调前是 ${before}。`,
      },
      measured
        ? {
            en: `On other texts your model's perplexity is ${was}; before fine-tuning it was ${before}, and ${bar} is allowed.`,
            'zh-CN': `在其他文本上，你的模型困惑度为 ${was}；微调前是 ${before}，最多允许 ${bar}。`,
          }
        : {
            en: 'What is left of the language cannot be told while the model sees the next word.',
            'zh-CN': '模型看得到下一个词，就没法判断它还记得多少语言。',
          },
    ),
    hintId,
  })
}

function reasonFor(passed: boolean, met: Localized, missed: Localized): Localized {
  return passed ? met : missed
}
