import { useEffect } from 'react'

/** Opens the search from anywhere by Ctrl-K or Cmd-K; a single letter would come in the way of speech input (WCAG 2.1.4). */
export function useSearchKeys(open: () => void): void {
  // Keys are pressed wherever the focus is, which only the document hears.
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey || event.shiftKey) return
      const asks = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
      // A dialog that is open has the keyboard to itself.
      if (!asks || document.querySelector('[role=dialog]')) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [open])
}
