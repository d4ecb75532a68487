import type { XyFrame } from '../kit'
import { contour, type Place } from './descent'

const levels = [500, 250, 120, 60, 25, 8, 1.5]

/** The ground in steps of the loss, deeper where it is darker. */
export function Contours({ frame, centred }: { frame: XyFrame; centred: boolean }) {
  return levels.map((level) => (
    <path
      key={level}
      d={`M${contour(level, centred)
        .map(({ w, b }) => `${frame.x(w).toFixed(1)},${frame.y(b).toFixed(1)}`)
        .join('L')}Z`}
      fill="var(--gradient-from)"
      fillOpacity={0.09}
      stroke="var(--gradient-from)"
      strokeOpacity={0.55}
    />
  ))
}

/** A dot for each step, the last one large. */
export function Way({ frame, places }: { frame: XyFrame; places: readonly Place[] }) {
  const shown = places.filter(({ w, b }) => Math.abs(frame.x(w)) < 1e5 && Math.abs(frame.y(b)) < 1e5)
  const last = shown.length === places.length ? shown.at(-1) : undefined
  return (
    <g fill="var(--accent)">
      {shown.slice(1, -1).map(({ w, b }, at) => (
        <circle key={at} cx={frame.x(w)} cy={frame.y(b)} r={2.5} />
      ))}
      {last ? (
        <circle cx={frame.x(last.w)} cy={frame.y(last.b)} r={5.5} stroke="var(--surface)" strokeWidth={2} />
      ) : null}
    </g>
  )
}
