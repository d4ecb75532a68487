import { decimals, mean, percent } from '../src/authoring/index.js'
import type { BarPanel, Figure, Localized, Series, XyPanel } from '../src/contract/index.js'
import type { Facts, Picked, Searched } from './assessment.js'
import type { Accounts } from './data.js'
import { demoScores } from './neighbours.js'
import type { MarketKind } from './questions.js'

const days: Localized = { en: 'active days', 'zh-CN': '活跃天数' }
const seconds: Localized = { en: 'seconds a visit', 'zh-CN': '每次停留秒数' }

const marketNames: Readonly<Record<MarketKind, Localized>> = {
  plain: { en: 'many must be asked', 'zh-CN': '要问很多家' },
  fine: { en: 'only the closest know', 'zh-CN': '只有最近的知道' },
  grouped: { en: 'several accounts a company', 'zh-CN': '一家公司多个账号' },
}

/** The public trials: who bought and who did not. */
export function accountsFigure({ features, label }: Accounts): Figure {
  const bought = label.filter((own) => own === 1).length
  return {
    title: { en: 'A quarter of trials', 'zh-CN': '一个季度的试用账号' },
    alt: {
      en: `${label.length} trial accounts by active days and seconds a visit; ${bought} of them bought. Buyers lie mostly on one side, but about one in five lies among the others: the closest account is often a poor guide.`,
      'zh-CN': `${label.length} 个试用账号，按活跃天数和每次停留秒数排开，其中 ${bought} 个购买。购买的大多在一侧，但约有五分之一混在另一侧：最相近的那个账号，常常靠不住。`,
    },
    panels: [
      {
        kind: 'xy',
        title: { en: 'Who bought', 'zh-CN': '谁买了' },
        x: { label: days },
        y: { label: seconds },
        series: [
          dots(
            { en: 'bought', 'zh-CN': '购买' },
            3,
            features.filter((_, at) => label[at] === 1),
          ),
          dots(
            { en: 'did not', 'zh-CN': '未购买' },
            0,
            features.filter((_, at) => label[at] === 0),
          ),
        ],
      },
    ],
  }
}

/** The learner's scores by fold, against what a demo on known rows would show, and what the picks are worth. */
export function resultFigure({ searched, picked }: Facts): Figure {
  const shown = searched[0]!
  const means = shown.answer.map((own) => mean(own.map(drawable)))
  const demo = demoScores(shown.accounts, shown.settings)
  const said = shown.settings
    .map((setting, at) => `${setting}: ${decimals(means[at]!)} / ${decimals(demo[at]!)}`)
    .join(', ')
  const yours = percent(mean(picked.map(({ accuracy }) => accuracy)))
  const favourite = percent(mean(picked.map(demoFavourite)))
  return {
    title: { en: 'Five folds, five scores for each setting', 'zh-CN': '五折，每个设置五个得分' },
    alt: {
      en: `Accuracy by number of neighbours asked, as your mean over folds and as a demo on known rows would show it: ${said}. On new companies your picks are right ${yours} of the time, the demo’s favourites ${favourite}.`,
      'zh-CN': `不同邻居数的准确率，前者是你的各折平均，后者是在已知账号上演示的结果：${said}。在新公司上，你的选择的准确率是 ${yours}，演示中的最佳是 ${favourite}。`,
    },
    panels: [foldPanel(shown, means, demo), picksPanel(picked)],
  }
}

function foldPanel({ settings, answer }: Searched, means: number[], demo: number[]): XyPanel {
  return {
    kind: 'xy',
    title: { en: 'Accuracy by setting', 'zh-CN': '各设置的准确率' },
    x: {
      label: { en: 'similar accounts asked (log scale)', 'zh-CN': '询问的相似账号数（对数刻度）' },
      scale: 'log',
    },
    y: { label: { en: 'accuracy', 'zh-CN': '准确率' } },
    series: [
      {
        name: { en: 'one fold', 'zh-CN': '某一折' },
        mark: 'points',
        tone: 0,
        x: answer.flatMap((own, at) => own.map(() => settings[at]!)),
        y: answer.flat().map(drawable),
      },
      { name: { en: 'your mean', 'zh-CN': '你的平均' }, mark: 'line', tone: 1, x: settings, y: means },
      {
        name: { en: 'demo on known accounts', 'zh-CN': '在已知账号上的演示' },
        mark: 'dashed-line',
        tone: 2,
        x: settings,
        y: demo,
      },
    ],
  }
}

function picksPanel(picked: readonly Picked[]): BarPanel {
  const yours = worth(picked, ({ accuracy }) => accuracy)
  const favourites = worth(picked, demoFavourite)
  return {
    kind: 'bars',
    title: {
      en: 'New companies: your pick and the demo’s favourite',
      'zh-CN': '新公司：你的选择与演示中的最佳',
    },
    value: { label: { en: 'expected accuracy', 'zh-CN': '预期准确率' } },
    bars: yours.flatMap(({ kind, value }, at) => {
      const name = marketNames[kind]
      return [
        { name: { en: `${name.en}, yours`, 'zh-CN': `${name['zh-CN']}，你的` }, value, tone: 1 as const },
        {
          name: { en: `${name.en}, the demo’s`, 'zh-CN': `${name['zh-CN']}，演示的` },
          value: favourites[at]!.value,
          tone: 0 as const,
        },
      ]
    }),
  }
}

/** One neighbour is always right about accounts that are known. */
function demoFavourite({ market, accuracies }: Picked): number {
  return accuracies[market.settings.indexOf(1)]!
}

/** Means by kind of market. */
function worth(
  picked: readonly Picked[],
  of: (market: Picked) => number,
): { kind: MarketKind; value: number }[] {
  return [...new Set(picked.map(({ kind }) => kind))].map((kind) => ({
    kind,
    value: mean(picked.filter((market) => market.kind === kind).map(of)),
  }))
}

/** A share of rows lies between 0 and 1; what lies elsewhere is drawn at the edge. */
function drawable(score: number): number {
  return Math.min(1, Math.max(0, score))
}

function dots(name: Localized, tone: Series['tone'], rows: readonly number[][]): Series {
  return {
    name,
    mark: 'points',
    tone,
    x: rows.map(([first]) => first!),
    y: rows.map(([, second]) => second!),
  }
}
