import type { HTMLAttributes } from 'react'
import { cx } from './class-names'

/** Only for things that are separate objects; a hairline, not a shadow. */
export function Card({ className, ...rest }: HTMLAttributes<HTMLDivElement>) {
  return <div className={cx('bg-surface border-line rounded border', className)} {...rest} />
}
