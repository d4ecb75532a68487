import type { HTMLAttributes, TdHTMLAttributes, ThHTMLAttributes } from 'react'
import { cx } from './class-names'

interface TableProps extends HTMLAttributes<HTMLTableElement> {
  /** What the table shows; read first by screen readers. */
  caption: string
}

/** Sticky head, aligned figures, quiet rows; scrolls inside itself and can be scrolled from the keyboard. */
export function Table({ caption, className, children, ...rest }: TableProps) {
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      className="border-line bg-surface max-h-[80dvh] overflow-auto rounded border"
    >
      <table className={cx('tabular w-full border-separate border-spacing-0 text-sm', className)} {...rest}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  )
}

export function Th({ className, ...rest }: ThHTMLAttributes<HTMLTableCellElement>) {
  return (
    <th
      scope="col"
      className={cx(
        'bg-surface border-line text-ink-soft sticky top-0 z-10 border-b px-4 py-3 text-start text-xs font-medium',
        className,
      )}
      {...rest}
    />
  )
}

export function Td({ className, ...rest }: TdHTMLAttributes<HTMLTableCellElement>) {
  return (
    <td className={cx('border-line border-b px-4 py-3 [tr:last-child>&]:border-b-0', className)} {...rest} />
  )
}
