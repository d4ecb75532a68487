import { sum } from '../src/authoring/index.js'
import type { BarPanel, Figure, Localized, Series, XyPanel } from '../src/contract/index.js'
import { batchSizes, type Case, type Questions } from './data.js'
import { sizesOf, writeFile } from './model-file.js'
import type { Observed, Request } from './questions.js'

/** What a call of the model is taken to cost, in milliseconds: a fixed part, and one for each of its rows. */
const perCall = 4
const perRow = 0.05

/** What stands in the file of the public model. */
export function modelFigure({ model, order }: Case): Figure {
  const bytes = writeFile(model, order)
  const header = String.fromCharCode(...bytes.slice(0, bytes.indexOf(10))).trim()
  const sizes = sizesOf(model)
  const values = sum(sizes.map(({ bytes: size }) => size))
  return {
    title: {
      en: 'A model file: one line of text, then nothing but numbers',
      'zh-CN': '模型文件：一行文字，后面全是数',
    },
    alt: {
      en: `A file of ${bytes.length} bytes. Its first line lists six tensors with name, number type and shape; behind it stand their values in ${values} bytes.`,
      'zh-CN': `一个 ${bytes.length} 字节的文件。第一行列出六个张量的名称、数字类型和形状，后面是它们的值，共 ${values} 字节。`,
    },
    panels: [
      {
        kind: 'text',
        title: { en: 'The first line', 'zh-CN': '第一行' },
        passages: [
          { name: { en: 'header', 'zh-CN': '文件头' }, text: header.replaceAll('},{', '}, {'), tone: 0 },
        ],
      },
      {
        kind: 'bars',
        title: { en: 'What each tensor takes up', 'zh-CN': '每个张量占多少' },
        value: { label: { en: 'bytes', 'zh-CN': '字节' } },
        bars: sizes.map(({ name, bytes: size }) => ({
          name: { en: name, 'zh-CN': name },
          value: size,
          tone: 0 as const,
        })),
      } satisfies BarPanel,
    ],
  }
}

/** What the counted calls cost, by batch size, beside what they need to cost. */
export function resultFigure({ service }: Observed, { service: { rows } }: Questions): Figure {
  const needed = batchSizes.map((most) => Math.ceil(rows.length / most) * perCall + rows.length * perRow)
  const own = service?.requests.map(latencyOf)
  const ends = own && [own[0]!, own.at(-1)!].map((latency) => latency.toFixed(1))
  return {
    title: { en: 'Latency by batch size', 'zh-CN': '不同批大小的延迟' },
    alt: {
      en: `Computed from counted calls, at ${perCall} ms a call and ${perRow} ms a row, for ${rows.length} rows. ${ends ? `Yours goes from ${ends[0]} ms one row at a time to ${ends[1]} ms in batches of ${batchSizes.at(-1)}.` : 'Your service was not asked.'}`,
      'zh-CN': `由计到的调用次数算出，每次调用 ${perCall} 毫秒，每行 ${perRow} 毫秒，共 ${rows.length} 行。${ends ? `你的服务从逐行处理的 ${ends[0]} 毫秒，到每批 ${batchSizes.at(-1)} 行的 ${ends[1]} 毫秒。` : '没有向你的服务提问。'}`,
    },
    panels: [latencyPanel(needed, own), memoryPanel(rows.length, service?.requests)],
  }
}

function latencyPanel(needed: number[], own: number[] | undefined): XyPanel {
  const series: Series[] = [
    { name: { en: 'needed', 'zh-CN': '要求' }, mark: 'dashed-line', tone: 2, x: batchSizes, y: needed },
  ]
  if (own)
    series.unshift({ name: { en: 'yours', 'zh-CN': '你的' }, mark: 'line', tone: 1, x: batchSizes, y: own })
  return {
    kind: 'xy',
    title: {
      en: `Milliseconds for a request (computed: ${perCall} a call, ${perRow} a row)`,
      'zh-CN': `一次请求的毫秒数（算得：每次调用 ${perCall}，每行 ${perRow}）`,
    },
    x: {
      label: { en: 'most rows in a batch (log scale)', 'zh-CN': '每批最多行数（对数刻度）' },
      scale: 'log',
    },
    y: { label: { en: 'milliseconds', 'zh-CN': '毫秒' } },
    series,
  }
}

/** What batching costs: rows that are in memory at the same time. */
function memoryPanel(rows: number, requests: readonly Request[] | undefined): XyPanel {
  const allowed = batchSizes.map((most) => Math.min(most, rows))
  const largest = requests?.map(({ meter }) => drawable(Math.max(0, ...meter.calls)))
  const name: Localized = { en: 'allowed', 'zh-CN': '允许' }
  const series: Series[] = [{ name, mark: 'dashed-line', tone: 2, x: batchSizes, y: allowed }]
  if (largest)
    series.unshift({
      name: { en: 'yours', 'zh-CN': '你的' },
      mark: 'line',
      tone: 1,
      x: batchSizes,
      y: largest,
    })
  return {
    kind: 'xy',
    title: { en: 'Rows in the largest call', 'zh-CN': '最大的一次调用有多少行' },
    x: {
      label: { en: 'most rows in a batch (log scale)', 'zh-CN': '每批最多行数（对数刻度）' },
      scale: 'log',
    },
    y: { label: { en: 'rows', 'zh-CN': '行数' } },
    series,
  }
}

function latencyOf({ meter: { calls } }: Request): number {
  return drawable(calls.length * perCall + sum(calls) * perRow)
}

/** A meter may show anything; what is off the scale is drawn at its edge. */
function drawable(value: number): number {
  return Math.min(1e6, Math.max(0, value))
}
