import type { Localized } from './exercise.js'

/**
 * A picture as data, drawn by the web as SVG in the page's own type and colours.
 * Every figure carries a title that says what it shows and a text alternative; each panel can be read as a table.
 */
export interface Figure {
  title: Localized
  /** What a person who cannot see the picture should know. */
  alt: Localized
  panels: readonly Panel[]
}

export type Panel = XyPanel | MatrixPanel | BarPanel | TextPanel | ImagesPanel

export interface Axis {
  label: Localized
  scale?: 'linear' | 'log'
}

export interface XyPanel {
  kind: 'xy'
  title: Localized
  x: Axis
  y: Axis
  series: readonly Series[]
  /** A field behind the series, e.g. a decision surface: row-major values in [0, 1], first row at `y[0]`. */
  field?: {
    x: readonly [number, number]
    y: readonly [number, number]
    columns: number
    rows: number
    values: readonly number[]
  }
}

export interface Series {
  name: Localized
  /** `columns` stand on zero, each as wide as `x` is spaced. */
  mark: 'line' | 'dashed-line' | 'points' | 'columns'
  /** Which of the figure palette's tones: 0 data, 1 learner's model, 2 reference, 3 emphasis. */
  tone: 0 | 1 | 2 | 3
  x: readonly number[]
  y: readonly number[]
}

/** E.g. a confusion matrix (rows: true, columns: predicted) or an attention map. */
export interface MatrixPanel {
  kind: 'matrix'
  title: Localized
  rowAxis: Localized
  columnAxis: Localized
  rows: readonly Localized[]
  columns: readonly Localized[]
  /** Row-major; of either sign only as numbers. */
  values: readonly number[]
  format: 'count' | 'share' | 'number'
}

export interface BarPanel {
  kind: 'bars'
  title: Localized
  value: { label: Localized }
  bars: readonly { name: Localized; value: number; tone: 0 | 1 | 2 | 3 }[]
  /** A line to compare with, e.g. the score needed. */
  reference?: { name: Localized; value: number }
}

/** What a model wrote, or was given to read. */
export interface TextPanel {
  kind: 'text'
  title: Localized
  /** `text` stays in the language it was written in. */
  passages: readonly { name: Localized; text: string; tone: 0 | 1 | 2 | 3 }[]
}

/** Small pictures side by side, e.g. filters or samples. */
export interface ImagesPanel {
  kind: 'images'
  title: Localized
  /** `values` are row-major in [0, 1], 0 the ground and 1 the ink. */
  images: readonly { name: Localized; width: number; height: number; values: readonly number[] }[]
}
