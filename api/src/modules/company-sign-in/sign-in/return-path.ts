/** Only an address of our own: `//evil.example`, `/\evil.example` and `https:` would lead a person away after signing in. */
export function returnPathFrom(next: unknown): string | null {
  if (typeof next !== 'string' || next.length > 2_000) return null
  if (!next.startsWith('/') || /^\/[/\\]/.test(next) || /[\p{Cc}\\]/u.test(next)) return null
  return next
}
