import { Link } from '@remix-run/react'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { Progress } from '~/components/ui/progress'
import type { OwnRenewalFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'

interface CourseRenewalProps {
  title: string
  renewal: OwnRenewalFragment
}

/** For how long what was finished holds; once it may be renewed, what is left to answer, lesson by lesson. */
export function CourseRenewal({ title, renewal }: CourseRenewalProps) {
  const { t } = useTranslation('renewal')
  const { day } = useFormat()
  const { hold, questions, answered, lessons } = renewal
  if (hold.state === 'VALID')
    return (
      <p className="text-ink-soft mb-8 text-sm">
        {t(hold.renewedOn ? 'course.renewed' : 'course.holds', {
          until: day(hold.endsOn),
          on: hold.renewedOn ? day(hold.renewedOn) : '',
        })}
      </p>
    )
  const until = { until: day(hold.endsOn), grace: day(hold.lapsesOn) }
  return (
    <div className="mb-8">
      <Banner
        tone={hold.state === 'DUE_SOON' ? 'info' : 'caution'}
        title={t(`course.title.${hold.state}`, until)}
      >
        <p>{questions > 0 ? t(`course.text.${hold.state}`, until) : t('course.noQuestions')}</p>
        {questions > 0 ? (
          <div className="mt-4 max-w-md">
            <p className="mb-2">{t('course.progress', { answered, count: questions })}</p>
            <Progress label={t('course.progressOf', { course: title })} value={answered} max={questions} />
          </div>
        ) : null}
        <ul className="border-line bg-surface divide-line mt-4 divide-y rounded border">
          {lessons.map(({ lesson, left }) => (
            <li key={lesson.id}>
              <Link
                to={`${lesson.slug}#check`}
                prefetch="intent"
                className="hover:bg-hover flex items-center gap-3 px-4 py-3 -outline-offset-2 transition-colors"
              >
                <span className="text-ink min-w-0 flex-1 font-medium">{lesson.title}</span>
                <span className="text-ink-faint tabular shrink-0 text-xs">
                  {t('course.left', { count: left })}
                </span>
                <ChevronRight aria-hidden className="text-ink-faint size-4 shrink-0" strokeWidth={1.75} />
              </Link>
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  )
}
