import { Progress as Radix } from 'radix-ui'
import { cx } from './class-names'

interface ProgressProps {
  /** What progresses, for screen readers. */
  label: string
  value: number
  max: number
  /** A hairline, for the top of a page. */
  thin?: boolean
  className?: string
}

export function Progress({ label, value, max, thin, className }: ProgressProps) {
  const share = max > 0 ? Math.min(1, value / max) : 0
  return (
    <Radix.Root
      aria-label={label}
      value={Math.min(value, Math.max(max, 1))}
      max={Math.max(max, 1)}
      // Rounded down, so that only what is whole is read out as 100 %.
      getValueLabel={(value, most) => `${Math.floor((100 * value) / most)}%`}
      className={cx('bg-line overflow-hidden', thin ? 'h-0.5' : 'h-1.5 rounded-full', className)}
    >
      <Radix.Indicator
        className="gradient-fill block h-full w-full origin-left rounded-[inherit] transition-transform duration-200"
        style={{ transform: `scaleX(${share})` }}
      />
    </Radix.Root>
  )
}
