import Bowser from 'bowser'

/** What a browser calls itself, in words a person knows: `Firefox` and `macOS`; empty where it says nothing known. */
export function browserName(userAgent: string | null): { browser: string; system: string } {
  if (!userAgent) return { browser: '', system: '' }
  const { browser, os } = Bowser.parse(userAgent)
  return { browser: browser.name ?? '', system: os.name ?? '' }
}
