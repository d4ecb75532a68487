import { useEffect, type RefObject } from 'react'

/**
 * A digit chooses, Enter answers, wherever the focus is but in what has keys of its own. Only while a question is on the page,
 * where nothing else is spoken or typed (WCAG 2.1.4 allows keys that act on what has the focus; a field keeps its digits).
 */
export function useAnswerKeys(form: RefObject<HTMLFormElement>): void {
  // Keys are pressed wherever the focus is, which only the document hears.
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing
      if (!isPlain || event.defaultPrevented || isBusyElsewhere(event.target)) return
      if (event.key === 'Enter') answer(event, form.current)
      else choose(event, form.current)
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [form])
}

function answer(event: KeyboardEvent, form: HTMLFormElement | null): void {
  if (event.repeat || (event.target instanceof Element && event.target.closest('a, button, summary'))) return
  event.preventDefault()
  form?.requestSubmit(form.querySelector<HTMLButtonElement>('button[data-answers]'))
}

function choose(event: KeyboardEvent, form: HTMLFormElement | null): void {
  if (!/^[1-9]$/.test(event.key)) return
  const option = form?.querySelectorAll<HTMLInputElement>('input[name=chosen]:not([type=hidden])')[
    Number(event.key) - 1
  ]
  if (!option) return
  event.preventDefault()
  option.focus()
  option.click()
}

/** A field that takes text, a select, or whatever lies over the page. */
function isBusyElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('[role=dialog], [role=menu]')) return true
  return (
    target instanceof Element &&
    Boolean(target.closest('select, textarea, input:not([type=radio], [type=checkbox])'))
  )
}
