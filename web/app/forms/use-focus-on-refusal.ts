import { useEffect, useRef } from 'react'

/** After a refusal the focus goes to the first field at fault, where the eye must go too. */
export function useFocusOnRefusal<Form extends HTMLElement = HTMLFormElement>(result: object | undefined) {
  const form = useRef<Form>(null)
  // Focus is the browser's state, not React's: it can only be moved after the refusal is on the page.
  useEffect(() => {
    if (!result) return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus()
  }, [result])
  return form
}
