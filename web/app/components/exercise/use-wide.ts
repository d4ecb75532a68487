import { useSyncExternalStore } from 'react'

/** Tailwind's `lg`, from which text and code stand side by side. */
const wideQuery = '(min-width: 64rem)'

/** Whether both panes are on the page at once; the server draws the wide page. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (notify) => {
      const query = matchMedia(wideQuery)
      query.addEventListener('change', notify)
      return () => query.removeEventListener('change', notify)
    },
    () => matchMedia(wideQuery).matches,
    () => true,
  )
}
