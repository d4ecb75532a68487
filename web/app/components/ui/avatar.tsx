import { cx } from './class-names'

/** Initials: two Latin letters, or the last two characters of a Chinese name. */
export function Avatar({ name, className }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden
      className={cx(
        'bg-accent-soft text-accent inline-grid size-8 shrink-0 place-items-center rounded-full text-xs font-semibold select-none',
        className,
      )}
    >
      {initials(name)}
    </span>
  )
}

export function initials(name: string): string {
  const trimmed = name.trim()
  if (/\p{Script=Han}/u.test(trimmed)) return [...trimmed.replace(/\s/g, '')].slice(-2).join('')
  const words = trimmed.split(/\s+/).filter(Boolean)
  const first = words[0]?.[0] ?? ''
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''
  return (first + last).toUpperCase()
}
