import type { XyPanel } from '@skillgrad/exercises/contract'
import { useMemo } from 'react'
import { said, useTexts } from '../kit'
import { accuracyOf, bytesOf, compressed, networkOf, readingsOf, type Compression } from './network'
import { texts } from './texts'

export const bitChoices = ['32', '8', '6', '4', '3', '2'] as const
export const network = networkOf()
const readings = readingsOf(network)
export const trained = accuracyOf(network, readings)
/** The movement whose weights are drawn: the one with the shortest ruler. */
const drawn = network.weights
  .map((own, unit) => ({ unit, furthest: Math.max(...own.map(Math.abs)) }))
  .sort((a, b) => a.furthest - b.furthest)[0]?.unit

export function measured(compression: Compression) {
  return { bytes: bytesOf(compression), accuracy: accuracyOf(compressed(network, compression), readings) }
}

/** All that the figure shows, as panels. */
export function useQuantisationPanels(compression: Compression): { ladder: XyPanel; curve: XyPanel } {
  const t = useTexts(texts)
  const { bits, pruned, ownSteps } = compression
  const path = useMemo(
    () => bitChoices.map((choice) => measured({ bits: Number(choice), pruned, ownSteps })),
    [pruned, ownSteps],
  )
  const now = path[bitChoices.findIndex((choice) => Number(choice) === bits)]
  const before = network.weights[drawn ?? 0] ?? []
  const after = compressed(network, compression).weights[drawn ?? 0] ?? []
  const reach = Math.max(...before.map(Math.abs)) * 1.1
  return {
    ladder: {
      kind: 'xy',
      title: said(t.ladder),
      x: { label: said(t.before) },
      y: { label: said(t.after) },
      series: [
        { name: said(t.exact), mark: 'dashed-line', tone: 2, x: [-reach, reach], y: [-reach, reach] },
        { name: said(t.weights), mark: 'points', tone: 1, x: before, y: after },
      ],
    },
    curve: {
      kind: 'xy',
      title: said(t.curve),
      x: { label: said(t.bytesAxis), scale: 'log' },
      y: { label: said(t.accuracyAxis) },
      series: [
        {
          name: said(t.path),
          mark: 'line',
          tone: 1,
          x: path.map(({ bytes }) => bytes),
          y: path.map(({ accuracy }) => 100 * accuracy),
        },
        { name: said(t.now), mark: 'points', tone: 3, x: [now?.bytes ?? 0], y: [100 * (now?.accuracy ?? 0)] },
      ],
    },
  }
}
