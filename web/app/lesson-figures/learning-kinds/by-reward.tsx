import type { XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import { useMemo } from 'react'
import { Range, said, useNumbers, useTexts, XyPanel } from '../kit'
import { openRates, sends, tryOut } from './reminders'
import { texts } from './texts'
import type { Way } from './way'

/** By reward: reminders in the morning or the evening, and how much trying is worth. */
export function useByReward(share: number, toss: (share: number) => void): Way {
  const t = useTexts(texts)
  const n = useNumbers()
  const { sent, opened, stuck } = useMemo(() => tryOut(share), [share])
  const expected = (name: string, rate: number, mark: 'line' | 'dashed-line', tone: 0 | 2) => ({
    name: said(name),
    mark,
    tone,
    x: [0, sends],
    y: [0, sends * rate],
  })
  const panel: XyPanelData = {
    kind: 'xy',
    title: said(t.trials),
    x: { label: said(t.sent) },
    y: { label: said(t.opened) },
    series: [
      expected(t.always, openRates.evening, 'dashed-line', 2),
      expected(t.halves, (openRates.evening + openRates.morning) / 2, 'line', 0),
      { name: said(t.tried), mark: 'line', tone: 1, x: sent, y: opened },
    ],
  }
  return {
    panels: [panel],
    sees: t.reward(n.percent(share), n.whole(opened.at(-1) ?? 0), n.percent(stuck)),
    picture: <XyPanel panel={panel} extent={{ x: [0, sends], y: [0, 320] }} height={320} />,
    controls: (
      <Range
        label={t.toss}
        min={0}
        max={1}
        step={0.05}
        value={share}
        onChange={toss}
        format={(value) => n.percent(value)}
      />
    ),
  }
}
