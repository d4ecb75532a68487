/** A number beside it as a length, of the longest. Drawn, so that it is printed as well. */
export function ShareBar({ share, tone = 'var(--accent)' }: { share: number; tone?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 100 10" preserveAspectRatio="none" className="block h-2.5 w-full">
      <rect width="100" height="10" rx="1" fill="var(--sunken)" />
      <rect width={Math.max(0, Math.min(100, share * 100))} height="10" rx="1" fill={tone} />
    </svg>
  )
}
