import { useSyncExternalStore } from 'react'

const dark = '(prefers-color-scheme: dark)'

/** The theme the page is shown in, whether chosen or the system's; null on the server. */
export function useColourScheme(): string | null {
  return useSyncExternalStore(
    (changed) => {
      const observer = new MutationObserver(changed)
      observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
      const system = matchMedia(dark)
      system.addEventListener('change', changed)
      return () => {
        observer.disconnect()
        system.removeEventListener('change', changed)
      }
    },
    () => document.documentElement.dataset.theme ?? (matchMedia(dark).matches ? 'dark' : 'light'),
    () => null,
  )
}
