import type { MatrixPanel } from '@skillgrad/exercises/contract'
import { said, useNumbers, useTexts } from '../kit'
import type { DrawnLine, DrawnUnit } from './drawing'
import type { Blame, Network, Pair, Way } from './network'
import { texts } from './texts'

const digits = 4

export interface Walk {
  facts: Pair
  network: Network
  way: Way
  /** Where the way back is shown. */
  back?: { blame: Blame; gradients: Network; truth: Pair }
}

/** The network with all its numbers, as it is drawn. */
export function useDrawn({ facts, network, way, back }: Walk) {
  const t = useTexts(texts)
  const n = useNumbers()
  const four = (value: number) => n.decimal(value, digits)
  const unit = (name: string, value: number, sum: number, blame: number | undefined): DrawnUnit => ({
    name,
    said: four(value),
    below: { name: blame === undefined ? t.sum : t.blame, value: four(blame ?? sum) },
    blame,
  })
  const fact = (name: string, value: number): DrawnUnit => ({ name, said: n.decimal(value) })
  const shown = back?.gradients ?? network
  const line = (value: number): DrawnLine =>
    back
      ? { label: n.decimal(value, 3), thickness: 1.5 + 9 * Math.min(1, Math.abs(value)), sign: value }
      : { label: n.decimal(value, 1), thickness: 1 + 5 * Math.abs(value), sign: 0 }
  const lines = (weights: Pair<Pair>): Pair<Pair<DrawnLine>> => [
    [line(weights[0][0]), line(weights[0][1])],
    [line(weights[1][0]), line(weights[1][1])],
  ]
  const hidden = (at: 0 | 1) =>
    unit(t.hidden[at] ?? '', way.hidden[at], way.hiddenSums[at], back?.blame.hidden[at])
  const output = (at: 0 | 1, name: string) =>
    unit(name, way.outputs[at], way.outputSums[at], back?.blame.outputs[at])
  return {
    layers: [
      [fact(t.fit, facts[0]), fact(t.activity, facts[1])],
      [hidden(0), hidden(1)],
      [output(0, t.demo), output(1, t.reply)],
    ] as const,
    lines: [lines(shown.w), lines(shown.v)] as const,
  }
}

/** The same as tables: what each unit said and, on the way back, bears; and all twelve numbers or gradients. */
export function useTables({ network, way, back }: Walk): MatrixPanel[] {
  const t = useTexts(texts)
  const units = [...t.hidden, t.demo, t.reply].map(said)
  const there: MatrixPanel = {
    kind: 'matrix',
    title: said(t.way),
    rowAxis: said(t.unit),
    columnAxis: said(t.number),
    rows: units,
    columns: [t.sum, t.says].map(said),
    values: [0, 1]
      .flatMap((at) => [way.hiddenSums[at]!, way.hidden[at]!])
      .concat([0, 1].flatMap((at) => [way.outputSums[at]!, way.outputs[at]!])),
    format: 'number',
  }
  const walk: MatrixPanel[] = back
    ? [
        {
          ...there,
          title: said(t.walk),
          rows: t.hidden.map(said),
          columns: [t.handed, t.slope, t.blame].map(said),
          values: [0, 1].flatMap((at) => [
            back.blame.handedBack[at]!,
            back.blame.slopes[at]!,
            back.blame.hidden[at]!,
          ]),
        },
        {
          ...there,
          title: said(`${t.demo}, ${t.reply}`),
          rows: [t.demo, t.reply].map(said),
          columns: [t.says, t.truth, t.blame].map(said),
          values: [0, 1].flatMap((at) => [way.outputs[at]!, back.truth[at]!, back.blame.outputs[at]!]),
        },
      ]
    : []
  const { w, b, v, c } = back?.gradients ?? network
  const numbers = (rows: string[], columns: string[], values: number[]): MatrixPanel => ({
    kind: 'matrix',
    title: said(`${back ? t.gradients : t.weights}: ${t.into} ${columns.join(', ')}`),
    rowAxis: said(t.from),
    columnAxis: said(t.into),
    rows: [...rows, t.bias].map(said),
    columns: columns.map(said),
    values,
    format: 'number',
  })
  return [
    there,
    ...walk,
    numbers([t.fit, t.activity], [...t.hidden], [...w.flat(), ...b]),
    numbers([...t.hidden], [t.demo, t.reply], [...v.flat(), ...c]),
  ]
}
