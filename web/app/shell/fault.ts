import { isRouteErrorResponse } from '@remix-run/react'

export type Fault = 'missing' | 'unavailable' | 'offline' | 'fault'

/** What went wrong, as far as it changes what a person can do next. */
export function faultOf(error: unknown): Fault {
  if (isRouteErrorResponse(error)) {
    if (error.status === 404) return 'missing'
    if (error.status === 503) return 'unavailable'
    return 'fault'
  }
  // A fetch that never reached the server; browsers word it differently but all throw TypeError.
  if (error instanceof TypeError && typeof navigator !== 'undefined' && !navigator.onLine) return 'offline'
  return 'fault'
}
