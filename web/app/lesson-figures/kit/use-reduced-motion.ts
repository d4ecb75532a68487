import { useSyncExternalStore } from 'react'

const query = '(prefers-reduced-motion: reduce)'

/** Whether the person asked for less motion; false on the server. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const wish = matchMedia(query)
      wish.addEventListener('change', changed)
      return () => wish.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
    () => false,
  )
}
