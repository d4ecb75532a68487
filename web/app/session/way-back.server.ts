import { env } from '~/env.server'
import { readCookie } from './preference-cookie'
import { safeReturnPath } from './return-path'

const cookieName = 'skillgrad.way-back'

/**
 * Where somebody was going who asked for a letter: its link is opened in another tab, so the browser keeps the way, for as long
 * as the link works. An empty one forgets it.
 */
export function wayBackCookie(next: string | null | undefined): string {
  const isSecure = env.PUBLIC_ORIGIN?.startsWith('https:')
  const path = safeReturnPath(next) ?? ''
  const age = path ? 15 * 60 : 0
  const value = encodeURIComponent(path)
  return `${cookieName}=${value}; Path=/enter; Max-Age=${age}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}

export function wayBackOf(request: Request): string | undefined {
  const kept = readCookie(request.headers.get('cookie'), cookieName)
  try {
    return safeReturnPath(decodeURIComponent(kept ?? ''))
  } catch {
    return undefined
  }
}
