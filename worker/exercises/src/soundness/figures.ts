import type { Figure, Panel, XyPanel } from '../contract/index.js'
import { languageProblems } from './texts.js'

/** What keeps a figure from being drawn, or from being understood by whoever cannot see it. */
export function figureProblems({ title, alt, panels }: Figure): string[] {
  const titles = panels.map((panel) => panel.title.en)
  return [
    ...languageProblems(title),
    ...languageProblems(alt),
    ...(panels.length === 0 ? ['A figure without panels'] : []),
    ...(new Set(titles).size < titles.length ? [`Two panels with one title: ${titles.join(', ')}`] : []),
    ...panels.flatMap((panel) => [
      ...languageProblems(panel.title),
      ...panelProblems(panel).map((problem) => `${panel.title.en}: ${problem}`),
    ]),
  ]
}

function panelProblems(panel: Panel): string[] {
  switch (panel.kind) {
    case 'xy':
      return xyProblems(panel)
    case 'matrix':
      return [
        ...sized(panel.values, panel.rows.length * panel.columns.length),
        ...numbers(panel.values, Number.isFinite),
      ]
    case 'bars':
      return [
        ...(panel.bars.length === 0 ? ['no bars'] : []),
        ...numbers(
          panel.bars.map(({ value }) => value),
          Number.isFinite,
        ),
      ]
    case 'text':
      return panel.passages.length === 0 ? ['no passages'] : []
    case 'images':
      return panel.images.flatMap(({ width, height, values }) => [
        ...sized(values, width * height),
        ...numbers(values, isShare),
      ])
  }
}

function xyProblems({ series, field, x: xAxis, y: yAxis }: XyPanel): string[] {
  return [
    ...series.flatMap(({ x, y }) => [
      ...(x.length === y.length ? [] : [`${x.length} and ${y.length} coordinates`]),
      ...numbers(x, xAxis.scale === 'log' ? isPositive : Number.isFinite),
      ...numbers(y, yAxis.scale === 'log' ? isPositive : Number.isFinite),
    ]),
    ...(field ? [...sized(field.values, field.columns * field.rows), ...numbers(field.values, isShare)] : []),
  ]
}

const isShare = (value: number) => value >= 0 && value <= 1
const isPositive = (value: number) => Number.isFinite(value) && value > 0

function sized(values: readonly number[], size: number): string[] {
  return values.length === size ? [] : [`${values.length} values where ${size} are declared`]
}

function numbers(values: readonly number[], isRight: (value: number) => boolean): string[] {
  const wrong = values.find((value) => !isRight(value))
  return wrong === undefined ? [] : [`${wrong} cannot be drawn`]
}
