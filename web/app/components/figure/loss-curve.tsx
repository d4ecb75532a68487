import { scaleLinear, scaleLog } from '@visx/scale'
import { LinePath } from '@visx/shape'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { number } from './tables'
import { logTicks } from './ticks'
import { useWidth } from './use-width'

interface CurvePoint {
  epoch: number
  epochs: number
  loss: number
}

const height = 132
const margin = { top: 10, right: 14, bottom: 22, left: 44 }

/** The loss on its way down, drawn as it comes. It is the one thing on the page that moves by itself. */
export function LossCurve({ curve, live }: { curve: readonly CurvePoint[]; live: boolean }) {
  const { t } = useTranslation('exercise')
  const gradient = useId()
  const { ref, width } = useWidth<HTMLDivElement>()
  const points = curve.filter((point) => Number.isFinite(point.loss))
  const last = points.at(-1)
  const x = scaleLinear<number>({
    domain: [points[0]?.epoch ?? 0, Math.max(last?.epochs ?? 1, last?.epoch ?? 1)],
    range: [margin.left, width - margin.right],
  })
  const { y, ticks } = lossScale(points.map((point) => point.loss))
  return (
    <div ref={ref}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className="block w-full text-xs"
        role="img"
        aria-label={
          last
            ? t('curve.label', { first: number(points[0]!.loss), last: number(last.loss) })
            : t('curve.empty')
        }
      >
        <linearGradient
          id={gradient}
          gradientUnits="userSpaceOnUse"
          x1={margin.left}
          x2={width - margin.right}
        >
          <stop stopColor="var(--gradient-from)" />
          <stop offset="1" stopColor="var(--gradient-to)" />
        </linearGradient>
        {ticks.map((tick) => (
          <g key={tick} transform={`translate(0,${y(tick)})`}>
            <line x1={margin.left} x2={width - margin.right} stroke="var(--line)" />
            <text x={margin.left - 8} y={4} textAnchor="end" fill="var(--ink-faint)">
              {number(tick)}
            </text>
          </g>
        ))}
        <text x={width - margin.right} y={height - 5} textAnchor="end" fill="var(--ink-faint)">
          {last ? t('curve.epoch', { epoch: last.epoch, epochs: last.epochs }) : null}
        </text>
        <LinePath
          data={points}
          x={(point) => x(point.epoch)}
          y={(point) => y(point.loss)}
          stroke={`url(#${gradient})`}
          strokeWidth={2.5}
          strokeLinejoin="round"
          strokeLinecap="round"
        />
        {last ? (
          <circle
            cx={x(last.epoch)}
            cy={y(last.loss)}
            r={4}
            fill="var(--gradient-to)"
            className={live ? 'animate-breathe' : undefined}
          />
        ) : null}
      </svg>
    </div>
  )
}

/** Logarithmic once the loss has fallen to a fraction: on a linear scale the last, finest steps would lie on the floor. */
function lossScale(losses: readonly number[]) {
  const range: [number, number] = [height - margin.bottom, margin.top]
  if (losses.length === 0) return { y: scaleLinear<number>({ domain: [0, 1], range }), ticks: [] }
  const low = Math.min(...losses)
  const high = Math.max(...losses)
  if (low > 0 && high / low > 20) {
    return { y: scaleLog<number>({ domain: [low, high], range }), ticks: logTicks([low, high], 4) }
  }
  const y = scaleLinear<number>({ domain: [Math.min(0, low), Math.max(high, 0) || 1], range })
  return { y, ticks: y.ticks(3) }
}
