import { useRouteLoaderData } from '@remix-run/react'
import type { loader } from '~/root'

/** The signed-in person as the root knows them; null for a stranger and on an error page without data. */
export function useViewer() {
  return useRouteLoaderData<typeof loader>('root')?.viewer ?? null
}
