import { confusionPanel, decimals } from '../src/authoring/index.js'
import type { BarPanel, Figure, Localized, Series, XyPanel } from '../src/contract/index.js'
import type { Inbox } from './data.js'
import { silentCounts, type Answer, type Observed } from './questions.js'
import { accuracyOf, countsOf, share, type Counts } from './truth.js'

const classes: readonly Localized[] = [
  { en: 'ordinary', 'zh-CN': '普通' },
  { en: 'urgent', 'zh-CN': '紧急' },
]

const said: readonly Localized[] = [
  { en: 'let rest', 'zh-CN': '未标记' },
  { en: 'flagged', 'zh-CN': '已标记' },
]

const scoreBins = 20

/** The public month: how the filter scores both kinds of messages, and where it draws the line. */
export function inboxFigure({ labels, scores, predictions }: Inbox): Figure {
  const urgent = labels.filter((label) => label === 1).length
  const flagged = predictions.filter((flag) => flag === 1).length
  const [, , , caught] = countsOf(labels, predictions)
  return {
    title: { en: 'A month of night messages, by score', 'zh-CN': '一个月的夜间消息，按得分排开' },
    alt: {
      en: `${labels.length} messages, ${urgent} of them urgent. Ordinary ones crowd at low scores; urgent ones are spread from 0.1 to 1 and overlap with them. At 0.5 and above the filter flags ${flagged} messages, of which ${caught} are urgent.`,
      'zh-CN': `共 ${labels.length} 条消息，其中 ${urgent} 条紧急。普通消息挤在低分一侧，紧急消息散布在 0.1 到 1 之间，两者有重叠。过滤器把 0.5 分及以上的 ${flagged} 条标记出来，其中 ${caught} 条紧急。`,
    },
    panels: [
      {
        kind: 'xy',
        title: { en: 'Share of each kind, by score', 'zh-CN': '各类消息在每个得分段的占比' },
        x: { label: { en: 'score', 'zh-CN': '得分' } },
        y: { label: { en: 'share of its kind', 'zh-CN': '占同类的比例' } },
        series: [
          histogram({ labels, scores }, 0, 0),
          histogram({ labels, scores }, 1, 3),
          {
            name: { en: 'flagged from here on', 'zh-CN': '从这里起标记' },
            mark: 'dashed-line',
            tone: 2,
            x: [0.5, 0.5],
            y: [0, 0.5],
          },
        ],
      },
    ],
  }
}

/** What the learner's functions say of one inbox; the curve is drawn from their counts alone. */
export function resultFigure({ demonstration, curve }: Observed, inbox: Inbox): Figure {
  const accuracy = decimals(accuracyOf(demonstration.counts))
  const [precision, recall, f1, auc] = (['precision', 'recall', 'f1', 'auc'] as const).map((measure) =>
    decimals(demonstration[measure]),
  )
  const silent = decimals(accuracyOf(silentCounts(inbox)))
  return {
    title: {
      en: `One filter, judged by your functions: AUC ${auc}, F1 ${f1}`,
      'zh-CN': `用你的函数评判一个过滤器：AUC ${auc}，F1 ${f1}`,
    },
    alt: {
      en: `On ${inbox.labels.length} messages your functions give the filter a precision of ${precision}, a recall of ${recall}, F1 ${f1} and AUC ${auc}. By your counts its accuracy is ${accuracy}; a filter that never flags has ${silent}.`,
      'zh-CN': `在 ${inbox.labels.length} 条消息上，你的函数给出精确率 ${precision}、召回率 ${recall}、F1 ${f1}、AUC ${auc}。按你的计数，准确率是 ${accuracy}；从不标记的过滤器是 ${silent}。`,
    },
    panels: [
      rocPanel(curve, demonstration.counts),
      {
        ...confusionPanel(
          { en: 'Your four counts', 'zh-CN': '你数出的四个数' },
          classes,
          demonstration.counts.map((count) => Math.max(0, count)),
        ),
        columns: said,
      },
      measuresPanel(demonstration, inbox),
    ],
  }
}

function rocPanel(curve: readonly Counts[], atFlags: Counts): XyPanel {
  const points = curve.flatMap(rocPoint)
  const flags = rocPoint(atFlags)
  const series: Series[] = [
    {
      name: { en: 'your counts, threshold by threshold', 'zh-CN': '你的计数，逐个阈值' },
      mark: 'line',
      tone: 1,
      x: points.map(([falseAlarms]) => falseAlarms),
      y: points.map(([, caught]) => caught),
    },
    {
      name: { en: 'coin flip', 'zh-CN': '抛硬币' },
      mark: 'dashed-line',
      tone: 2,
      x: [0, 1],
      y: [0, 1],
    },
    {
      name: { en: 'the flags as they are', 'zh-CN': '当前的标记' },
      mark: 'points',
      tone: 3,
      x: flags.map(([falseAlarms]) => falseAlarms),
      y: flags.map(([, caught]) => caught),
    },
  ]
  return {
    kind: 'xy',
    title: { en: 'ROC curve', 'zh-CN': 'ROC 曲线' },
    x: { label: { en: 'share of ordinary messages flagged', 'zh-CN': '普通消息被标记的比例' } },
    y: { label: { en: 'share of urgent messages flagged', 'zh-CN': '紧急消息被标记的比例' } },
    series: series.filter(({ x }) => x.length > 0),
  }
}

/** Nothing where the counts allow no point inside the unit square. */
function rocPoint([quiet, falseAlarms, missed, caught]: Counts): (readonly [number, number])[] {
  if ([quiet, falseAlarms, missed, caught].some((count) => count! < 0)) return []
  if (quiet! + falseAlarms! === 0 || missed! + caught! === 0) return []
  return [[share(falseAlarms!, quiet! + falseAlarms!), share(caught!, missed! + caught!)]]
}

function measuresPanel(answer: Answer, inbox: Inbox): BarPanel {
  const bar = (name: Localized, value: number, tone: 0 | 1) => ({
    name,
    value: Math.min(1, Math.max(0, value)),
    tone,
  })
  return {
    kind: 'bars',
    title: { en: 'Accuracy, and what it hides', 'zh-CN': '准确率，以及它掩盖的东西' },
    value: { label: { en: 'between 0 and 1', 'zh-CN': '0 到 1' } },
    bars: [
      bar({ en: 'accuracy by your counts', 'zh-CN': '按你的计数的准确率' }, accuracyOf(answer.counts), 0),
      bar({ en: 'your precision', 'zh-CN': '你的精确率' }, answer.precision, 1),
      bar({ en: 'your recall', 'zh-CN': '你的召回率' }, answer.recall, 1),
      bar({ en: 'your F1', 'zh-CN': '你的 F1' }, answer.f1, 1),
    ],
    reference: {
      name: { en: 'accuracy of never flagging', 'zh-CN': '从不标记时的准确率' },
      value: accuracyOf(silentCounts(inbox)),
    },
  }
}

function histogram(
  { labels, scores }: Pick<Inbox, 'labels' | 'scores'>,
  label: 0 | 1,
  tone: Series['tone'],
): Series {
  const own = scores.filter((_, at) => labels[at] === label)
  const bins = Array.from({ length: scoreBins }, (_, bin) => bin)
  const binOf = (score: number) => Math.min(scoreBins - 1, Math.floor(score * scoreBins + 1e-4))
  return {
    name: classes[label]!,
    mark: 'line',
    tone,
    x: bins.map((bin) => (bin + 0.5) / scoreBins),
    y: bins.map((bin) => own.filter((score) => binOf(score) === bin).length / own.length),
  }
}
