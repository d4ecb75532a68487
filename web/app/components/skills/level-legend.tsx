import { useTranslation } from 'react-i18next'
import { ModelCardLink } from '~/components/assessment/model-card-link'
import { LevelBadge, type StatedLevel } from '~/components/ui/level-badge'

const examples: StatedLevel[] = [
  { state: 'STATED', level: 'STARTING' },
  { state: 'BETWEEN', level: 'STARTING', otherLevel: 'WORKING' },
  { state: 'STATED', level: 'WORKING' },
  { state: 'STATED', level: 'LEADING' },
  { state: 'NOT_ENOUGH_EVIDENCE' },
]

/** What the letters mean; a hatched cell lies between its two letters. */
export function LevelLegend() {
  const { t } = useTranslation(['team', 'common'])
  return (
    <ul aria-label={t('legend.label')} className="text-ink-soft flex flex-wrap gap-x-5 gap-y-2 text-xs">
      {examples.map((estimate) => (
        <li key={`${estimate.state}${estimate.level ?? ''}`} className="flex items-center gap-2">
          <span aria-hidden>
            <LevelBadge estimate={estimate} compact />
          </span>
          {estimate.state === 'STATED' && estimate.level ? t(`common:level.${estimate.level}`) : null}
          {estimate.state === 'BETWEEN' ? t('legend.between') : null}
          {estimate.state === 'NOT_ENOUGH_EVIDENCE' ? t('common:level.unknown') : null}
        </li>
      ))}
      <li>
        <ModelCardLink />
      </li>
    </ul>
  )
}
