import { CircleCheck, CircleDashed, CircleDot, Circle, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '~/components/ui/class-names'
import type { GoalTargetFragment, TargetState } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'

const looks: Record<TargetState, { icon: LucideIcon; className: string }> = {
  MET: { icon: CircleCheck, className: 'text-success' },
  CLOSE: { icon: CircleDot, className: 'text-accent' },
  FAR: { icon: Circle, className: 'text-ink-soft' },
  UNKNOWN: { icon: CircleDashed, className: 'text-ink-faint' },
}

/** Met, close, far or unknown: a shape and a word, and how likely it is where that is known. */
export function TargetStateBadge({ target: { state, probability } }: { target: GoalTargetFragment }) {
  const { t } = useTranslation('team')
  const format = useFormat()
  const { icon: Icon, className } = looks[state]
  return (
    <span className="inline-flex items-center gap-1.5 text-sm whitespace-nowrap">
      <Icon aria-hidden className={cx('size-4', className)} strokeWidth={1.75} />
      {t(`goal.state.${state}`)}
      {state !== 'UNKNOWN' && typeof probability === 'number' ? (
        <span className="text-ink-faint tabular text-xs">
          {format.percent(Math.min(0.99, Math.max(0.01, probability)))}
        </span>
      ) : null}
    </span>
  )
}
