import { Link } from '@remix-run/react'
import { Circle, CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Time } from '~/components/ui/time'
import type { CourseQuery } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'

type Course = NonNullable<NonNullable<CourseQuery['organization']>['course']>
type Step = Course['progress']['steps'][number]

/** What a percentage rests on: every step, done or not, since when, and on which version it was earned. */
export function WhyProgress({ course: { progress, versionNumber } }: { course: Course }) {
  const { t } = useTranslation('course')
  const { percent } = useFormat()
  return (
    <details className="text-sm">
      <summary className="text-ink-soft hover:text-ink w-fit rounded-sm py-1">
        {t('why.title', { percent: percent(progress.percent / 100) })}
      </summary>
      <div className="bg-surface border-line mt-3 rounded border p-5">
        <p className="text-ink-soft">
          {t('why.rule', { completed: progress.completed, count: progress.total })}
        </p>
        <ul className="divide-line mt-3 divide-y">
          {progress.steps.map((step) => (
            <StepLine key={`${step.kind} ${step.lesson.id}`} step={step} versionNumber={versionNumber} />
          ))}
        </ul>
      </div>
    </details>
  )
}

function StepLine({ step, versionNumber }: { step: Step; versionNumber: number }) {
  const { t } = useTranslation('course')
  const { kind, lesson, completedAt, earnedOn } = step
  const Icon = completedAt ? CircleCheck : Circle
  return (
    <li className="flex gap-3 py-2.5">
      <Icon
        aria-hidden
        className={
          completedAt ? 'text-success mt-0.5 size-4.5 shrink-0' : 'text-ink-faint mt-0.5 size-4.5 shrink-0'
        }
        strokeWidth={1.5}
      />
      <span className="flex min-w-0 grow flex-wrap justify-between gap-x-4">
        <span className="min-w-0">
          <span className="text-ink-faint">{t(`why.${kind}`)} </span>
          <Link to={lesson.slug} className="underline-offset-4 hover:underline">
            {kind === 'EXERCISE_PASSED' ? (lesson.exercise?.title ?? lesson.title) : lesson.title}
          </Link>
        </span>
        <span className="text-ink-faint">
          {completedAt ? <Time value={completedAt} shape="date" /> : t('why.open')}
          {earnedOn && earnedOn !== versionNumber ? ` · ${t('why.earnedOn', { version: earnedOn })}` : null}
        </span>
      </span>
    </li>
  )
}
