import { Link } from '@remix-run/react'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TeachingLesson } from '~/assessment/next-lessons'
import { Figure } from '~/components/figure/figure'
import { asFigure } from '~/components/figure/figure-data'
import { Appeal, type Appeals } from './appeal-form'
import { Section } from '~/components/ui/section'
import type { ReportFragment } from '~/graphql/generated/graphql'

type Reviewed = ReportFragment['review'][number]

interface ReviewListProps {
  base: string
  review: readonly Reviewed[]
  /** Where each skill is taught. */
  lessons: Readonly<Record<string, TeachingLesson>>
  appeals: Appeals
}

/** Each question that was not answered well: folded, so that twenty of them are no wall. */
export function ReviewList({ base, review, lessons, appeals }: ReviewListProps) {
  const { t } = useTranslation('assessment')
  if (review.length === 0) return null
  return (
    <Section title={t('report.review.title')}>
      <p className="text-ink-soft -mt-2 max-w-[68ch] text-sm">
        {t('report.review.text', { count: review.length })}
      </p>
      <ol className="border-line bg-surface divide-line divide-y rounded border">
        {review.map((reviewed) => (
          <li key={reviewed.item.position}>
            <ReviewedItem
              base={base}
              reviewed={reviewed}
              lesson={lessons[reviewed.skill?.slug ?? '']}
              appeals={appeals}
            />
          </li>
        ))}
      </ol>
    </Section>
  )
}

interface ReviewedItemProps {
  base: string
  reviewed: Reviewed
  lesson: TeachingLesson | undefined
  appeals: Appeals
}

function ReviewedItem({ base, reviewed, lesson, appeals }: ReviewedItemProps) {
  const { t } = useTranslation('assessment')
  const { item, skill } = reviewed
  const figure = asFigure(item.figure)
  return (
    <details className="group">
      <summary className="hover:bg-hover flex items-baseline gap-3 px-5 py-3.5 -outline-offset-2 transition-colors [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="text-ink-faint size-4 shrink-0 self-center transition-transform group-open:rotate-90"
          strokeWidth={1.75}
        />
        <span className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-4">
          <span>
            <span className="font-medium">{t('report.review.question', { number: item.position + 1 })}</span>
            {skill ? <span className="text-ink-soft"> · {skill.name}</span> : null}
          </span>
          <span className="text-ink-soft text-sm">{t(`report.review.${outcomeOf(reviewed)}`)}</span>
        </span>
      </summary>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 px-5 pt-2 pb-6 sm:ps-12">
        <div className="prose" dangerouslySetInnerHTML={{ __html: item.prompt }} />
        {figure ? <Figure figure={figure} /> : null}
        <Explanation reviewed={reviewed} />
        {lesson ? (
          <Link
            to={`${base}/courses/${lesson.course}/${lesson.slug}`}
            className="text-accent w-fit text-sm underline underline-offset-4"
          >
            {t('report.review.learn', { lesson: lesson.title })}
          </Link>
        ) : null}
        <Appeal appeals={appeals} position={item.position} />
      </div>
    </details>
  )
}

function Explanation({ reviewed: { given, why, isHalfRight } }: { reviewed: Reviewed }) {
  const { t } = useTranslation('assessment')
  const parts = [
    { title: t('report.review.given'), phrases: given },
    { title: isHalfRight ? t('report.review.whyHalf') : t('report.review.why'), phrases: why },
  ].filter(({ phrases }) => phrases.length > 0)
  if (parts.length === 0) return null
  return (
    <dl className="border-accent grid gap-3 border-s-2 ps-4">
      {parts.map(({ title, phrases }) => (
        <div key={title}>
          <dt className="text-ink-faint text-xs font-medium">{title}</dt>
          {phrases.map((phrase, at) => (
            <dd
              key={at}
              className="prose-phrase mt-0.5 max-w-[68ch]"
              dangerouslySetInnerHTML={{ __html: phrase }}
            />
          ))}
        </div>
      ))}
    </dl>
  )
}

function outcomeOf({
  isUnknown,
  isHalfRight,
  isLeftOut,
}: Reviewed): 'unknown' | 'half' | 'wrong' | 'leftOut' {
  if (isLeftOut) return 'leftOut'
  if (isUnknown) return 'unknown'
  return isHalfRight ? 'half' : 'wrong'
}
