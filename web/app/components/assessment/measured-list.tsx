import { useTranslation } from 'react-i18next'
import { LadderScaleWords } from '~/components/skills/ladder-scale-words'
import { LadderTrack } from '~/components/skills/ladder-track'
import { Badge } from '~/components/ui/badge'
import { Section } from '~/components/ui/section'
import type { MeasuredFragment } from '~/graphql/generated/graphql'
import { useMeasuredWords } from './use-measured-words'

interface MeasuredListProps {
  measured: readonly MeasuredFragment[]
  statesLevels: boolean
}

/** What was measured, each on the ladder with its doubt; where no level is stated, beside what is typical. */
export function MeasuredList({ measured, statesLevels }: MeasuredListProps) {
  const { t } = useTranslation('assessment')
  return (
    <Section title={statesLevels ? t('report.levels') : t('report.likely')}>
      <p className="text-ink-soft -mt-2 max-w-[68ch] text-sm">
        {statesLevels ? t('report.levelsText') : t('report.likelyText')}
      </p>
      <div className="bg-surface border-line grid gap-6 rounded border p-5 sm:p-6">
        {statesLevels ? <LadderScaleWords /> : <TypicalWords />}
        <ul className="grid gap-6">
          {measured.map((one) => (
            <MeasuredRow key={(one.skill ?? one.domain)?.slug} measured={one} statesLevels={statesLevels} />
          ))}
        </ul>
      </div>
      {measured.some(({ isProvisional }) => isProvisional) ? (
        <p className="text-ink-soft max-w-[68ch] text-sm">{t('report.provisionalText')}</p>
      ) : null}
    </Section>
  )
}

function MeasuredRow({ measured, statesLevels }: { measured: MeasuredFragment; statesLevels: boolean }) {
  const { t } = useTranslation('assessment')
  const words = useMeasuredWords(measured, statesLevels)
  const { mean, standardError, low, high } = measured
  return (
    <li className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{(measured.skill ?? measured.domain)?.name}</span>
        <span className="text-sm">{words}</span>
      </div>
      <LadderTrack estimate={{ mean, sd: standardError, interval: [low, high] }} />
      <p className="text-ink-faint flex items-center gap-2 text-xs">
        {t('report.answers', { count: measured.answers })}
        {measured.isProvisional ? <Badge>{t('report.provisional')}</Badge> : null}
      </p>
    </li>
  )
}

function TypicalWords() {
  const { t } = useTranslation('assessment')
  return (
    <div aria-hidden className="text-ink-faint -mb-4 flex justify-between text-xs">
      <span>{t('report.below')}</span>
      <span>{t('report.above')}</span>
    </div>
  )
}
