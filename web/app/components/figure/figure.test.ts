import type { MatrixPanel, XyPanel } from '@skillgrad/exercises/contract'
import { boundaryEdges, extentOf, fieldRuns, labelWidth } from './geometry'
import { number, tableOf, thin } from './tables'
import { logTicks } from './ticks'

const both = (text: string) => ({ en: text, 'zh-CN': text })
const english = (text: { en: string }) => text.en

function xyPanel(given: Partial<XyPanel> = {}): XyPanel {
  return {
    kind: 'xy',
    title: both('Loss'),
    x: { label: both('epoch') },
    y: { label: both('loss') },
    series: [{ name: both('loss'), mark: 'line', tone: 1, x: [1, 2, 3], y: [4, 2, 1] }],
    ...given,
  }
}

test('an axis starts at zero where the data starts close to it, and elsewhere leaves a little air', () => {
  const series = [{ name: both('a'), mark: 'points', tone: 0, x: [1, 9], y: [100, 110] } as const]

  const { x, y } = extentOf(xyPanel({ series }))

  expect(x[0]).toBe(0)
  expect(y[0]).toBeCloseTo(99.4)
  expect(y[1]).toBeCloseTo(110.6)
})

test('points that are not finite, or not above zero on a logarithmic axis, do not stretch the picture', () => {
  const series = [{ name: both('a'), mark: 'line', tone: 1, x: [1, 2, 3, 4], y: [NaN, 0, 10, 1] } as const]

  const { y } = extentOf(xyPanel({ y: { label: both('loss'), scale: 'log' }, series }))

  expect(y[0]).toBeCloseTo(1 / 1.15)
  expect(y[1]).toBeCloseTo(11.5)
})

test('a panel without a single finite point still has a window', () => {
  const series = [{ name: both('a'), mark: 'line', tone: 1, x: [NaN], y: [Infinity] } as const]

  expect(extentOf(xyPanel({ series }))).toEqual({ x: [0, 1], y: [0, 1] })
})

test('a field becomes runs of equal colour, and its boundary runs where it crosses one half', () => {
  const field = { x: [0, 1], y: [0, 1], columns: 2, rows: 2, values: [0, 0, 1, 1] } as const

  expect(fieldRuns(field)).toEqual([
    { row: 0, from: 0, length: 2, step: 0 },
    { row: 1, from: 0, length: 2, step: 8 },
  ])
  expect(boundaryEdges(field)).toEqual([
    { x1: 0, y1: 1, x2: 1, y2: 1 },
    { x1: 1, y1: 1, x2: 2, y2: 1 },
  ])
})

test('logarithmic axes are labelled at powers of ten, and between them only where there are few', () => {
  expect(logTicks([0.06, 14])).toEqual([0.1, 1, 10])
  expect(logTicks([1, 8])).toEqual([1, 2, 5])
  expect(logTicks([1e-9, 1]).length).toBeLessThanOrEqual(5)
})

test('a matrix reads as a table with its rows and columns named', () => {
  const panel: MatrixPanel = {
    kind: 'matrix',
    title: both('Confusion'),
    rowAxis: both('true'),
    columnAxis: both('predicted'),
    rows: [both('refund'), both('delivery')],
    columns: [both('refund'), both('delivery')],
    values: [0.9, 0.1, 0.25, 0.75],
    format: 'share',
  }

  expect(tableOf(panel, english)).toEqual({
    caption: 'Confusion (true × predicted)',
    head: ['', 'refund', 'delivery'],
    rows: [
      ['refund', '90%', '10%'],
      ['delivery', '25%', '75%'],
    ],
    namedRows: true,
  })
})

test('a long series is thinned in its table, its ends kept', () => {
  const kept = thin(1000, 120)

  expect(kept).toHaveLength(120)
  expect([kept[0], kept.at(-1)]).toEqual([0, 999])
})

test.each([
  [0.0750013, '0.075'],
  [12.794, '12.8'],
  [42, '42'],
  [1234567.8, '1.23e6'],
  [1e187, '1e187'],
  [0.00001, '1e-5'],
  [-0.25, '−0.25'],
  [NaN, '–'],
])('%p is shown as %p', (value, shown) => {
  expect(number(value)).toBe(shown)
})

test('Han characters take more room than Latin ones', () => {
  expect(labelWidth('距离')).toBeGreaterThan(labelWidth('km'))
})

test('passages and pictures read as tables too', () => {
  const words = { name: both('yours'), text: 'a line', tone: 1 } as const
  const picture = { name: both('filter 1'), width: 2, height: 2, values: [0, 1, 0.25, 0] }

  const text = tableOf({ kind: 'text', title: both('Samples'), passages: [words] }, english)
  const images = tableOf({ kind: 'images', title: both('Filters'), images: [picture] }, english)

  expect(text.rows).toEqual([['yours', 'a line']])
  expect(images.head).toEqual(['', '1', '2'])
  expect(images.rows).toEqual([
    ['filter 1', '0', '1'],
    ['filter 1', '0.25', '0'],
  ])
})
