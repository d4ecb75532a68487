import type { BarPanel, XyPanel } from '@skillgrad/exercises/contract'
import { said, useTexts } from '../kit'
import { machineNames, machines, passOf, type MachineName, type Pass, type Work } from './machines'
import { texts } from './texts'

const giga = 1e9
export const window: { x: [number, number]; y: [number, number] } = { x: [1, 4096], y: [1, 1e7] }
const stops = Array.from({ length: 49 }, (_, at) => 2 ** (at / 4))

/** All that the figure shows, as panels. */
export function useMachinePanels(
  name: MachineName,
  work: Work,
  pass: Pass,
): { rates: XyPanel; times: BarPanel } {
  const t = useTexts(texts)
  const lines = machineNames
    .filter((one) => one === name || passOf(machines[one], work).fits)
    .map((one) => ({
      name: said(t.machines[one]),
      mark: one === name ? ('line' as const) : ('dashed-line' as const),
      tone: one === name ? (1 as const) : (0 as const),
      x: stops,
      y: stops.map((tokens) => passOf(machines[one], { ...work, tokens }).tokensPerSecond),
    }))
  return {
    rates: {
      kind: 'xy',
      title: said(t.picture),
      x: { label: said(t.tokensAxis), scale: 'log' },
      y: { label: said(t.rateAxis), scale: 'log' },
      series: pass.fits
        ? [
            ...lines,
            { name: said(t.now), mark: 'points', tone: 3, x: [work.tokens], y: [pass.tokensPerSecond] },
          ]
        : lines.filter(({ tone }) => tone === 0),
    },
    times: {
      kind: 'bars',
      title: said(t.times),
      value: { label: said(t.times) },
      bars: [
        {
          name: said(`${t.fetching} (${t.gigabytes(String(pass.weights / giga))})`),
          value: pass.fetching * 1e3,
          tone: 1,
        },
        { name: said(t.computing), value: pass.computing * 1e3, tone: 3 },
      ],
    },
  }
}
