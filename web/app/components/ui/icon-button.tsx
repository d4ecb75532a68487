import type { LucideIcon } from 'lucide-react'
import { forwardRef, type ButtonHTMLAttributes } from 'react'
import { cx } from './class-names'
import { Tooltip } from './tooltip'

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: LucideIcon
  /** Said to screen readers and shown as a tooltip. */
  label: string
}

export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { icon: Icon, label, className, type = 'button', ...rest },
  ref,
) {
  return (
    <Tooltip text={label}>
      <button
        ref={ref}
        type={type}
        aria-label={label}
        className={cx(
          'text-ink-soft hover:bg-hover hover:text-ink inline-grid size-10 shrink-0 place-items-center rounded transition-colors disabled:opacity-55',
          className,
        )}
        {...rest}
      >
        <Icon aria-hidden className="size-5" strokeWidth={1.5} />
      </button>
    </Tooltip>
  )
})
