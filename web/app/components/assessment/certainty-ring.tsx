import { useId } from 'react'

interface CertaintyRingProps {
  /** How far along, from 0 to 1. */
  share: number
  /** What it shows, in words. */
  label: string
  /** Stands in the middle where there is no room beside it. */
  children?: string
}

/** Closes as the estimate firms up. */
export function CertaintyRing({ share, label, children }: CertaintyRingProps) {
  const id = useId()
  return (
    <svg viewBox="0 0 36 36" role="img" aria-label={label} className="size-9 shrink-0">
      <defs>
        <linearGradient id={id}>
          <stop stopColor="var(--gradient-from)" />
          <stop offset="1" stopColor="var(--gradient-to)" />
        </linearGradient>
      </defs>
      <g fill="none" strokeWidth="3" transform="rotate(-90 18 18)">
        <circle cx="18" cy="18" r="15.5" stroke="var(--line)" />
        {share > 0 ? (
          <circle
            cx="18"
            cy="18"
            r="15.5"
            stroke={`url(#${id})`}
            strokeLinecap="round"
            pathLength={1}
            strokeDasharray={`${share} 1`}
            className="transition-[stroke-dasharray] duration-200"
          />
        ) : null}
      </g>
      {children ? (
        <text
          x="18"
          y="18"
          dy="0.36em"
          textAnchor="middle"
          className="fill-ink-soft tabular text-xs sm:hidden"
        >
          {children}
        </text>
      ) : null}
    </svg>
  )
}
