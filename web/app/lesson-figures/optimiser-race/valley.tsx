import type { XyFrame } from '../kit'
import { contour, type Race } from './race'

const levels = [300, 150, 70, 30, 10, 2]
const colours = ['var(--ink-faint)', 'var(--accent)', 'var(--ink)', 'var(--caution)']

/** The ground in steps of the loss, deeper where it is darker. */
export function Valley({ frame, tilt }: { frame: XyFrame; tilt: number }) {
  return levels.map((level) => (
    <path
      key={level}
      d={`M${contour(level, tilt)
        .map(([x, y]) => `${frame.x(x).toFixed(1)},${frame.y(y).toFixed(1)}`)
        .join('L')}Z`}
      fill="var(--gradient-from)"
      fillOpacity={0.09}
      stroke="var(--gradient-from)"
      strokeOpacity={0.5}
    />
  ))
}

/** Where each of them stands now, and small dots for the steps before. */
export function Runners({ frame, races }: { frame: XyFrame; races: readonly Race[] }) {
  return races.map(({ places }, at) => {
    const shown = places.filter(([x, y]) => Math.abs(frame.x(x)) < 1e5 && Math.abs(frame.y(y)) < 1e5)
    const last = shown.length === places.length ? shown.at(-1) : undefined
    return (
      <g key={at} fill={colours[at]}>
        {shown.slice(1, -1).map(([x, y], step) => (
          <circle key={step} cx={frame.x(x)} cy={frame.y(y)} r={2} />
        ))}
        {last ? (
          <circle cx={frame.x(last[0])} cy={frame.y(last[1])} r={6} stroke="var(--surface)" strokeWidth={2} />
        ) : null}
      </g>
    )
  })
}
