import { criterionResult, mean } from '../src/authoring/index.js'
import type { CriterionResult, Localized } from '../src/contract/index.js'
import {
  amount,
  creditOf,
  isRight,
  tolerance,
  type Facts,
  type FunctionName,
  type Tally,
} from './assessment.js'
import type { Diagnosis, HintId } from './diagnosis.js'

const names: Readonly<Record<FunctionName, Localized>> = {
  sigmoid: { en: 'sigmoid', 'zh-CN': 'sigmoid' },
  relu: { en: 'ReLU', 'zh-CN': 'ReLU' },
  tanh: { en: 'tanh', 'zh-CN': 'tanh' },
  softmax: { en: 'softmax', 'zh-CN': 'softmax' },
  squaredError: { en: 'mean squared error', 'zh-CN': '均方误差' },
  binaryCrossEntropy: { en: 'cross-entropy of yes or no', 'zh-CN': '二分类交叉熵' },
  categoricalCrossEntropy: { en: 'cross-entropy over teams', 'zh-CN': '多分类交叉熵' },
}
const allNames = Object.keys(names) as FunctionName[]
const activations: readonly FunctionName[] = ['sigmoid', 'relu', 'tanh']

/** All criteria in the declared order, for the graded run and the preview alike. */
export function criteria(facts: Facts, hints: Diagnosis): CriterionResult[] {
  return [
    ordinary('activations', activations, facts, hints),
    ordinary('softmax', ['softmax'], facts, hints),
    ordinary('squared-error', ['squaredError'], facts, hints),
    ordinary('binary-cross-entropy', ['binaryCrossEntropy'], facts, hints),
    ordinary('categorical-cross-entropy', ['categoricalCrossEntropy'], facts, hints),
    extremes(facts, hints),
  ]
}

function ordinary(
  id: string,
  functions: readonly FunctionName[],
  facts: Facts,
  hints: Diagnosis,
): CriterionResult {
  const wrong = functions.filter((name) => !isRight(facts[name].ordinary))
  const told = functions.map((name) => inWords(name, facts[name].ordinary))
  return criterionResult(id, {
    passed: wrong.length === 0,
    credit: mean(functions.map((name) => creditOf(facts[name].ordinary))),
    reason: {
      en: `Right within ${tolerance}, or a thousandth: ${told.map(({ en }) => en).join(', ')}.`,
      'zh-CN': `误差不超过 ${tolerance}（或千分之一）的答案：${told.map((words) => words['zh-CN']).join('，')}。`,
    },
    hintId: hintFor(wrong, hints),
  })
}

/** A function counts when it is right at every extreme score: half of these a constant 0 gets right. */
function extremes(facts: Facts, hints: Diagnosis): CriterionResult {
  const asked = allNames.filter((name) => facts[name].extreme.of > 0)
  const wrong = asked.filter((name) => !isRight(facts[name].extreme))
  const furthest = Math.max(...wrong.map((name) => facts[name].extreme.off))
  const list = (locale: keyof Localized, comma: string) =>
    wrong.map((name) => names[name][locale]).join(comma)
  return criterionResult('extremes', {
    passed: wrong.length === 0,
    credit: 1 - wrong.length / asked.length,
    reason:
      wrong.length === 0
        ? {
            en: `All ${asked.length} functions are right for scores of up to ±1000.`,
            'zh-CN': `得分大到 ±1000，${asked.length} 个函数仍然全部正确。`,
          }
        : {
            en: `With scores of up to ±1000, these are wrong, by up to ${amount(furthest)}: ${list('en', ', ')}.`,
            'zh-CN': `得分大到 ±1000 时，以下函数不对，误差最大 ${amount(furthest)}：${list('zh-CN', '、')}。`,
          },
    hintId: hintFor(wrong, hints),
  })
}

/** What is wrong beyond the ends of the scale alone comes last: a formula that is wrong everywhere explains more. */
function hintFor(wrong: readonly FunctionName[], hints: Diagnosis): HintId {
  return wrong.map((name) => hints[name]).find((hintId) => hintId !== 'clipped') ?? 'clipped'
}

function inWords(name: FunctionName, { right, of, off }: Tally): Localized {
  const it = names[name]
  const furthest = right === of ? undefined : amount(off)
  return {
    en: `${it.en} ${right} of ${of}${furthest ? ` (off by up to ${furthest})` : ''}`,
    'zh-CN': `${it['zh-CN']} ${of} 个中 ${right} 个${furthest ? `（最多差 ${furthest}）` : ''}`,
  }
}
