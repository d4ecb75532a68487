import type { Risk } from './survey'

const look: Record<Risk, { fill: string; stroke?: string }> = {
  alone: { fill: 'var(--caution)' },
  alike: { fill: 'none', stroke: 'var(--caution)' },
  few: { fill: 'color-mix(in oklab, var(--accent) 55%, transparent)' },
  many: { fill: 'var(--accent)' },
}

/** Of one person of the survey: those who stand alone are square. */
export function markOf(risk: Risk, size: number) {
  const { fill, stroke } = look[risk]
  if (risk === 'many') return <circle r={size * 0.72} fill={fill} />
  if (risk === 'few') return <circle r={size * 0.5} fill={fill} />
  const side = size * 1.15
  return (
    <rect
      x={-side / 2}
      y={-side / 2}
      width={side}
      height={side}
      rx={1.5}
      fill={fill}
      stroke={stroke}
      strokeWidth={1.8}
      transform={risk === 'alone' ? 'rotate(45)' : undefined}
    />
  )
}
