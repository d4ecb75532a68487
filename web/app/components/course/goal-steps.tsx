import { Link } from '@remix-run/react'
import { BookOpen, Gauge, SquareTerminal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { startAddress } from '~/assessment/address'
import type { GoalStepsFactsFragment } from '~/graphql/generated/graphql'

type Step = GoalStepsFactsFragment['steps'][number]

const icons = { LESSON: BookOpen, EXERCISE: SquareTerminal, ASSESSMENT: Gauge }

interface GoalStepsProps {
  found: GoalStepsFactsFragment
  /** The next step in the course, which stands above already. */
  next?: NextStep | null
  base: string
}

interface NextStep {
  kind: string
  course?: { slug: string } | null
  lesson?: { slug: string } | null
  exercise?: { slug: string } | null
}

/** Below the next step of the course: what does most for the goal by the minute, each with its reason. */
export function GoalSteps({ found, next, base }: GoalStepsProps) {
  const { t } = useTranslation(['home', 'common'])
  const isNext = (step: Step) => next?.kind === step.kind && addressOf(step, '') === addressOf(next, '')
  const others = found.steps.filter((step) => !isNext(step))
  const [first] = found.steps
  if (!first) return null
  return (
    <div className="border-line mt-8 border-t pt-6">
      <h3 className="text-base">{t('towards.title', { goal: found.goal })}</h3>
      {isNext(first) ? (
        <p className="text-ink-soft mt-1 text-sm">
          {t(others.length > 0 ? 'towards.isNext' : 'towards.isAll')}
        </p>
      ) : null}
      <ol className="divide-line mt-2 divide-y">
        {others.map((step) => (
          <li key={`${step.kind} ${step.title}`}>
            <StepLine step={step} base={base} />
          </li>
        ))}
      </ol>
      <details className="text-ink-soft mt-3 text-sm">
        <summary className="hover:text-ink w-fit cursor-default">{t('towards.how')}</summary>
        <p className="mt-2 max-w-[72ch]">{t('towards.howText')}</p>
      </details>
    </div>
  )
}

function StepLine({ step, base }: { step: Step; base: string }) {
  const { t } = useTranslation(['home', 'common'])
  const Icon = icons[step.kind]
  return (
    <Link
      to={addressOf(step, base)}
      prefetch="intent"
      className="hover:bg-hover -mx-3 flex items-start gap-3 rounded px-3 py-3 -outline-offset-2 transition-colors"
    >
      <Icon aria-hidden className="text-accent mt-0.5 size-5 shrink-0" strokeWidth={1.5} />
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="text-sm font-medium">{step.title}</span>
          <span className="text-ink-faint tabular text-xs">
            {t(`towards.${step.kind}`)} · {t('common:minutes', { count: step.minutes })}
          </span>
        </span>
        <span className="text-ink-soft mt-0.5 block text-sm text-pretty">{step.reason}</span>
      </span>
    </Link>
  )
}

interface Place {
  kind: string
  skill?: { slug: string }
  course?: { slug: string } | null
  lesson?: { slug: string } | null
  exercise?: { slug: string } | null
}

function addressOf({ kind, skill, course, lesson, exercise }: Place, base: string): string {
  if (kind === 'LESSON') return `${base}/courses/${course?.slug}/${lesson?.slug}`
  if (kind === 'EXERCISE') return `${base}/exercises/${exercise?.slug}`
  return startAddress(base, { kind: 'SKILL', subject: skill?.slug })
}
