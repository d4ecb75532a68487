import { Check, CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '~/components/ui/class-names'
import type { ReportState } from '~/graphql/generated/graphql'

const steps = ['WAITING', 'RUNNING', 'READY'] as const

/** How far a file is: waiting, being made, ready. */
export function FileSteps({ state }: { state: ReportState }) {
  const { t } = useTranslation('report')
  if (state === 'FAILED')
    return (
      <p className="text-danger flex items-center gap-2 font-medium">
        <CircleAlert aria-hidden className="size-5" strokeWidth={1.75} />
        {t('states.FAILED')}
      </p>
    )
  const reached = steps.indexOf(state)
  return (
    <ol aria-label={t('file.steps')} className="grid gap-3 sm:flex sm:items-center">
      {steps.map((step, at) => {
        const isDone = at < reached || state === 'READY'
        const isNow = at === reached
        return (
          <li
            key={step}
            aria-current={isNow ? 'step' : undefined}
            className={cx('flex items-center gap-2.5 text-sm', isNow ? 'font-medium' : 'text-ink-soft')}
          >
            {at > 0 ? <span aria-hidden className="bg-line-strong hidden h-px w-10 sm:block" /> : null}
            <span
              aria-hidden
              className={cx(
                'grid size-6 place-items-center rounded-full border text-xs',
                isDone
                  ? 'bg-accent-fill border-accent-fill text-on-accent'
                  : isNow
                    ? 'border-accent text-accent animate-pulse'
                    : 'border-line-strong text-ink-faint',
              )}
            >
              {isDone ? <Check className="size-3.5" strokeWidth={3} /> : at + 1}
            </span>
            {t(`states.${step}`)}
          </li>
        )
      })}
    </ol>
  )
}
