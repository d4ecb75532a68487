import { useTranslation } from 'react-i18next'
import { cutShares } from './ladder-scale'

/** The words over the three steps of the track. */
export function LadderScaleWords() {
  const { t } = useTranslation()
  const [working, leading] = cutShares
  const widths = { STARTING: working, WORKING: leading - working, LEADING: 1 - leading }
  return (
    <div aria-hidden className="text-ink-faint -mb-4 flex text-xs">
      {(['STARTING', 'WORKING', 'LEADING'] as const).map((level) => (
        <span key={level} style={{ width: `${widths[level] * 100}%` }}>
          {t(`level.${level}`)}
        </span>
      ))}
    </div>
  )
}
