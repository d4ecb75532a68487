import { accuracy, chosen, confusion, macroF1, mean, rowsOf, sum } from '../../authoring/index.js'
import type { Measured, Metric } from './metric.js'

/** The class chosen in each row. */
export function choicesOf({ answer, width, truth }: Measured): number[] {
  if (width > 1) return chosen(answer, width)
  const values = Array.from(answer)
  const areClasses = values.every(Number.isInteger)
  const twoClasses = truth.every((label) => label === 0 || label === 1)
  return areClasses || !twoClasses ? values : values.map((probability) => (probability >= 0.5 ? 1 : 0))
}

/** Probability of class 1 in each row. */
function ofClassOne({ answer, width }: Measured): number[] {
  return width === 1 ? Array.from(answer) : rowsOf(answer, width).map((row) => row[1]!)
}

/**
 * Probability given to what was true, kept off zero so that one certain mistake is not infinitely bad. A row that is no
 * distribution gave none: else whoever answers 1 for every class would always be right.
 */
function ofTruth(measured: Measured): number[] {
  const { answer, width, truth } = measured
  const given =
    width === 1
      ? ofClassOne(measured).map((one, row) => (isShare(one) ? (truth[row] === 1 ? one : 1 - one) : 0))
      : rowsOf(answer, width).map((row, at) => (isDistribution(row) ? (row[truth[at]!] ?? 0) : 0))
  return given.map((probability) => Math.min(1, Math.max(1e-7, probability)))
}

const isShare = (value: number) => value >= -1e-3 && value <= 1 + 1e-3

function isDistribution(row: readonly number[]): boolean {
  return row.every((share) => share >= 0) && Math.abs(sum(row) - 1) < 1e-3
}

interface Counts {
  truePositives: number
  falsePositives: number
  falseNegatives: number
}

function countsOfClassOne(measured: Measured): Counts {
  const choices = choicesOf(measured)
  const count = (positive: boolean, is: boolean) =>
    choices.filter((choice, row) => (choice === 1) === positive && (measured.truth[row] === 1) === is).length
  return {
    truePositives: count(true, true),
    falsePositives: count(true, false),
    falseNegatives: count(false, true),
  }
}

export const classMetrics = {
  accuracy: {
    title: { en: 'Accuracy', 'zh-CN': '准确率' },
    description: {
      en: 'Share of the rows whose class was chosen rightly.',
      'zh-CN': '类别选对的行所占的比例。',
    },
    form: 'choices',
    better: 'higher',
    unit: 'share',
    measure: (measured) => accuracy(choicesOf(measured), measured.truth),
  },
  'balanced-accuracy': {
    title: { en: 'Balanced accuracy', 'zh-CN': '平衡准确率' },
    description: {
      en: 'Mean over classes of the share found; a rare class counts as much as a common one.',
      'zh-CN': '各类别找对比例的平均值；稀少的类别与常见的类别同样重要。',
    },
    form: 'choices',
    better: 'higher',
    unit: 'share',
    measure(measured) {
      const choices = choicesOf(measured)
      const found = [...new Set(measured.truth)].map((label) => {
        const own = choices.filter((_, row) => measured.truth[row] === label)
        return own.filter((choice) => choice === label).length / own.length
      })
      return mean(found)
    },
  },
  'macro-f1': {
    title: { en: 'Macro F1', 'zh-CN': '宏平均 F1' },
    description: {
      en: 'Mean over classes of F1, the harmonic mean of precision and recall.',
      'zh-CN': '各类别 F1（精确率与召回率的调和平均）的平均值。',
    },
    form: 'choices',
    better: 'higher',
    unit: 'share',
    measure(measured) {
      const choices = choicesOf(measured)
      const classes = 1 + Math.max(...measured.truth)
      // A class that does not exist is as wrong as any other wrong one.
      const inRange = choices.map((choice, row) =>
        Number.isInteger(choice) && choice >= 0 && choice < classes
          ? choice
          : (measured.truth[row]! + 1) % classes,
      )
      return macroF1(confusion(inRange, measured.truth, classes))
    },
  },
  precision: {
    title: { en: 'Precision', 'zh-CN': '精确率' },
    description: {
      en: 'Of the rows called class 1, the share that are; 0 where none was called so.',
      'zh-CN': '判为类别 1 的行中确实是的比例；一行都没判时为 0。',
    },
    form: 'choices',
    better: 'higher',
    binary: true,
    unit: 'share',
    measure(measured) {
      const { truePositives, falsePositives } = countsOfClassOne(measured)
      return truePositives === 0 ? 0 : truePositives / (truePositives + falsePositives)
    },
  },
  recall: {
    title: { en: 'Recall', 'zh-CN': '召回率' },
    description: {
      en: 'Of the rows that are class 1, the share that were called so.',
      'zh-CN': '确实是类别 1 的行中被判出的比例。',
    },
    form: 'choices',
    better: 'higher',
    binary: true,
    unit: 'share',
    measure(measured) {
      const { truePositives, falseNegatives } = countsOfClassOne(measured)
      return truePositives / (truePositives + falseNegatives)
    },
  },
  'roc-auc': {
    title: { en: 'ROC AUC', 'zh-CN': 'ROC AUC' },
    description: {
      en: 'Probability that a random row of class 1 is ranked above a random row of class 0; ties count half.',
      'zh-CN': '随机一行类别 1 排在随机一行类别 0 之前的概率；并列算一半。',
    },
    form: 'probabilities',
    better: 'higher',
    binary: true,
    unit: 'number',
    measure: (measured) => rocAuc(ofClassOne(measured), measured.truth),
  },
  'log-loss': {
    title: { en: 'Log loss', 'zh-CN': '对数损失' },
    description: {
      en: 'Mean of −ln of the probability given to what was true; a row that does not add up to 1 gave none.',
      'zh-CN': '给真实类别的概率取 −ln 后的平均值；各类概率之和不为 1 的行视为没有给出。',
    },
    form: 'probabilities',
    better: 'lower',
    unit: 'number',
    measure: (measured) => mean(ofTruth(measured).map((probability) => -Math.log(probability))),
  },
  'brier-score': {
    title: { en: 'Brier score', 'zh-CN': 'Brier 分数' },
    description: {
      en: 'Mean squared distance between the probability of class 1 and what was true.',
      'zh-CN': '类别 1 的概率与真实结果之差的平方的平均值。',
    },
    form: 'probabilities',
    better: 'lower',
    binary: true,
    unit: 'number',
    measure: (measured) =>
      mean(ofClassOne(measured).map((probability, row) => (probability - measured.truth[row]!) ** 2)),
  },
} as const satisfies Record<string, Metric>

/** By ranks (Mann and Whitney 1947); equal scores share their mean rank. */
function rocAuc(scores: readonly number[], truth: readonly number[]): number {
  const ranks = meanRanks(scores)
  const positives = ranks.filter((_, row) => truth[row] === 1)
  const negatives = truth.length - positives.length
  return (sum(positives) - (positives.length * (positives.length + 1)) / 2) / (positives.length * negatives)
}

/** From 1; equal values share the mean of their ranks. */
export function meanRanks(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).sort((one, other) => values[one]! - values[other]!)
  const ranks = new Array<number>(values.length).fill(0)
  for (let from = 0; from < order.length;) {
    let until = from
    while (until < order.length && values[order[until]!] === values[order[from]!]) until++
    for (let at = from; at < until; at++) ranks[order[at]!] = (from + until + 1) / 2
    from = until
  }
  return ranks
}
