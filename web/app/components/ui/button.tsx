import type { LucideIcon } from 'lucide-react'
import { LoaderCircle } from 'lucide-react'
import { forwardRef, type ButtonHTMLAttributes } from 'react'
import { cx } from './class-names'

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'large'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  tone?: ButtonTone
  size?: ButtonSize
  icon?: LucideIcon
  trailingIcon?: LucideIcon
  /** Work is under way: a spinner stands in and a second press does nothing. */
  busy?: boolean
}

const tones: Record<ButtonTone, string> = {
  primary: 'bg-accent-fill text-on-accent hover:bg-accent-fill-hover',
  secondary: 'bg-surface text-ink border border-line hover:bg-hover shadow-raised',
  quiet: 'text-ink-soft hover:bg-hover hover:text-ink',
  danger: 'bg-danger-soft text-danger hover:brightness-95',
}

const sizes: Record<ButtonSize, string> = {
  small: 'h-8 px-3 text-sm gap-1.5',
  medium: 'h-10 px-4 text-sm gap-2',
  large: 'h-12 px-6 text-base gap-2.5',
}

/** The look of a button, for links that act as one. */
export function buttonClass({
  tone = 'primary',
  size = 'medium',
}: { tone?: ButtonTone; size?: ButtonSize } = {}) {
  return cx(
    'inline-flex shrink-0 items-center justify-center rounded whitespace-nowrap font-medium transition-colors',
    'disabled:opacity-55 aria-disabled:opacity-55',
    tones[tone],
    sizes[size],
  )
}

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  {
    tone,
    size,
    icon: Icon,
    trailingIcon: Trailing,
    busy = false,
    className,
    children,
    type = 'button',
    ...rest
  },
  ref,
) {
  const Leading = busy ? LoaderCircle : Icon
  return (
    <button
      ref={ref}
      type={type}
      className={cx(buttonClass({ tone, size }), className)}
      aria-disabled={busy || undefined}
      onClickCapture={busy ? (event) => event.preventDefault() : undefined}
      {...rest}
    >
      {Leading ? (
        <Leading aria-hidden className={cx('size-[1.15em]', busy && 'animate-spin')} strokeWidth={1.75} />
      ) : null}
      {children}
      {Trailing ? <Trailing aria-hidden className="size-[1.15em]" strokeWidth={1.75} /> : null}
    </button>
  )
})
