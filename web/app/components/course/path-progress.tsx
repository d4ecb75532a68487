import { Link } from '@remix-run/react'
import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EarnedCard } from '~/components/certificate/earned-card'
import { Badge } from '~/components/ui/badge'
import { Progress } from '~/components/ui/progress'
import { Section } from '~/components/ui/section'
import { ProgressText, type CourseShare } from './progress-text'

interface PathProgressProps {
  path: {
    title: string
    summary: string
    isAssigned: boolean
    certificate?: { id: string } | null
    courses: {
      id: string
      slug: string
      title: string
      minutes: number
      progress: CourseShare
    }[]
  }
  base: string
}

/** A learning path as its courses in order, each with how far one has come. */
export function PathProgress({ path, base }: PathProgressProps) {
  const { t } = useTranslation(['home', 'common'])
  return (
    <Section
      title={path.title}
      aside={path.isAssigned ? <Badge tone="accent">{t('path.assigned')}</Badge> : null}
    >
      <p className="text-ink-soft max-w-[72ch] text-sm">{path.summary}</p>
      {path.certificate ? <EarnedCard id={path.certificate.id} kind="PATH" /> : null}
      <ol className="border-line divide-line bg-surface divide-y rounded border">
        {path.courses.map((course, index) => (
          <li key={course.id}>
            <Link
              to={`${base}/courses/${course.slug}`}
              prefetch="intent"
              className="hover:bg-hover flex items-center gap-4 px-4 py-3.5 -outline-offset-2 transition-colors"
            >
              <span aria-hidden className="text-ink-faint tabular w-5 text-sm">
                {course.progress.percent === 100 ? (
                  <CircleCheck className="text-success size-5" strokeWidth={1.5} />
                ) : (
                  index + 1
                )}
              </span>
              <span className="min-w-0 grow">
                <span className="block text-sm font-medium">{course.title}</span>
                <span className="text-ink-faint text-xs">
                  <ProgressText progress={course.progress} />
                  {' · '}
                  {t('common:minutes', { count: course.minutes })}
                </span>
              </span>
              <Progress
                label={t('path.progress', { course: course.title })}
                value={course.progress.completed}
                max={course.progress.total}
                className="w-20 shrink-0 sm:w-32"
              />
            </Link>
          </li>
        ))}
      </ol>
    </Section>
  )
}
