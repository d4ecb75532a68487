import type { LucideIcon } from 'lucide-react'
import type { PropsWithChildren } from 'react'
import { cx } from './class-names'

export type BadgeTone = 'neutral' | 'accent' | 'success' | 'caution' | 'danger'

const tones: Record<BadgeTone, string> = {
  neutral: 'bg-sunken text-ink-soft',
  accent: 'bg-accent-soft text-accent',
  success: 'bg-success-soft text-success',
  caution: 'bg-caution-soft text-caution',
  danger: 'bg-danger-soft text-danger',
}

/** A short state; colour never speaks alone, so it always carries a word. */
export function Badge({
  tone = 'neutral',
  icon: Icon,
  children,
}: PropsWithChildren<{ tone?: BadgeTone; icon?: LucideIcon }>) {
  return (
    <span
      className={cx(
        'inline-flex h-6 items-center gap-1.5 rounded-full px-2.5 text-xs font-medium whitespace-nowrap',
        tones[tone],
      )}
    >
      {Icon ? <Icon aria-hidden className="size-3.5" strokeWidth={2} /> : null}
      {children}
    </span>
  )
}
