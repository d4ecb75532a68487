import type { IncomingMessage } from 'node:http'

/**
 * Whether a request may change something: it comes from a page of ours, or it proves by carrying neither cookie nor
 * Origin that no browser of a signed-in person sent it. Read-only methods pass.
 */
export function isFromOurPages(request: IncomingMessage, publicOrigin: string): boolean {
  const isUpgrade = request.headers.upgrade !== undefined
  if (!isUpgrade && ['GET', 'HEAD', 'OPTIONS'].includes(request.method ?? '')) return true
  const { origin, cookie } = request.headers
  if (origin === undefined) return cookie === undefined
  return isSameOrigin(origin, publicOrigin)
}

/** `localhost` and the loopback addresses are one place under several names. */
function isSameOrigin(origin: string, publicOrigin: string): boolean {
  if (origin === publicOrigin) return true
  if (!URL.canParse(origin)) return false
  const [asked, ours] = [new URL(origin), new URL(publicOrigin)]
  const isLoopback = (url: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  return isLoopback(asked) && isLoopback(ours) && asked.port === ours.port && asked.protocol === ours.protocol
}
