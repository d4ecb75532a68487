import { Link } from '@remix-run/react'
import { BookOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Figure } from '~/components/figure/figure'
import { Badge } from '~/components/ui/badge'
import type { ExercisePage } from '~/exercise-runner/exercise-page'

/** The task as a page of a good book, with a picture of the data after the story. */
export function Statement({ page: { exercise, runnable, organization } }: { page: ExercisePage }) {
  const { t } = useTranslation(['exercise', 'common'])
  const [story = '', ...rest] = exercise.sections
  return (
    <article aria-label={t('statement.label')} className="mx-auto max-w-[46rem] px-5 pt-6 pb-20 sm:px-8">
      {exercise.lesson ? (
        <Link
          to={`/o/${organization.slug}/courses/${exercise.lesson.course.slug}/${exercise.lesson.slug}`}
          className="text-ink-faint hover:text-ink inline-flex items-center gap-1.5 text-sm underline-offset-4 hover:underline"
        >
          <BookOpen aria-hidden className="size-4" strokeWidth={1.5} />
          {t('statement.lesson', { title: exercise.lesson.title })}
        </Link>
      ) : null}
      <h1 className="mt-2 text-xl">{exercise.title}</h1>
      <p className="text-ink-soft mt-2">{exercise.summary}</p>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <Badge>{t('common:minutes', { count: exercise.expectedMinutes })}</Badge>
        {exercise.skills.map((skill) => (
          <Badge key={skill.id} tone="accent">
            {skill.name}
          </Badge>
        ))}
      </div>
      <p className="text-ink-faint mt-3 text-sm">
        {t('statement.facts', { points: exercise.passScore, seconds: exercise.cpuSeconds })}
      </p>
      <Prose html={story} />
      {runnable ? (
        <div className="mt-6">
          <Figure figure={runnable.dataFigure} />
        </div>
      ) : null}
      {rest.map((html) => (
        <Prose key={html.slice(0, 80)} html={html} />
      ))}
    </article>
  )
}

/** HTML made by our own renderer, which sanitises. */
function Prose({ html }: { html: string }) {
  return <div className="prose mt-8" dangerouslySetInnerHTML={{ __html: html }} />
}
