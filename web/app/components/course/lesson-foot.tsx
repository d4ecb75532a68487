import { Form, Link, useActionData, useNavigation, useParams } from '@remix-run/react'
import { ArrowLeft, ArrowRight, CircleCheck, SquareTerminal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, buttonClass } from '~/components/ui/button'
import { FormRefusal } from '~/forms/form-refusal'
import type { Refused } from '~/forms/form-result'
import { LessonBackground, type Background } from './lesson-background'
import type { Verdict } from '~/graphql/generated/graphql'

interface LessonFootProps {
  organizationId: string
  lesson: {
    id: string
    completedAt?: string | null
    exercise?: ExerciseLink | null
    next?: { slug: string; title: string } | null
    previous?: { slug: string; title: string } | null
    course: { lock?: unknown }
  } & Background
}

interface ExerciseLink {
  slug: string
  title: string
  summary: string
  expectedMinutes: number
  viewerBest?: { grading?: { verdict: Verdict; points?: number | null } | null } | null
}

/** After the text: the exercise that makes it real, then on to the next lesson. */
export function LessonFoot({ lesson, organizationId }: LessonFootProps) {
  const { t } = useTranslation('course')
  const busy = useNavigation().formMethod === 'POST'
  const posted = useActionData<Refused | { answered: string }>()
  // An answer to a question is refused where the question stands.
  const isOfFoot = posted && 'fields' in posted && !('asking' in posted) && !posted.values.question
  const refusal = isOfFoot ? posted : undefined
  return (
    <footer className="mt-16 grid gap-6">
      {lesson.exercise ? (
        <ExerciseCard exercise={lesson.exercise} isLocked={Boolean(lesson.course.lock)} />
      ) : null}
      <LessonBackground papers={lesson.papers} buildsOn={lesson.buildsOn} />
      <FormRefusal refusal={refusal} />
      <div className="border-line flex flex-wrap-reverse items-center justify-between gap-4 border-t pt-6">
        {lesson.previous ? (
          <Link to={`../${lesson.previous.slug}`} relative="path" className={buttonClass({ tone: 'quiet' })}>
            <ArrowLeft aria-hidden className="size-4.5" strokeWidth={1.5} />
            {t('lesson.previous')}
          </Link>
        ) : (
          <span />
        )}
        {lesson.course.lock ? (
          <ReadOn next={lesson.next} />
        ) : (
          <Form method="post" className="flex flex-wrap items-center gap-4 max-sm:w-full">
            <input type="hidden" name="organization" value={organizationId} />
            <input type="hidden" name="lesson" value={lesson.id} />
            {lesson.completedAt ? (
              <span className="text-success flex items-center gap-1.5 text-sm">
                <CircleCheck aria-hidden className="size-4.5" strokeWidth={1.5} />
                {t('lesson.done')}
              </span>
            ) : null}
            <Button
              type="submit"
              size="large"
              trailingIcon={ArrowRight}
              busy={busy}
              className="max-sm:w-full"
            >
              {lesson.next ? t('lesson.completeAndNext') : t('lesson.complete')}
            </Button>
          </Form>
        )}
      </div>
      {lesson.next ? (
        <p className="text-ink-faint text-end text-sm">{t('lesson.nextIs', { title: lesson.next.title })}</p>
      ) : null}
    </footer>
  )
}

/** Where nothing counts yet there is nothing to complete. */
function ReadOn({ next }: Pick<LessonFootProps['lesson'], 'next'>) {
  const { t } = useTranslation('rule')
  return next ? (
    <Link
      to={`../${next.slug}`}
      relative="path"
      prefetch="intent"
      className={`${buttonClass({ tone: 'secondary', size: 'large' })} max-sm:w-full`}
    >
      {t('lock.goOn')}
      <ArrowRight aria-hidden className="size-5" strokeWidth={1.75} />
    </Link>
  ) : null
}

function ExerciseCard({ exercise, isLocked }: { exercise: ExerciseLink; isLocked: boolean }) {
  const { t } = useTranslation(['course', 'common', 'rule'])
  const { org } = useParams()
  const passed = exercise.viewerBest?.grading?.verdict === 'PASSED'
  return (
    <div className="bg-surface border-line flex flex-wrap items-center gap-5 rounded border p-5">
      <SquareTerminal aria-hidden className="text-accent size-7 shrink-0" strokeWidth={1.25} />
      <div className="min-w-56 flex-1">
        <p className="font-medium">{exercise.title}</p>
        <p className="text-ink-soft mt-0.5 text-sm">{exercise.summary}</p>
        {isLocked ? <p className="text-ink-faint mt-2 text-xs">{t('rule:lock.exercise')}</p> : null}
      </div>
      <Link
        to={`/o/${org}/exercises/${exercise.slug}`}
        prefetch="intent"
        className={buttonClass({ tone: 'secondary' })}
      >
        {passed
          ? t('lesson.exercisePassed', { points: exercise.viewerBest?.grading?.points ?? 0 })
          : t('lesson.exercise', { minutes: t('common:minutes', { count: exercise.expectedMinutes }) })}
      </Link>
    </div>
  )
}
