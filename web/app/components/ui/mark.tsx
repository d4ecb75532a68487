import { useId } from 'react'

/** The mark: a loss curve that descends and levels out. */
export function Mark({ className }: { className?: string }) {
  const id = useId()
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden fill="none">
      <defs>
        <linearGradient id={id} x1="3" x2="29" y1="0" y2="0" gradientUnits="userSpaceOnUse">
          <stop stopColor="var(--gradient-from)" />
          <stop offset="1" stopColor="var(--gradient-to)" />
        </linearGradient>
      </defs>
      <path
        d="M4 5c1.6 8.6 4.2 14.2 8.6 17.2C16.6 25 21.4 26 28 26"
        stroke={`url(#${id})`}
        strokeWidth="4"
        strokeLinecap="round"
      />
      <circle cx="28" cy="26" r="2" fill="var(--gradient-to)" />
    </svg>
  )
}
