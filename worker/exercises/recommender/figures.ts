import { decimals, lossPanel } from '../src/authoring/index.js'
import type {
  BarPanel,
  Figure,
  Localized,
  MatrixPanel,
  TrainingRecord,
  XyPanel,
} from '../src/contract/index.js'
import type { Answers, Facts } from './assessment.js'
import { errorInWords, ndcgNeeded } from './criteria.js'
import { listeners, range, shows, type Community } from './data.js'

interface Result {
  answers: Answers
  facts: Facts
  community: Community
  record: TrainingRecord
}

const shownInTable = 8
/** Nobody gives more than 5; estimates that ran away are drawn at the edge. */
const mostStarsDrawn = 9

/** What a learner sees before any code runs: how well known shows are and how good, and how full of gaps the table is. */
export function communityFigure(community: Community): Figure {
  const heardBy = listenersOf(community)
  const [famous] = famousShows(community)
  const own = community.ratings.filter(({ show }) => show === famous)
  const share = (test: (stars: number) => boolean) => own.filter(({ stars }) => test(stars)).length
  return {
    title: { en: 'Well known is not well liked', 'zh-CN': '名气大，不等于受欢迎' },
    alt: {
      en: `Each dot is a show: how many listeners rated it, and its mean stars. The two have nothing to do with each other. The best known show was rated by ${heardBy[famous!]!} listeners; ${share((stars) => stars <= 2)} of them gave one or two stars, ${share((stars) => stars >= 4)} four or five. Below, a corner of the table of ratings, most of it empty.`,
      'zh-CN': `每个点是一档节目：横轴是多少位听众打过分，纵轴是平均几星，两者没有什么关系。名气最大的那档有 ${heardBy[famous!]!} 位听众打过分，其中 ${share((stars) => stars <= 2)} 位只给一两星，${share((stars) => stars >= 4)} 位给了四五星。下面是评分表的一角，大多是空的。`,
    },
    panels: [famePanel(community), gapsPanel(community)],
  }
}

/** How the error went, what the lists are worth, and what the model says of some listeners. */
export function resultFigure({ answers, facts, community, record }: Result): Figure {
  const was = errorInWords(facts.error.learned)
  const { ndcg } = facts.lists
  const curve = errorPanel(facts, record)
  return {
    title: {
      en: `Off by ${was.en} stars on shows not heard yet`,
      'zh-CN': `没听过的节目，误差${was['zh-CN']} 星`,
    },
    alt: {
      en: `On shows that listeners had not rated, your model is off by ${was.en} stars, averages alone by ${decimals(facts.error.averages)}. NDCG@5 is ${decimals(ndcg.famous)} for the best known shows, ${decimals(ndcg.averages)} for the best rated ones and ${decimals(ndcg.learned)} for your lists; ${decimals(ndcgNeeded(facts))} was needed. A table shows the stars that you expect of some listeners for well known shows.`,
      'zh-CN': `在听众没打过分的节目上，你的模型误差是${was['zh-CN']} 星，只用平均值是 ${decimals(facts.error.averages)} 星。NDCG@5：热播榜 ${decimals(ndcg.famous)}，口碑榜 ${decimals(ndcg.averages)}，你的榜单 ${decimals(ndcg.learned)}，要求 ${decimals(ndcgNeeded(facts))}。表格里是你对部分听众、部分热门节目预计的星数。`,
    },
    panels: [
      ...(curve ? [curve] : []),
      ndcgPanel(facts),
      expectedPanel(answers, community),
      ...recommendedPanel(answers, community),
    ],
  }
}

/** The error on the ratings that are trained on, and on those kept back where they were reported. */
function errorPanel({ error }: Facts, record: TrainingRecord): XyPanel | undefined {
  const panel = lossPanel(record, {
    loss: { en: 'error in stars', 'zh-CN': '误差（星）' },
    reference: { name: { en: 'averages alone', 'zh-CN': '只用平均值' }, value: error.averages },
  })
  if (!panel) return undefined
  const kept = record.curve.filter(({ metrics }) => {
    const unseen = metrics?.['unseen']
    return unseen !== undefined && Math.abs(unseen) < 1e6
  })
  return {
    ...panel,
    title: { en: 'Error by epoch', 'zh-CN': '每一轮的误差' },
    series: [
      ...panel.series.map((series, at) => (at === 0 ? { ...series, name: trainedOn } : series)),
      {
        name: { en: 'ratings kept back', 'zh-CN': '留出的评分' },
        mark: 'line',
        tone: 3,
        x: kept.map(({ epoch }) => epoch),
        y: kept.map(({ metrics }) => metrics!['unseen']!),
      },
    ],
  }
}

const trainedOn: Localized = { en: 'ratings trained on', 'zh-CN': '训练用的评分' }

function ndcgPanel(facts: Facts): BarPanel {
  const { ndcg } = facts.lists
  return {
    kind: 'bars',
    title: { en: 'NDCG@5 of three lists', 'zh-CN': '三种榜单的 NDCG@5' },
    value: { label: { en: 'NDCG@5', 'zh-CN': 'NDCG@5' } },
    bars: [
      { name: { en: 'best known shows', 'zh-CN': '热播榜' }, value: hundredths(ndcg.famous), tone: 2 },
      { name: { en: 'best rated shows', 'zh-CN': '口碑榜' }, value: hundredths(ndcg.averages), tone: 2 },
      { name: { en: 'your lists', 'zh-CN': '你的榜单' }, value: hundredths(ndcg.learned), tone: 1 },
    ],
    reference: { name: { en: 'needed', 'zh-CN': '要求' }, value: hundredths(ndcgNeeded(facts)) },
  }
}

function expectedPanel({ estimates }: Answers, community: Community): MatrixPanel {
  return {
    ...starsTable(community, (listener, show) => estimates[listener]![show]!),
    title: { en: 'Stars that your model expects', 'zh-CN': '你的模型预计的星数' },
  }
}

function gapsPanel(community: Community): MatrixPanel {
  const given = (listener: number, show: number) =>
    community.heard[listener]!.has(show) ? community.stars[listener]![show]! : 0
  return {
    ...starsTable(community, given),
    title: { en: 'Stars given (empty or 0: not rated)', 'zh-CN': '打出的星数（空白或 0 表示没打分）' },
    format: 'count',
  }
}

/** Some listeners who have rated, and the shows that most have. */
function starsTable(community: Community, stars: (listener: number, show: number) => number): MatrixPanel {
  const rows = range(listeners)
    .filter((listener) => !community.newcomers.has(listener))
    .slice(0, shownInTable)
  const columns = famousShows(community).slice(0, shownInTable)
  return {
    kind: 'matrix',
    title: { en: 'Stars', 'zh-CN': '星数' },
    rowAxis: { en: 'listener', 'zh-CN': '听众' },
    columnAxis: { en: 'show', 'zh-CN': '节目' },
    rows: rows.map(numbered),
    columns: columns.map(numbered),
    values: rows.flatMap((listener) => columns.map((show) => drawn(stars(listener, show)))),
    format: 'number',
  }
}

/** Five shows for the first listener who has rated, as far as they are there. */
function recommendedPanel({ estimates, lists }: Answers, { newcomers }: Community): BarPanel[] {
  const listener = range(listeners).find((each) => !newcomers.has(each))!
  const list = [...new Set(lists[listener])].filter((show) => show >= 0 && show < shows)
  if (list.length === 0) return []
  return [
    {
      kind: 'bars',
      title: {
        en: `Recommended to listener ${listener}, and the stars you expect`,
        'zh-CN': `推荐给 ${listener} 号听众的节目，以及你预计的星数`,
      },
      value: { label: { en: 'stars', 'zh-CN': '星' } },
      bars: list.map((show) => ({
        name: { en: `show ${show}`, 'zh-CN': `${show} 号节目` },
        value: drawn(estimates[listener]![show]!),
        tone: 1,
      })),
    },
  ]
}

function famePanel(community: Community): XyPanel {
  const heardBy = listenersOf(community)
  const meanStars = range(shows).map((show) => {
    const own = community.ratings.filter((rating) => rating.show === show)
    return own.reduce((total, { stars }) => total + stars, 0) / own.length
  })
  return {
    kind: 'xy',
    title: { en: 'Shows', 'zh-CN': '节目' },
    x: { label: { en: 'listeners who rated it', 'zh-CN': '打过分的听众数' } },
    y: { label: { en: 'mean stars', 'zh-CN': '平均星数' } },
    series: [{ name: { en: 'shows', 'zh-CN': '节目' }, mark: 'points', tone: 0, x: heardBy, y: meanStars }],
  }
}

/** How many have rated each show. */
function listenersOf({ heard }: Community): number[] {
  return range(shows).map((show) => heard.filter((own) => own.has(show)).length)
}

function famousShows(community: Community): number[] {
  const heardBy = listenersOf(community)
  return range(shows).sort((one, other) => heardBy[other]! - heardBy[one]!)
}

function numbered(value: number): Localized {
  return { en: `${value}`, 'zh-CN': `${value}` }
}

function drawn(stars: number): number {
  return Math.round(10 * Math.min(mostStarsDrawn, Math.max(0, stars))) / 10
}

function hundredths(value: number): number {
  return Math.round(100 * value) / 100
}
