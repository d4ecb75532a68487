import { isRouteErrorResponse } from '@remix-run/react'

export type Fault = 'missing' | 'unavailable' | 'offline' | 'fault'

/** What went wrong, as far as it changes what a person can do next. */
export function faultOf(error: unknown): Fault {
  if (isRouteErrorResponse(error)) {
    if (error.status === 404) return 'missing'
    if (error.status === 503) return 'unavailable'
    return 'fault'
  }
  if (error instanceof TypeError && neverReached.test(error.message)) return 'offline'
  return 'fault'
}

/** A fetch that never reached the server, in the words of Chromium, Firefox and Safari. */
const neverReached = /failed to fetch|networkerror|load failed/i
