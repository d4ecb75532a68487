import { useEffect, useState } from 'react'
import type { Hit } from './hits'

const pauseMs = 140
/** The api refuses longer ones. */
export const longestQuery = 200

export interface Found {
  query: string
  hits: Hit[]
  /** A sentence, instead of hits. */
  refusal: string | null
}

export interface Search {
  /** The newest answer, also while the next is awaited, so that nothing flickers. */
  found: Found | null
  isWaiting: boolean
  hasFailed: boolean
}

/** Asks as one types, after a short pause; only the newest question is answered, and nothing typed is kept. */
export function useSearch(base: string, typed: string): Search {
  const query = typed.trimStart()
  const [search, setSearch] = useState<Search>({ found: null, isWaiting: false, hasFailed: false })
  // The answer lives on the server and typing goes on meanwhile, so only an effect can ask and call the question back.
  useEffect(() => {
    if (!query) {
      setSearch({ found: null, isWaiting: false, hasFailed: false })
      return
    }
    setSearch(({ found }) => ({ found, isWaiting: true, hasFailed: false }))
    const asking = new AbortController()
    const timer = setTimeout(() => {
      ask(base, query, asking.signal).then(
        (found) => setSearch({ found, isWaiting: false, hasFailed: false }),
        () => asking.signal.aborted || setSearch({ found: null, isWaiting: false, hasFailed: true }),
      )
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [base, query])
  return search
}

async function ask(base: string, query: string, signal: AbortSignal): Promise<Found> {
  const response = await fetch(`${base}/search?${new URLSearchParams({ q: query })}`, {
    signal,
    redirect: 'manual',
  })
  if (!response.ok) throw new Error(`The search answered ${response.status}`)
  return { query, ...((await response.json()) as Omit<Found, 'query'>) }
}
