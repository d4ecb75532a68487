import {
  creditBetween,
  criterionResult,
  decimals,
  mean,
  percent,
  sum,
  withMinus,
} from '../src/authoring/index.js'
import type { CriterionResult, Localized } from '../src/contract/index.js'
import { rightNumbers, type Facts, type Judged } from './assessment.js'
import { measureNames, measures } from './data.js'
import { explainCleaning, explainLimits, explainRows, explainStatistics } from './diagnosis.js'
import type { Column } from './cleaning.js'
import type { Answers, Questions } from './questions.js'

/** Share of rows, and of values, that come out right when nothing is done about them. */
const luck = 0.6

/** All four criteria in the declared order. */
export function criteria(facts: Facts, answers: Answers, questions: Questions): CriterionResult[] {
  return [
    rows(facts, questions),
    limits(facts, questions),
    statistics(facts, questions),
    application(facts, answers, questions),
  ]
}

function rows(facts: Facts, { table }: Questions): CriterionResult {
  const { kept, rightlyKept } = facts
  const needed = rightlyKept.filter(Boolean).length
  const tooMany = kept.filter((one, row) => one && !rightlyKept[row]).length
  const tooFew = kept.filter((one, row) => !one && rightlyKept[row]).length
  const passed = tooMany + tooFew === 0
  return criterionResult('rows', {
    passed,
    credit: creditBetween(luck, 1, 1 - (tooMany + tooFew) / kept.length),
    reason: passed
      ? {
          en: `You learn from ${needed} of ${kept.length} rows: each customer once, and nobody of the test.`,
          'zh-CN': `${kept.length} 行中你用了 ${needed} 行来学习：每位客户只算一次，测试集的客户一个不用。`,
        }
      : {
          en: `Of ${kept.length} rows, ${needed} are there to learn from; you keep ${tooMany} too many and drop ${tooFew} of them.`,
          'zh-CN': `${kept.length} 行中应该用 ${needed} 行来学习；你多留了 ${tooMany} 行，又丢掉了其中的 ${tooFew} 行。`,
        },
    hintId: passed ? '' : explainRows(facts, table),
  })
}

function limits(facts: Facts, { table }: Questions): CriterionResult {
  const right = sum(facts.limits.map(rightNumbers))
  const all = 2 * measures
  const passed = right === all
  return criterionResult('limits', {
    passed,
    credit: right / all,
    reason: passed
      ? {
          en: `All ${all} limits lie five typical distances from the median of your rows.`,
          'zh-CN': `${all} 条界限都落在离中位数五倍典型距离的地方。`,
        }
      : firstWrong(facts.limits, {
          en: `${right} of ${all} limits are right`,
          'zh-CN': `${all} 条界限中对了 ${right} 条`,
        }),
    hintId: passed ? '' : explainLimits(facts, table),
  })
}

function statistics(facts: Facts, { table }: Questions): CriterionResult {
  const right = sum(facts.statistics.map(rightNumbers))
  const all = 3 * measures
  const passed = right === all
  return criterionResult('statistics', {
    passed,
    credit: right / all,
    reason: passed
      ? {
          en: 'Median, mean and deviation of all three columns are those of values that were really measured.',
          'zh-CN': '三列的中位数、均值和标准差，都出自真正测量到的值。',
        }
      : firstWrong(facts.statistics, {
          en: `${right} of ${all} numbers are right`,
          'zh-CN': `${all} 个统计量中对了 ${right} 个`,
        }),
    hintId: passed ? '' : explainStatistics(facts, table),
  })
}

function application(facts: Facts, answers: Answers, questions: Questions): CriterionResult {
  const cells = facts.cells.flat()
  const share = mean(cells.map(Number))
  const passed = cells.every(Boolean)
  const customers = questions.later.length
  return criterionResult('apply', {
    passed,
    credit: creditBetween(luck, 1, share),
    reason: passed
      ? {
          en: `All values of ${customers} later customers are cleaned by the given statistics.`,
          'zh-CN': `新来的 ${customers} 位客户，所有的值都按给定的统计量清洗好了。`,
        }
      : {
          en: `Of the values of ${customers} later customers, ${percent(share)} are cleaned as the given statistics say; all are needed.`,
          'zh-CN': `新来的 ${customers} 位客户，有 ${percent(share)} 的值是按给定的统计量清洗的，要求全部如此。`,
        },
    hintId: passed ? '' : explainCleaning(facts, answers, questions),
  })
}

const names: Readonly<Record<keyof Column, Localized>> = {
  median: { en: 'median', 'zh-CN': '中位数' },
  least: { en: 'lower limit', 'zh-CN': '下限' },
  most: { en: 'upper limit', 'zh-CN': '上限' },
  mean: { en: 'mean', 'zh-CN': '均值' },
  deviation: { en: 'standard deviation', 'zh-CN': '标准差' },
}

/** Behind how many are right, the first that is not, with what it should have been. */
function firstWrong<Name extends keyof Column>(columns: readonly Judged<Name>[], head: Localized): Localized {
  for (const [at, { was, needed, tolerance }] of columns.entries()) {
    const wrong = (Object.keys(needed) as Name[]).find(
      (name) => Math.abs(was[name] - needed[name]) > tolerance,
    )
    if (!wrong) continue
    const measure = measureNames[at]!
    const [is, should] = [inFull(was[wrong]), inFull(needed[wrong])]
    return {
      en: `${head.en}; the ${names[wrong].en} of ${measure.en} is ${is} where ${should} was needed.`,
      'zh-CN': `${head['zh-CN']}；${measure['zh-CN']}的${names[wrong]['zh-CN']}是 ${is}，应为 ${should}。`,
    }
  }
  throw new Error('Nothing is wrong here')
}

/** Limits of the wrong kind run to tens of thousands, which reads better in full. */
function inFull(value: number): string {
  return Math.abs(value) < 1e6 ? withMinus(value.toFixed(2)) : decimals(value)
}
