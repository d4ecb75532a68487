import type { IncomingMessage } from 'node:http'
import { RequestContext } from '../context.js'
import { localeFromHeader } from '../locale.js'
import type { Origin } from '../modules/audit/origin.js'
import type { Caller } from '../modules/identity/entrance.js'
import { networkOf } from '../modules/identity/network-of.js'
import type { TokenHolder } from '../modules/token/token-holder.js'
import type { Services } from '../services.js'

export interface Arrival {
  request: IncomingMessage
  /** The client's, after trusted proxies were taken off. */
  address: string
  requestId: string
  /** Of the program that asks; then no cookie says who it is. */
  token: TokenHolder | null
  addCookies(cookies: readonly string[]): void
}

/** Who asks, from where, in which language. */
export async function contextOf(services: Services, arrival: Arrival): Promise<RequestContext> {
  const caller: Caller = {
    cookie: arrival.token ? undefined : arrival.request.headers.cookie,
    address: arrival.address,
    userAgent: arrival.request.headers['user-agent']?.slice(0, 300),
  }
  const { token } = arrival
  const signedIn = token ? personOf(token) : await services.identity.whoIs(caller)
  return new RequestContext(services, {
    caller,
    requestId: arrival.requestId,
    signedIn,
    token,
    browserLocale: localeFromHeader(arrival.request.headers['accept-language']),
    log: services.log.child({ requestId: arrival.requestId }),
    addCookies: arrival.addCookies,
  })
}

/** Of whoever asks by themselves; a token was counted where it was shown. */
export function secondsToWait({ paces }: Services, { token, signedIn, caller }: RequestContext): number {
  if (token) return 0
  return signedIn ? paces.ofSession.take(signedIn.sessionId) : paces.ofNetwork.take(networkOf(caller.address))
}

function personOf(token: TokenHolder) {
  return token.kind === 'personal' ? token.person : null
}

/** Of a request that nobody has been told apart in yet. */
export function originOf(
  request: IncomingMessage,
  { address, requestId }: { address: string; requestId: string },
): Origin {
  return { address, requestId, userAgent: request.headers['user-agent'] }
}
