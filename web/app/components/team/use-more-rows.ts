import { useEffect, useRef, useState } from 'react'
import type { TeamPageFragment } from '~/graphql/generated/graphql'
import type { TeamRow } from './team-row'

interface More {
  rows: TeamRow[]
  hasMore: boolean
  isLoading: boolean
  hasFailed: boolean
  load(): void
}

/** The rows after the first page, one page at a time. `address` is where they are asked for, without the place. */
export function useMoreRows(first: TeamPageFragment, address: string): More {
  const [later, setLater] = useState<TeamPageFragment[]>([])
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle')
  const asking = useRef<AbortController>()
  const last = later.at(-1) ?? first
  const known = useRef(later)
  known.current = later
  // The page was read again, as something landed: what follows it is read again, too, and stays where it is until then.
  useEffect(() => {
    if (known.current.length > 0) void follow(known.current.length)
    return () => asking.current?.abort()
  }, [first])

  async function follow(pages: number): Promise<void> {
    asking.current?.abort()
    const { signal } = (asking.current = new AbortController())
    setState('loading')
    try {
      const read: TeamPageFragment[] = []
      for (let after = first; read.length < pages && after.pageInfo.hasNextPage; after = read.at(-1)!)
        read.push(await ask(address, after.pageInfo.endCursor ?? '', signal))
      setLater(read)
      setState('idle')
    } catch {
      if (!signal.aborted) setState('failed')
    }
  }

  async function load(): Promise<void> {
    if (state === 'loading' || !last.pageInfo.hasNextPage) return
    const { signal } = (asking.current = new AbortController())
    setState('loading')
    try {
      const page = await ask(address, last.pageInfo.endCursor ?? '', signal)
      setLater((pages) => [...pages, page])
      setState('idle')
    } catch {
      if (!signal.aborted) setState('failed')
    }
  }

  return {
    rows: onceEach([first, ...later].flatMap(({ edges }) => edges.map(({ node }) => node))),
    hasMore: last.pageInfo.hasNextPage,
    isLoading: state === 'loading',
    hasFailed: state === 'failed',
    load: () => void load(),
  }
}

/** Somebody whose level rose meanwhile may stand on two pages. */
function onceEach(rows: TeamRow[]): TeamRow[] {
  return [...new Map(rows.map((row) => [row.member.id, row])).values()]
}

async function ask(address: string, after: string, signal: AbortSignal): Promise<TeamPageFragment> {
  const response = await fetch(
    `${address}${address.includes('?') ? '&' : '?'}after=${encodeURIComponent(after)}`,
    {
      signal,
      redirect: 'manual',
    },
  )
  if (!response.ok) throw new Error(`The team's rows answered ${response.status}`)
  return (await response.json()) as TeamPageFragment
}
