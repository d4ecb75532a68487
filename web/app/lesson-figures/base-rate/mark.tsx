import type { Kind } from './alarms'

const look: Record<Kind, { fill: string; stroke?: string }> = {
  found: { fill: 'var(--accent)' },
  wronged: { fill: 'var(--caution)' },
  missed: { fill: 'none', stroke: 'var(--accent)' },
  quiet: { fill: 'color-mix(in oklab, var(--ink-faint) 34%, transparent)' },
}

/** Of one essay: the flagged ones are square. */
export function markOf(kind: Kind, size: number) {
  const { fill, stroke } = look[kind]
  const isFlagged = kind === 'found' || kind === 'wronged'
  if (!isFlagged) return <circle r={size * 0.6} fill={fill} stroke={stroke} strokeWidth={1.5} />
  const side = size * 1.52
  return (
    <rect
      x={-side / 2}
      y={-side / 2}
      width={side}
      height={side}
      rx={2}
      fill={fill}
      transform={kind === 'wronged' ? 'rotate(45)' : undefined}
    />
  )
}
