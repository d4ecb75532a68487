import { Link } from '@remix-run/react'
import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '~/components/ui/button'
import { Section } from '~/components/ui/section'
import type { ExercisePage } from '~/exercise-runner/exercise-page'

/** After passing: what it means beyond the exercise, and where the way goes on. */
export function NextStep({ page: { exercise, organization } }: { page: ExercisePage }) {
  const { t } = useTranslation('exercise')
  const base = `/o/${organization.slug}`
  const { lesson } = exercise
  const next = lesson?.next
  const target = next
    ? {
        to: `${base}/courses/${lesson.course.slug}/${next.slug}`,
        text: t('result.nextLesson', { title: next.title }),
      }
    : lesson
      ? {
          to: `${base}/courses/${lesson.course.slug}`,
          text: t('result.nextCourse', { title: lesson.course.title }),
        }
      : { to: base, text: t('result.nextHome') }
  return (
    <Section title={t('result.afterword')}>
      {exercise.afterword ? (
        <div className="prose" dangerouslySetInnerHTML={{ __html: exercise.afterword }} />
      ) : null}
      <div>
        <Link to={target.to} className={buttonClass()}>
          {target.text}
          <ArrowRight aria-hidden className="size-[1.15em]" strokeWidth={1.75} />
        </Link>
      </div>
    </Section>
  )
}
