import { cx } from './class-names'

/** Stands where content will come, in its shape. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cx('bg-line animate-breathe rounded-sm', className)} />
}
