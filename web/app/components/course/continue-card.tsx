import { Link } from '@remix-run/react'
import { ArrowRight, BookOpen, CircleCheck, LockKeyhole, SquareTerminal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '~/components/ui/button'
import type { GoalStepsFactsFragment, HomeQuery } from '~/graphql/generated/graphql'
import { GoalSteps } from './goal-steps'

type Step = NonNullable<NonNullable<HomeQuery['organization']>['home']['continue']>

const icons = { LESSON: BookOpen, EXERCISE: SquareTerminal, LOCKED: LockKeyhole, DONE: CircleCheck }

interface ContinueCardProps {
  step?: Step | null
  goalSteps?: GoalStepsFactsFragment | null
  base: string
}

/** The one thing to do next, and why it is this one; below, what else does most for the goal. */
export function ContinueCard({ step, goalSteps, base }: ContinueCardProps) {
  const { t } = useTranslation(['home', 'common', 'rule'])
  const kind = step?.kind ?? 'DONE'
  const Icon = icons[kind]
  return (
    <div className="bg-surface border-line shadow-raised relative overflow-hidden rounded-lg border p-6 sm:p-8">
      <div aria-hidden className="gradient-fill absolute inset-x-0 top-0 h-1" />
      <p className="text-ink-faint flex items-center gap-2 text-sm">
        <Icon aria-hidden className="size-4.5" strokeWidth={1.5} />
        {t(`continue.${kind}`)}
        {step && step.minutes > 0 ? ` · ${t('common:minutes', { count: step.minutes })}` : null}
      </p>
      <h2 className="mt-3 text-xl">{step && kind !== 'DONE' ? step.title : t('continue.doneTitle')}</h2>
      <p className="text-ink-soft mt-2 max-w-[60ch]">{step?.reason ?? t('continue.doneText')}</p>
      <Link
        to={addressOf(step, base)}
        prefetch="intent"
        className={`${buttonClass({ size: 'large' })} mt-6 max-sm:w-full`}
      >
        {kind === 'DONE'
          ? t('continue.browse')
          : kind === 'LOCKED'
            ? t('rule:lock.previewMore')
            : t('continue.button')}
        <ArrowRight aria-hidden className="size-5" strokeWidth={1.75} />
      </Link>
      {goalSteps ? <GoalSteps found={goalSteps} next={step} base={base} /> : null}
    </div>
  )
}

function addressOf(step: Step | null | undefined, base: string): string {
  if (step?.kind === 'LESSON' && step.course && step.lesson) {
    return `${base}/courses/${step.course.slug}/${step.lesson.slug}`
  }
  if (step?.kind === 'EXERCISE' && step.exercise) return `${base}/exercises/${step.exercise.slug}`
  if (step?.kind === 'LOCKED' && step.course) return `${base}/courses/${step.course.slug}`
  return `${base}/courses`
}
