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
      className="border-line bg-surface overflow-auto md:max-h-[80dvh] rounded border"
    >
      <table className={cx('tabular w-full border-separate border-spacing-0 text-sm', className)} {...rest}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  )
}

type Align = 'start' | 'center' | 'end'

const aligned: Record<Align, string> = { start: 'text-start', center: 'text-center', end: 'text-end' }

interface ThProps extends Omit<ThHTMLAttributes<HTMLTableCellElement>, 'align'> {
  align?: Align
}

interface TdProps extends Omit<TdHTMLAttributes<HTMLTableCellElement>, 'align'> {
  align?: Align
}

export function Th({ align = 'start', className, ...rest }: ThProps) {
  return (
    <th
      scope="col"
      className={cx(
        'bg-surface border-line text-ink-soft sticky top-0 z-10 border-b px-4 py-3 text-xs font-medium',
        aligned[align],
        className,
      )}
      {...rest}
    />
  )
}

/** The cell that names its row. */
export function RowHead(props: ThHTMLAttributes<HTMLTableCellElement>) {
  return (
    <th
      scope="row"
      className="border-line border-b px-4 py-3 text-start font-medium [tr:last-child>&]:border-b-0"
      {...props}
    />
  )
}

export function Td({ align = 'start', className, ...rest }: TdProps) {
  return (
    <td
      className={cx('border-line border-b px-4 py-3 [tr:last-child>&]:border-b-0', aligned[align], className)}
      {...rest}
    />
  )
}
