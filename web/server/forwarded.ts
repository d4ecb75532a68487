import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import proxyaddr from 'proxy-addr'

export type Trust = (address: string, hop: number) => boolean

/** Who is believed about where a request comes from. Without any proxy nobody is. */
export function trustIn(proxies: readonly string[]): Trust {
  return proxies.length > 0 ? proxyaddr.compile([...proxies]) : () => false
}

/** What a client claims about itself is overwritten: limits and logs downstream count the real address. */
export function overwriteForwarded(request: IncomingMessage, trust: Trust): void {
  // First of all, since it reads what is overwritten.
  const protocol = protocolOf(request, trust)
  request.headers['x-forwarded-for'] = addressOf(request, trust)
  request.headers['x-forwarded-host'] = request.headers.host
  request.headers['x-forwarded-proto'] = protocol
}

/** The last hop that is no trusted proxy; where a proxy names none, its own. */
function addressOf(request: IncomingMessage, trust: Trust): string {
  const address = proxyaddr(request, trust)
  return isIP(address) ? address : (request.socket.remoteAddress ?? '')
}

function protocolOf(request: IncomingMessage, trust: Trust): 'http' | 'https' {
  const isTrusted = trust(request.socket.remoteAddress ?? '', 0)
  return isTrusted && request.headers['x-forwarded-proto'] === 'https' ? 'https' : 'http'
}
