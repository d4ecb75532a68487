import type { TextPanel as TextPanelData } from '@skillgrad/exercises/contract'
import { useLocalized } from './figure-data'
import { toneColour } from './tones'

/** Passages one below the other, each under its name and with a stroke of its tone; line breaks stay. */
export function TextPanel({ panel }: { panel: TextPanelData }) {
  const say = useLocalized()
  return (
    <dl className="grid gap-3">
      {panel.passages.map(({ name, text, tone }) => (
        <div key={name.en} className="grid gap-1 border-s-2 ps-3" style={{ borderColor: toneColour[tone] }}>
          <dt className="text-ink-soft text-xs">{say(name)}</dt>
          <dd className="font-mono text-sm break-words whitespace-pre-wrap">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
