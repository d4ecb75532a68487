import type { Series } from '@skillgrad/exercises/contract'
import { useLocalized } from './figure-data'
import { dashes, toneColour, tonePath } from './tones'

/** Names the marks of a panel; left out where there is only one. */
export function Legend({ series }: { series: readonly Series[] }) {
  const say = useLocalized()
  if (series.length < 2) return null
  return (
    <ul className="text-ink-soft flex flex-wrap gap-x-4 gap-y-1 text-xs" aria-hidden>
      {series.map((one) => (
        <li key={one.name.en} className="inline-flex items-center gap-1.5">
          <svg width="22" height="10" viewBox="-11 -5 22 10">
            {one.mark === 'points' ? (
              <path d={tonePath[one.tone]} fill={toneColour[one.tone]} />
            ) : one.mark === 'columns' ? (
              <rect x="-5" y="-5" width="10" height="10" rx="2" fill={toneColour[one.tone]} />
            ) : (
              <line
                x1="-11"
                x2="11"
                stroke={toneColour[one.tone]}
                strokeWidth="2"
                strokeDasharray={dashes[one.mark]}
              />
            )}
          </svg>
          {say(one.name)}
        </li>
      ))}
    </ul>
  )
}
