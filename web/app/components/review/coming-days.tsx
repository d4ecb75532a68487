import { Link } from '@remix-run/react'
import { CircleCheck, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { Section } from '~/components/ui/section'
import { useFormat } from '~/i18n/format'

interface ComingDaysProps {
  waiting: number
  coming: readonly { on: string; count: number }[]
  base: string
}

/** Nothing is due: when the next come, or how a question gets here at all. */
export function ComingDays({ waiting, coming, base }: ComingDaysProps) {
  const { t } = useTranslation('review')
  const { day } = useFormat()
  const [next] = coming
  if (!next)
    return (
      <EmptyState
        icon={RotateCcw}
        title={t('empty.title')}
        text={t('empty.text')}
        action={
          <Link to={`${base}/courses`} className={buttonClass({ tone: 'secondary' })}>
            {t('empty.courses')}
          </Link>
        }
      />
    )
  return (
    <div className="grid gap-8">
      <EmptyState
        icon={CircleCheck}
        title={t('done.title')}
        text={t('done.text', { count: waiting, day: day(next.on) })}
      />
      <Section title={t('done.coming')}>
        <ul className="border-line divide-line bg-surface divide-y rounded border">
          {coming.map(({ on, count }) => (
            <li key={on} className="flex justify-between gap-4 px-4 py-3 text-sm">
              <span>{day(on)}</span>
              <span className="text-ink-soft tabular">{t('questions', { count })}</span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
