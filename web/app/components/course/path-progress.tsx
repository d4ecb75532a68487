import { Link } from '@remix-run/react'
import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EarnedCard } from '~/components/certificate/earned-card'
import { DueBadge } from '~/components/given/due-badge'
import { PathChoice } from '~/components/given/path-choice'
import { LockedLine } from '~/components/rule/locked-line'
import { Badge } from '~/components/ui/badge'
import { Progress } from '~/components/ui/progress'
import { Section } from '~/components/ui/section'
import type { CourseLockFragment, ViewerGivenFragment } from '~/graphql/generated/graphql'
import { ProgressText, type CourseShare } from './progress-text'

interface PathProgressProps {
  path: {
    id: string
    title: string
    summary: string
    isAssigned: boolean
    isSequential: boolean
    given?: ViewerGivenFragment | null
    certificate?: { id: string } | null
    courses: {
      id: string
      slug: string
      title: string
      minutes: number
      lock?: CourseLockFragment | null
      progress: CourseShare
    }[]
  }
  base: string
  organizationId: string
}

/** A learning path as its courses in order, each with how far one has come. */
export function PathProgress({ path, base, organizationId }: PathProgressProps) {
  const { t } = useTranslation(['home', 'common', 'rule'])
  return (
    <Section
      anchor={`path-${path.id}`}
      title={path.title}
      aside={
        <span className="flex flex-wrap justify-end gap-2">
          {path.isSequential ? <Badge>{t('rule:path.sequential')}</Badge> : null}
          {path.given ? <DueBadge due={path.given.due} /> : null}
          {path.isAssigned ? <Badge tone="accent">{t('path.assigned')}</Badge> : null}
        </span>
      }
    >
      <p className="text-ink-soft max-w-[72ch] text-sm">{path.summary}</p>
      <PathChoice organizationId={organizationId} path={path} />
      {path.certificate ? <EarnedCard id={path.certificate.id} kind="PATH" /> : null}
      <ol className="border-line divide-line bg-surface divide-y rounded border">
        {path.courses.map((course, index) => (
          <CourseRow key={course.id} course={course} place={index + 1} base={base} />
        ))}
      </ol>
    </Section>
  )
}

interface CourseRowProps {
  course: PathProgressProps['path']['courses'][number]
  place: number
  base: string
}

function CourseRow({ course, place, base }: CourseRowProps) {
  const { t } = useTranslation(['home', 'common'])
  return (
    <li>
      <Link
        to={`${base}/courses/${course.slug}`}
        prefetch="intent"
        className="hover:bg-hover flex items-center gap-4 px-4 py-3.5 -outline-offset-2 transition-colors"
      >
        <span aria-hidden className="text-ink-faint tabular w-5 shrink-0 text-sm">
          {course.progress.percent === 100 ? (
            <CircleCheck className="text-success size-5" strokeWidth={1.5} />
          ) : (
            place
          )}
        </span>
        <span className="min-w-0 grow">
          <span className="block text-sm font-medium">{course.title}</span>
          <span className="text-ink-faint text-xs">
            {course.lock ? (
              <LockedLine lock={course.lock} />
            ) : (
              <>
                <ProgressText progress={course.progress} />
                {' · '}
                {t('common:minutes', { count: course.minutes })}
              </>
            )}
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
  )
}
