import type { Localized, Panel } from '@skillgrad/exercises/contract'
import { withMinus } from '~/i18n/minus'

export interface PanelTable {
  caption: string
  head: string[]
  rows: string[][]
  /** Whether the first column names its row. */
  namedRows: boolean
}

/** The same numbers as the picture, for whoever reads rather than looks. Long series are thinned evenly. */
export function tableOf(panel: Panel, say: (text: Localized) => string): PanelTable {
  switch (panel.kind) {
    case 'xy':
      return {
        caption: say(panel.title),
        head: ['', say(panel.x.label), say(panel.y.label)],
        rows: panel.series.flatMap((series) =>
          thin(series.x.length, mostRows / panel.series.length).map((at) => [
            say(series.name),
            number(series.x[at] ?? NaN),
            number(series.y[at] ?? NaN),
          ]),
        ),
        namedRows: true,
      }
    case 'matrix':
      return {
        caption: `${say(panel.title)} (${say(panel.rowAxis)} × ${say(panel.columnAxis)})`,
        head: ['', ...panel.columns.map(say)],
        rows: panel.rows.map((name, row) => [
          say(name),
          ...panel.columns.map((_, column) =>
            cell(panel.values[row * panel.columns.length + column] ?? NaN, panel.format),
          ),
        ]),
        namedRows: true,
      }
    case 'bars':
      return {
        caption: say(panel.title),
        head: ['', say(panel.value.label)],
        rows: [...panel.bars, ...(panel.reference ? [panel.reference] : [])].map((bar) => [
          say(bar.name),
          number(bar.value),
        ]),
        namedRows: true,
      }
    case 'text':
      return {
        caption: say(panel.title),
        head: ['', ''],
        rows: panel.passages.map(({ name, text }) => [say(name), text]),
        namedRows: true,
      }
    case 'images':
      return {
        caption: say(panel.title),
        head: [
          '',
          ...Array.from({ length: Math.max(...panel.images.map((image) => image.width)) }, (_, at) =>
            String(at + 1),
          ),
        ],
        rows: panel.images.flatMap(({ name, width, height, values }) =>
          Array.from({ length: height }, (_, row) => [
            say(name),
            ...values.slice(row * width, (row + 1) * width).map(number),
          ]),
        ),
        namedRows: true,
      }
  }
}

const mostRows = 120

/** Positions to show out of `length`: all while they are few, the first and the last in any case. */
export function thin(length: number, most: number): number[] {
  const shown = Math.max(2, Math.floor(most))
  if (length <= shown) return Array.from({ length }, (_, at) => at)
  return Array.from({ length: shown }, (_, at) => Math.round((at * (length - 1)) / (shown - 1)))
}

/** Three significant figures, never more digits than a person can use. */
export function number(value: number): string {
  return Number.isFinite(value) ? withMinus(digits(value)) : '–'
}

function digits(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return String(value)
  const size = Math.abs(value)
  if (size >= 1e5 || (size > 0 && size < 1e-3)) return value.toExponential(2).replace(/\.?0*e\+?/, 'e')
  return String(Number(value.toPrecision(3)))
}

export function cell(value: number, format: 'count' | 'share' | 'number'): string {
  return format === 'share' ? `${Math.round(100 * value)}%` : number(value)
}
