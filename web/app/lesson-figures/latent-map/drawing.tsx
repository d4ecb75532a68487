import { cx } from '~/components/ui/class-names'
import type { XyFrame } from '../kit'
import { side, stops } from './vases'

/** A drawing as pixels; more ink is darker on light ground and lighter on dark. */
export function Drawing({ values, className }: { values: readonly number[]; className?: string }) {
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      className={cx('bg-sunken block w-full rounded-sm', className)}
      shapeRendering="crispEdges"
      aria-hidden
    >
      {values.map((value, at) =>
        value > 0.01 ? (
          <rect
            key={at}
            x={at % side}
            y={Math.floor(at / side)}
            width={1}
            height={1}
            fill="var(--ink)"
            fillOpacity={value}
          />
        ) : null,
      )}
    </svg>
  )
}

/** Each vase's cloud as a disc of its width. */
export function Clouds({ frame, width }: { frame: XyFrame; width: number }) {
  const [rx, ry] = [frame.x(width) - frame.x(0), frame.y(0) - frame.y(width)]
  return stops.flatMap((belly) =>
    stops.map((neck) => (
      <ellipse
        key={`${belly} ${neck}`}
        cx={frame.x(belly)}
        cy={frame.y(neck)}
        rx={rx}
        ry={ry}
        fill="var(--accent)"
        fillOpacity={0.07}
        stroke="var(--accent)"
        strokeOpacity={0.28}
      />
    )),
  )
}
