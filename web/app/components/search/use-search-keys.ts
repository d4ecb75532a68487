import { useEffect } from 'react'

/** Opens the search from anywhere: Ctrl-K or Cmd-K, and a slash where nothing is being written. */
export function useSearchKeys(open: () => void): void {
  // Keys are pressed wherever the focus is, which only the document hears.
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey || event.shiftKey) return
      const withCommand = event.ctrlKey || event.metaKey
      const asks = withCommand
        ? event.key.toLowerCase() === 'k'
        : event.key === '/' && !isWriting(event.target)
      // A dialog that is open has the keyboard to itself.
      if (!asks || document.querySelector('[role=dialog]')) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [open])
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role=slider], [role=textbox]'))
  )
}
