import { TrendingDown, TrendingUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Section } from '~/components/ui/section'
import type { ReportFragment } from '~/graphql/generated/graphql'

/** Skills that stand out from the rest, as far as it is likely. */
export function LikelySides({ stronger, weaker }: Pick<ReportFragment, 'stronger' | 'weaker'>) {
  const { t } = useTranslation('assessment')
  if (stronger.length + weaker.length === 0) return null
  const sides = [
    { side: 'stronger', skills: stronger, icon: TrendingUp },
    { side: 'weaker', skills: weaker, icon: TrendingDown },
  ] as const
  return (
    <div className="grid gap-3">
      <dl className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {sides.map(({ side, skills, icon: Icon }) =>
          skills.length > 0 ? (
            <div key={side}>
              <dt className="text-ink-soft flex items-center gap-2 text-sm font-medium">
                <Icon aria-hidden className="text-accent size-4" strokeWidth={1.75} />
                {t(`report.sides.${side}`)}
              </dt>
              {skills.map(({ slug, name }) => (
                <dd key={slug} className="mt-1.5">
                  {name}
                </dd>
              ))}
            </div>
          ) : null,
        )}
      </dl>
      <p className="text-ink-faint text-sm">{t('report.sides.text')}</p>
    </div>
  )
}

/** What some answers seem to take for true, and what is wrong with it. */
export function Misconceptions({ met }: { met: ReportFragment['misconceptions'] }) {
  const { t } = useTranslation('assessment')
  if (met.length === 0) return null
  return (
    <Section title={t('report.misconceptions.title')}>
      <p className="text-ink-soft -mt-2 max-w-[68ch] text-sm">{t('report.misconceptions.text')}</p>
      <ul className="border-line bg-surface divide-line divide-y rounded border">
        {met.map(({ skill, says, times }) => (
          <li key={says} className="px-5 py-4">
            <p className="prose-phrase max-w-[68ch]" dangerouslySetInnerHTML={{ __html: says }} />
            <p className="text-ink-faint mt-1 text-xs">
              {skill.name}
              {' · '}
              {t('report.misconceptions.times', { count: times })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
