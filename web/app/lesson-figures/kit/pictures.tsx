import type { Panel } from '@skillgrad/exercises/contract'
import type { ReactNode } from 'react'
import { PanelPicture } from '~/components/figure/panel-picture'
import { DrawnWidth } from '~/components/figure/use-width'
import { cx } from '~/components/ui/class-names'

/** Of a picture in a lesson on a screen of usual width, so that what the server draws has its final size there. */
const usualWidth = { 1: 648, 2: 312 }

/** Pictures side by side where there is room, else below each other. */
export function Pictures({ columns = 1, children }: { columns?: 1 | 2; children: ReactNode }) {
  return (
    <div className={cx('grid min-w-0 gap-x-6 gap-y-5', columns === 2 && 'sm:grid-cols-2')}>
      <DrawnWidth.Provider value={usualWidth[columns]}>{children}</DrawnWidth.Provider>
    </div>
  )
}

interface PictureProps {
  /** Left out where the figure's title says it. */
  title?: string
  /** Drawn as the exercises draw theirs, unless something of the figure's own stands inside. */
  panel?: Panel
  children?: ReactNode
}

export function Picture({ title, panel, children }: PictureProps) {
  return (
    <div className="grid min-w-0 content-start gap-2">
      {title ? <p className="text-ink-soft text-sm font-medium">{title}</p> : null}
      {children ?? (panel ? <PanelPicture panel={panel} /> : null)}
    </div>
  )
}
