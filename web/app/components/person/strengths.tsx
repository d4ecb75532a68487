import { TrendingUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import { LevelBadge } from '~/components/ui/level-badge'
import { Section } from '~/components/ui/section'
import type { EstimateFragment } from '~/graphql/generated/graphql'

const most = 6

/** Skills whose level is stated as Working or Leading, the highest and surest first. */
export function Strengths({ estimates }: { estimates: readonly EstimateFragment[] }) {
  const { t } = useTranslation(['record', 'team'])
  const strong = estimates
    .filter(({ state, level }) => state === 'STATED' && (level === 'WORKING' || level === 'LEADING'))
    .sort(
      (one, other) =>
        Number(other.level === 'LEADING') - Number(one.level === 'LEADING') ||
        (other.probability ?? 0) - (one.probability ?? 0),
    )
    .slice(0, most)
  return (
    <Section title={t('strengths.title')}>
      {strong.length > 0 ? (
        <ul className="flex flex-wrap gap-3">
          {strong.map((estimate) => (
            <li
              key={estimate.skill.id}
              className="border-line bg-surface flex flex-wrap items-center gap-2 rounded border px-3 py-2 text-sm"
            >
              <span className="font-medium">{estimate.skill.name}</span>
              <LevelBadge estimate={estimate} />
              {estimate.growing ? (
                <Badge tone="accent" icon={TrendingUp}>
                  {t('team:growing')}
                </Badge>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-soft text-sm">{t('strengths.none')}</p>
      )}
    </Section>
  )
}
