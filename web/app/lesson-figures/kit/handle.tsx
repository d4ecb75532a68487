import type { KeyboardEvent, PointerEvent } from 'react'
import type { XyFrame } from '~/components/figure/xy-frame'
import { cx } from '~/components/ui/class-names'

interface HandleProps {
  frame: XyFrame
  /** What is moved, for screen readers. */
  label: string
  /** Where it is, said in words. */
  says: string
  x: number
  y: number
  /** How far an arrow key moves it; one that can't move along an axis has no step there. */
  step: { x?: number; y?: number }
  onMove: (place: { x: number; y: number }) => void
}

/** A point of a picture that a pointer drags and the arrow keys move; with Shift ten steps at a time. */
export function Handle({ frame, label, says, x, y, step, onMove }: HandleProps) {
  const { inner, outer } = frame
  const moveTo = (place: { x: number; y: number }) =>
    onMove({
      x: step.x ? within(frame.x.domain(), rounded(place.x, step.x)) : x,
      y: step.y ? within(frame.y.domain(), rounded(place.y, step.y)) : y,
    })
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const picture = event.currentTarget.parentElement
    if (!picture || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const box = picture.getBoundingClientRect()
    const scale = outer.width / box.width
    moveTo({
      x: frame.x.invert((event.clientX - box.left) * scale - outer.left),
      y: frame.y.invert((event.clientY - box.top) * scale - outer.top),
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const [right, up] = directions[event.key] ?? [0, 0]
    if (right === 0 && up === 0) return
    event.preventDefault()
    const times = event.shiftKey ? 10 : 1
    // Along its only axis, every arrow moves it.
    const [dx, dy] = step.x && step.y ? [right, up] : [right || up, up || right]
    moveTo({ x: x + times * dx * (step.x ?? 0), y: y + times * dy * (step.y ?? 0) })
  }
  const [least, most] = step.x ? frame.x.domain() : frame.y.domain()
  return (
    <span
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuenow={step.x ? x : y}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuetext={says}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
      className={cx(
        'absolute grid size-11 -translate-1/2 touch-none place-items-center rounded-full',
        step.x && step.y ? 'cursor-move' : step.x ? 'cursor-ew-resize' : 'cursor-ns-resize',
      )}
      style={{
        left: `${(100 * (outer.left + clamp(frame.x(x), inner.width))) / outer.width}%`,
        top: `${(100 * (outer.top + clamp(frame.y(y), inner.height))) / outer.height}%`,
      }}
    >
      <span aria-hidden className="bg-surface border-accent shadow-raised size-5 rounded-full border-[3px]" />
    </span>
  )
}

const directions: Record<string, [right: number, up: number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

function rounded(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(12))
}

function within(domain: readonly number[], value: number): number {
  return Math.min(domain[1] ?? value, Math.max(domain[0] ?? value, value))
}

function clamp(pixels: number, most: number): number {
  return Math.min(most, Math.max(0, Number.isFinite(pixels) ? pixels : 0))
}
