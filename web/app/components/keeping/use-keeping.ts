import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { Refused } from '~/forms/form-result'

export type Kept = Refused | { kept: string }

/** A form that keeps something: its state, what was refused, and what to do once it is kept. */
export function useKeeping(key: string, onKept?: () => void) {
  const fetcher = useFetcher<Kept>({ key })
  const told = useRef<Kept>()
  const { data } = fetcher
  // What was kept is told by the server, outside React, and once.
  useEffect(() => {
    if (fetcher.state !== 'idle' || !data || told.current === data) return
    told.current = data
    if ('kept' in data) onKept?.()
  }, [fetcher.state, data, onKept])
  return {
    fetcher,
    busy: fetcher.state !== 'idle',
    refusal: fetcher.state === 'idle' && data && 'fields' in data ? data : undefined,
  }
}
