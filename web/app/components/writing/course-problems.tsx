import { Link } from '@remix-run/react'
import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { WrittenCourse } from '~/routes/o.$org+/authoring_.courses.$course._index'

/** What keeps a course from being published; each leads to its place. */
export function CourseProblems({ course: { problems, lessons } }: { course: WrittenCourse }) {
  const { t } = useTranslation('writing')
  if (problems.length === 0)
    return (
      <p className="text-ink-soft flex items-center gap-2 text-sm">
        <CircleCheck aria-hidden className="text-success size-4.5 shrink-0" strokeWidth={1.75} />
        {t('problems.none')}
      </p>
    )
  return (
    <div className="grid gap-2">
      <h3 className="text-sm font-medium">{t('problems.title', { count: problems.length })}</h3>
      <ul
        aria-label={t('problems.label')}
        className="border-line divide-line divide-y rounded border text-sm"
      >
        {problems.map((problem, at) => {
          const lesson = lessons.find(({ slug }) => slug === problem.lesson)
          const place = [
            lesson?.title,
            problem.locale && t(`language.${problem.locale}`),
            problem.line && t('problems.line', { line: problem.line }),
          ].filter(Boolean)
          return (
            <li key={at} className="px-3 py-2.5">
              {lesson ? (
                <Link
                  to={`${lesson.slug}${problem.locale ? `?language=${problem.locale}` : ''}`}
                  className="text-accent text-xs underline underline-offset-4"
                >
                  {place.join(' · ')}
                </Link>
              ) : (
                <span className="text-ink-faint text-xs">{place.join(' · ')}</span>
              )}
              <span className="mt-0.5 block wrap-anywhere">{problem.message}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
