import { useLocation } from '@remix-run/react'

/** Where the person is, so that a change of language or theme brings them back. */
export function useHere(): string {
  const { pathname, search } = useLocation()
  return pathname + search
}
