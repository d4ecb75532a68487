import { useId, type PropsWithChildren, type ReactNode } from 'react'
import { cx } from './class-names'

interface SectionProps {
  /** Where an address leads to it. */
  anchor?: string
  title: string
  /** Stands opposite the title. */
  aside?: ReactNode
  className?: string
}

export function Section({ anchor, title, aside, className, children }: PropsWithChildren<SectionProps>) {
  const id = useId()
  return (
    <section id={anchor} aria-labelledby={id} className={cx('grid scroll-mt-8 gap-4', className)}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={id} className="text-lg">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
