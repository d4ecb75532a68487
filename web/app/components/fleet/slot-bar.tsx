import { cx } from '~/components/ui/class-names'

/** Beyond so many, single slots are too small to see; the bar then shows the share. */
const mostSingle = 16

/** One small bar a slot, filled while it grades. The words beside it say the same. */
export function SlotBar({ busy, slots }: { busy: number; slots: number }) {
  if (slots > mostSingle)
    return (
      <span aria-hidden className="bg-line block h-2.5 w-full max-w-44 overflow-hidden rounded-full">
        <span
          className="bg-accent-fill block h-full"
          style={{ width: `${Math.min(100, (100 * busy) / slots)}%` }}
        />
      </span>
    )
  return (
    <span aria-hidden className="flex max-w-44 gap-1">
      {Array.from({ length: slots }, (_, index) => (
        <span
          key={index}
          className={cx(
            'h-2.5 max-w-10 min-w-1.5 grow rounded-full transition-colors',
            index < busy ? 'bg-accent-fill' : 'bg-line',
          )}
        />
      ))}
    </span>
  )
}
