import { Link } from '@remix-run/react'
import { ArrowRight, Award } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '~/components/ui/button'
import { Card } from '~/components/ui/card'

interface EarnedCardProps {
  id: string
  kind: 'COURSE' | 'PATH'
  /** Of the course, where it is an earlier one than the learner is on. */
  earlier?: number | null
}

/** On the page of what was finished: the way to its certificate. */
export function EarnedCard({ id, kind, earlier }: EarnedCardProps) {
  const { t } = useTranslation('certificate')
  return (
    <Card className="relative flex flex-wrap items-center gap-x-5 gap-y-3 overflow-hidden px-5 py-4">
      <div aria-hidden className="absolute inset-y-0 left-0 w-1 bg-[image:var(--gradient)]" />
      <Award aria-hidden className="text-accent size-7 shrink-0" strokeWidth={1.5} />
      <div className="min-w-48 flex-1">
        <p className="font-medium">
          {earlier ? t('earned.earlier', { version: earlier }) : t(`earned.${kind}`)}
        </p>
        <p className="text-ink-soft text-sm">{t('earned.text')}</p>
      </div>
      <Link to={`/certificates/${id}`} prefetch="intent" className={buttonClass({ tone: 'secondary' })}>
        {t('earned.open')}
        <ArrowRight aria-hidden className="size-4.5" strokeWidth={1.75} />
      </Link>
    </Card>
  )
}
