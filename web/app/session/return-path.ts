/** Only an address of our own: `//evil.example` and `https:` would lead a person away after signing in. */
export function safeReturnPath(next: string | null | undefined): string | undefined {
  if (!next?.startsWith('/') || /^\/[/\\]/.test(next) || /[\p{Cc}\\]/u.test(next)) return undefined
  return next
}
