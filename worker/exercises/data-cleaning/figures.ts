import { decimals, mean, withMinus } from '../src/authoring/index.js'
import type { BarPanel, Figure, Localized, Series, XyPanel } from '../src/contract/index.js'
import { columnsOf, knownOf, type Statistics } from './cleaning.js'
import { missing, ownRowsIn, publicMerger, publicTable } from './data.js'
import { rightStatistics, type Fitted } from './questions.js'

const minutes: Localized = { en: 'minutes a week', 'zh-CN': '每周使用分钟数' }
/** Rows that were the company's own before the merger; their average is what the dashboard used to say. */
const ownRows = ownRowsIn(publicMerger)

/** The merged table that everybody may see, as it comes. */
export function tableFigure(): Figure {
  const { rows } = publicTable()
  const raw = rawMean()
  return {
    title: { en: 'The merged table, row by row', 'zh-CN': '合并后的客户表，逐行来看' },
    alt: {
      en: `${rows.length} rows with their minutes a week. Most lie between 90 and 340. After row ${ownRows}, where the bought table begins, many are about sixty times as high; ${gapCount(rows)} rows hold ${missing}. The mean of the column is ${whole(raw)}.`,
      'zh-CN': `${rows.length} 行客户的每周使用分钟数。大多在 90 到 340 之间。第 ${ownRows} 行之后是并购来的表，其中不少高出约六十倍；有 ${gapCount(rows)} 行是 ${missing}。整列的平均值是 ${whole(raw)}。`,
    },
    panels: [
      {
        kind: 'xy',
        title: { en: 'Minutes by row', 'zh-CN': '每一行的分钟数' },
        x: { label: { en: 'row of the merged table', 'zh-CN': '合并表的行号' } },
        y: { label: minutes },
        series: [dots(rows, { en: 'rows', 'zh-CN': '行' }, 0)],
      },
    ],
  }
}

/** Before and after, on the public table: which rows count, the limits, and what the dashboard would say. */
export function resultFigure(fitted: Fitted): Figure {
  const right = rightStatistics(publicTable())
  const [was, needed] = [fitted.mean[0]!, right.mean[0]!]
  return {
    title: { en: 'Minutes a week, before and after your cleaning', 'zh-CN': '每周使用分钟数，清洗前后' },
    alt: {
      en: `The public table. As it comes, the mean of its minutes is ${whole(rawMean())}; after your cleaning ${whole(was)}, where ${whole(needed)} is right. Your limits are ${whole(fitted.least[0]!)} and ${whole(fitted.most[0]!)}; right are ${whole(right.least[0]!)} and ${whole(right.most[0]!)}.`,
      'zh-CN': `公开的客户表。原样计算，分钟数的平均值是 ${whole(rawMean())}；经你清洗后是 ${whole(was)}，正确的是 ${whole(needed)}。你的界限是 ${whole(fitted.least[0]!)} 和 ${whole(fitted.most[0]!)}，正确的是 ${whole(right.least[0]!)} 和 ${whole(right.most[0]!)}。`,
    },
    panels: [rowsPanel(fitted), meansPanel(was, needed)],
  }
}

function rowsPanel(fitted: Fitted): XyPanel {
  const { rows } = publicTable()
  const positive = rows.map(([value], row) => ({ value: value!, row })).filter(({ value }) => value > 0)
  const part = (kept: boolean, name: Localized, tone: Series['tone']): Series => {
    const some = positive.filter(({ row }) => (fitted.kept[row] === 1) === kept)
    return {
      name,
      mark: 'points',
      tone,
      x: some.map(({ row }) => row + 1),
      y: some.map(({ value }) => value),
    }
  }
  return {
    kind: 'xy',
    title: { en: 'Known minutes by row', 'zh-CN': '每一行已知的分钟数' },
    x: { label: { en: 'row of the merged table', 'zh-CN': '合并表的行号' } },
    y: { label: logLabel(minutes), scale: 'log' },
    series: [
      part(false, { en: 'rows you leave out', 'zh-CN': '你不用的行' }, 0),
      part(true, { en: 'rows you learn from', 'zh-CN': '你用来学习的行' }, 1),
      ...limitLines(fitted, rows.length),
    ],
  }
}

/** Limits that a logarithmic axis can show. */
function limitLines({ least, most }: Statistics, rows: number): Series[] {
  const drawable = [
    { value: least[0]!, name: { en: 'your lower limit', 'zh-CN': '你的下限' } },
    { value: most[0]!, name: { en: 'your upper limit', 'zh-CN': '你的上限' } },
  ].filter(({ value }) => value > 1 && value < 1e6)
  return drawable.map(({ value, name }) => ({
    name,
    mark: 'dashed-line',
    tone: 2,
    x: [1, rows],
    y: [value, value],
  }))
}

function meansPanel(was: number, needed: number): BarPanel {
  const { rows } = publicTable()
  const own = mean(knownOf(columnsOf(rows.slice(0, ownRows))[0]!))
  const drawable = Math.abs(was) < 1e6
  return {
    kind: 'bars',
    title: { en: 'Mean on the dashboard', 'zh-CN': '仪表盘上的平均值' },
    value: { label: minutes },
    bars: [
      { name: { en: 'before the merger', 'zh-CN': '合并之前' }, value: own, tone: 0 },
      { name: { en: 'merged, as it comes', 'zh-CN': '合并后，原样计算' }, value: rawMean(), tone: 3 },
      ...(drawable
        ? [{ name: { en: 'your cleaning', 'zh-CN': '你清洗之后' }, value: was, tone: 1 as const }]
        : []),
    ],
    reference: { name: { en: 'right', 'zh-CN': '正确结果' }, value: needed },
  }
}

function dots(rows: readonly number[][], name: Localized, tone: Series['tone']): Series {
  return {
    name,
    mark: 'points',
    tone,
    x: rows.map((_, row) => row + 1),
    y: rows.map(([value]) => value!),
  }
}

function rawMean(): number {
  return mean(publicTable().rows.map(([value]) => value!))
}

function gapCount(rows: readonly number[][]): number {
  return rows.filter(([value]) => value === missing).length
}

function logLabel(label: Localized): Localized {
  return { en: `${label.en} (log scale)`, 'zh-CN': `${label['zh-CN']}（对数刻度）` }
}

function whole(value: number): string {
  return Math.abs(value) < 1e6 ? withMinus(value.toFixed(0)) : decimals(value)
}
