import { confusionPanel, lossPanel } from '../src/authoring/index.js'
import type { BarPanel, Figure, TrainingRecord } from '../src/contract/index.js'
import { twoDecimals } from './criteria.js'
import { intentCount, type Requests } from './data.js'
import type { Finding } from './diagnosis.js'
import { confusion, type Probabilities } from './evaluation.js'
import { intents } from './language/intents.js'
import { measuredOn, type Yardstick } from './yardstick.js'

/** The labelled requests before any model: how many there are, and how short. */
export function requestsFigure({ texts, labels }: Requests): Figure {
  const lengths = intents.map((_, intent) => {
    const words = texts.filter((_text, at) => labels[at] === intent).map((text) => text.split(' ').length)
    return words.reduce((total, count) => total + count, 0) / words.length
  })
  return {
    title: {
      en: `${texts.length} labelled requests, a handful of words each`,
      'zh-CN': `${texts.length} 条标注请求，每条只有几个词`,
    },
    alt: {
      en: `Six requests for each of eight intents. On average a request has between ${Math.min(...lengths).toFixed(1)} and ${Math.max(...lengths).toFixed(1)} words.`,
      'zh-CN': `八种意图，每种六条请求。平均每条 ${Math.min(...lengths).toFixed(1)} 到 ${Math.max(...lengths).toFixed(1)} 个词。`,
    },
    panels: [
      {
        kind: 'bars',
        title: { en: 'Words in a request, by intent', 'zh-CN': '各意图的平均词数' },
        value: { label: { en: 'words', 'zh-CN': '词数' } },
        bars: intents.map((name, intent) => ({ name, value: lengths[intent]!, tone: 0 as const })),
      },
    ],
  }
}

export interface Outcome {
  finding: Finding
  fresh: { requests: Requests; answers: Probabilities }
  record: TrainingRecord
  yardstick: Yardstick
}

/** Which intents were mistaken for which, how that compares, and how the loss got there. */
export function resultFigure({ finding, fresh, record, yardstick }: Outcome): Figure {
  const counts = confusion(fresh.answers, fresh.requests)
  const loss = lossPanel(record, {
    loss: { en: 'cross-entropy', 'zh-CN': '交叉熵' },
    reference: { name: { en: 'guessing (ln 8)', 'zh-CN': '瞎猜（ln 8）' }, value: Math.log(intentCount) },
  })
  const was = twoDecimals(finding.macroF1)
  const worst = commonestMistake(counts)
  return {
    title: {
      en: `New requests, sorted by your model: macro-F1 ${was}`,
      'zh-CN': `你的模型给新请求分类：宏平均 F1 ${was}`,
    },
    alt: {
      en: `Macro-F1 ${was}; from random weights ${twoDecimals(yardstick.scratch.mean)}, reference ${twoDecimals(yardstick.fineTuned.mean)}. ${worst.en}`,
      'zh-CN': `宏平均 F1 为 ${was}；从随机权重训练为 ${twoDecimals(yardstick.scratch.mean)}，参考答案为 ${twoDecimals(yardstick.fineTuned.mean)}。${worst['zh-CN']}`,
    },
    panels: [
      confusionPanel(
        { en: 'What was asked, and what your model heard', 'zh-CN': '客户想要的，和模型理解的' },
        intents,
        counts,
      ),
      barPanel(finding, yardstick),
      ...(loss ? [loss] : []),
    ],
  }
}

function barPanel({ macroF1 }: Finding, { scratch, fineTuned, needed }: Yardstick): BarPanel {
  return {
    kind: 'bars',
    title: {
      en: `Macro-F1 on new requests (comparison measured ${measuredOn})`,
      'zh-CN': `新请求上的宏平均 F1（对照测于 ${measuredOn}）`,
    },
    value: { label: { en: 'macro-F1', 'zh-CN': '宏平均 F1' } },
    bars: [
      { name: { en: 'from scratch', 'zh-CN': '从零训练' }, value: scratch.mean, tone: 0 },
      { name: { en: 'fine-tuned reference', 'zh-CN': '微调参考答案' }, value: fineTuned.mean, tone: 2 },
      { name: { en: 'yours', 'zh-CN': '你的模型' }, value: macroF1, tone: 1 },
    ],
    reference: { name: { en: 'needed', 'zh-CN': '要求' }, value: needed },
  }
}

function commonestMistake(counts: readonly number[]): { en: string; 'zh-CN': string } {
  const wrong = counts.map((count, at) => (Math.floor(at / intentCount) === at % intentCount ? 0 : count))
  const most = Math.max(...wrong)
  if (most === 0) return { en: 'No request was sorted wrongly.', 'zh-CN': '没有一条请求被分错。' }
  const at = wrong.indexOf(most)
  const [wanted, choice] = [intents[Math.floor(at / intentCount)]!, intents[at % intentCount]!]
  return {
    en: `The commonest mistake: ${most} requests about "${wanted.en}" were taken for "${choice.en}".`,
    'zh-CN': `最常见的错误：${most} 条“${wanted['zh-CN']}”被当成了“${choice['zh-CN']}”。`,
  }
}
