import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

const narrowest = 28
const widest = 64
const usual = 44

/** Two panes with a line between them that a pointer or the arrow keys move; on a phone they share one place. */
export function SplitPanes({ left, right }: { left: ReactNode; right: ReactNode }) {
  const { t } = useTranslation('exercise')
  const [share, setShare] = useState(usual)
  const frame = useRef<HTMLDivElement>(null)
  const move = (next: number) => setShare(Math.round(Math.min(widest, Math.max(narrowest, next))))

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !frame.current) return
    const { left: start, width } = frame.current.getBoundingClientRect()
    move((100 * (event.clientX - start)) / width)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const target = {
      ArrowLeft: share - 2,
      ArrowRight: share + 2,
      Home: narrowest,
      End: widest,
      Enter: usual,
    }[event.key]
    if (target === undefined) return
    event.preventDefault()
    move(target)
  }

  return (
    <div
      ref={frame}
      className="grid min-h-0 flex-1 grid-rows-1 lg:grid-cols-[var(--share)_auto_minmax(0,1fr)]"
      // The share is a number that changes while the line is dragged.
      style={{ '--share': `minmax(0, ${share}%)` } as Record<string, string>}
    >
      <div className="contents lg:block lg:min-h-0 lg:min-w-0">{left}</div>
      {/* A separator that can be moved is a widget, and so takes the focus. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={t('split.label')}
        aria-valuenow={share}
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onDoubleClick={() => move(usual)}
        onKeyDown={onKeyDown}
        className="border-line hover:bg-accent-soft focus-visible:bg-accent-soft group w-2 cursor-col-resize touch-none border-x transition-colors max-lg:hidden"
      />
      <div className="contents lg:block lg:min-h-0 lg:min-w-0">{right}</div>
    </div>
  )
}
