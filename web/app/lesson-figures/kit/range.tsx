import { useId } from 'react'

interface RangeProps {
  label: string
  value: number
  min: number
  max: number
  /** On a `log` scale: how many stops there are between the ends. */
  step?: number
  scale?: 'linear' | 'log'
  onChange: (value: number) => void
  /** The value as it is shown and said, with its unit. */
  format: (value: number) => string
  /** What one should know while sliding. */
  note?: string
}

const logStops = 100

/** The browser's own slider, with its value beside the label; a log scale moves by equal factors. */
export function Range({
  label,
  value,
  min,
  max,
  step,
  scale = 'linear',
  onChange,
  format,
  note,
}: RangeProps) {
  const id = useId()
  const stops = scale === 'log' ? (step ?? logStops) : 0
  const place = scale === 'log' ? (stops * Math.log(value / min)) / Math.log(max / min) : value
  const [from, to] = scale === 'log' ? [0, stops] : [min, max]
  const valueAt = (at: number) =>
    scale === 'log' ? Number((min * (max / min) ** (at / stops)).toPrecision(2)) : at
  return (
    <div className="grid content-start">
      <div className="flex items-baseline justify-between gap-4 text-sm">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <output htmlFor={id} className="tabular text-ink-soft whitespace-nowrap" aria-hidden>
          {format(value)}
        </output>
      </div>
      <input
        id={id}
        type="range"
        min={from}
        max={to}
        step={scale === 'log' ? 1 : (step ?? 1)}
        value={scale === 'log' ? Math.round(place) : place}
        aria-valuetext={format(value)}
        onChange={(event) => onChange(valueAt(event.currentTarget.valueAsNumber))}
        className="slider"
        // How far the track is filled.
        style={{ '--share': `${(100 * (place - from)) / (to - from)}%` } as Record<string, string>}
      />
      {note ? <p className="text-ink-faint tabular text-sm">{note}</p> : null}
    </div>
  )
}
