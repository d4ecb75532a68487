import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RenderedReview } from '~/review/rendered-review'

interface ReviewCardProps {
  asked: RenderedReview
  aside: string
  children: ReactNode
}

/** Whatever is done with it, a question stands in the same place. */
export function ReviewCard({ asked: { lesson }, aside, children }: ReviewCardProps) {
  const { t } = useTranslation('review')
  return (
    <section className="border-line bg-surface shadow-raised grid gap-5 rounded-lg border p-4 sm:p-6">
      <div className="text-ink-faint flex flex-wrap justify-between gap-x-6 gap-y-1 text-sm">
        <p className="min-w-0">{t('from', { lesson: lesson.title })}</p>
        <p className="tabular">{aside}</p>
      </div>
      {children}
    </section>
  )
}
