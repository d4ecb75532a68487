import type { XyPanel } from '@skillgrad/exercises/contract'
import { useMemo } from 'react'
import { said, useTexts } from '../kit'
import { outcomeOf, type Outcome, type Service } from './service'
import { texts } from './texts'

const bin = 10
export const longest = 300
export const mostRate = 800
const rates = [5, 10, 20, 30, 40, 45, 50, 60, 80, 100, 140, 200, 280, 360, 440, 520, 600, 700, 800]

/** All that the figure shows, as panels. */
export function useServicePanels(service: Service, outcome: Outcome): { waits: XyPanel; curve: XyPanel } {
  const t = useTexts(texts)
  const { rate, most, patience } = service
  // Beyond what the machine can do the wait depends on how long one watches, so the curve ends there.
  const curve = useMemo(
    () =>
      rates
        .map((at) => ({ rate: at, ...outcomeOf({ rate: at, most, patience }) }))
        .filter(({ overrun }) => !overrun),
    [most, patience],
  )
  const { middles, counts } = histogram(outcome.waits)
  return {
    waits: {
      kind: 'xy',
      title: said(t.waits),
      x: { label: said(t.waitAxis) },
      y: { label: said(t.requests) },
      series: [{ name: said(t.requests), mark: 'columns', tone: 1, x: middles, y: counts }],
    },
    curve: {
      kind: 'xy',
      title: said(t.curve),
      x: { label: said(t.rateAxis), scale: 'log' },
      y: { label: said(t.p95Axis), scale: 'log' },
      series: [
        {
          name: said(t.setting),
          mark: 'line',
          tone: 1,
          x: curve.map((one) => one.rate),
          y: curve.map((one) => one.p95),
        },
        {
          name: said(t.now),
          mark: 'points',
          tone: 3,
          x: outcome.overrun ? [] : [rate],
          y: outcome.overrun ? [] : [outcome.p95],
        },
      ],
    },
  }
}

function histogram(waits: readonly number[]) {
  const counts = Array.from({ length: longest / bin }, () => 0)
  for (const wait of waits) {
    const at = Math.min(counts.length - 1, Math.floor(wait / bin))
    counts[at] = (counts[at] ?? 0) + 1
  }
  return { middles: counts.map((_, at) => (at + 0.5) * bin), counts }
}
