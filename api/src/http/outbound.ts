import type { LookupAddress } from 'node:dns'
import { lookup as resolve } from 'node:dns/promises'
import { request as plainRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP } from 'node:net'
import { isPublic, membership } from './private-networks.js'

export interface OutsideRequest {
  method?: string
  headers?: Readonly<Record<string, string>>
  body?: string | Uint8Array
  signal?: AbortSignal
}

export interface OutsideLimits {
  /** For all of it: resolving, connecting, sending and reading. */
  timeoutMs: number
  /** Of the answer's body. */
  maxBytes: number
  /** What is beyond is left out, rather than the whole answer refused. */
  isCutShort?: boolean
}

/** All addresses of a name. */
export type ResolveHost = (host: string) => Promise<LookupAddress[]>

/** Why nothing came back. `detail` is for whoever set the address up. */
export type OutboundFault =
  /** Not an address, not https, or with a name and password in it. */
  | 'address-invalid'
  /** It leads into a private network, which nobody from outside may make us ask. */
  | 'address-private'
  | 'unreachable'
  | 'certificate'
  | 'timeout'
  | 'too-large'

export class OutboundError extends Error {
  constructor(
    readonly fault: OutboundFault,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${fault}: ${detail}`, options)
  }
}

/** The whole answer, of whatever status. A redirect is an answer, too: it is never followed. */
export type FetchOutside = (url: string, init: OutsideRequest, limits: OutsideLimits) => Promise<Response>

/**
 * Asks an address that somebody typed into Skillgrad. The name is resolved here and the connection goes to the very address that
 * was looked at, so that a name which changes its answer in between leads nowhere else. `privateNetworks`: those that the
 * operator allows all the same, with plain http.
 */
export function outbound(
  privateNetworks: readonly string[],
  resolveHost: ResolveHost = askSystem,
): FetchOutside {
  const isAllowed = membership(privateNetworks)
  return async (text, init, limits) => {
    const url = addressFrom(text)
    const timeout = AbortSignal.timeout(limits.timeoutMs)
    const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout
    try {
      const pinned = await Promise.race([pin(url, isAllowed, resolveHost), aborted(signal)])
      const answer = await send(url, init, { pinned, signal })
      return toResponse(answer, await bodyOf(answer, limits))
    } catch (error) {
      if (timeout.aborted)
        throw new OutboundError('timeout', `no answer within ${limits.timeoutMs} ms`, { cause: error })
      throw error instanceof OutboundError ? error : connectionFault(error)
    }
  }
}

/** Whether an address may be asked at all, for whoever types it in; fails with the reason where not. Nothing is connected to. */
export type CheckAddress = (url: string) => Promise<void>

/** The twin of `outbound` for the moment in which an address is stored. It is looked at again each time it is asked. */
export function addressCheck(
  privateNetworks: readonly string[],
  resolveHost: ResolveHost = askSystem,
): CheckAddress {
  const isAllowed = membership(privateNetworks)
  return async (text) => {
    try {
      await pin(addressFrom(text), isAllowed, resolveHost)
    } catch (error) {
      throw error instanceof OutboundError ? error : connectionFault(error)
    }
  }
}

const askSystem: ResolveHost = (host) => resolve(host, { all: true })

function addressFrom(text: string): URL {
  if (!URL.canParse(text)) throw new OutboundError('address-invalid', text)
  const url = new URL(text)
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  if (!isWeb || url.username || url.password) throw new OutboundError('address-invalid', text)
  return url
}

/** Of the host's addresses those that may be asked. */
async function pin(
  url: URL,
  isAllowed: (address: string) => boolean,
  resolveHost: ResolveHost,
): Promise<LookupAddress[]> {
  const host = url.hostname.replaceAll(/^\[|\]$/g, '')
  const family = isIP(host)
  const found = family ? [{ address: host, family }] : await resolveHost(host)
  const outside = found.filter(({ address }) => isPublic(address) || isAllowed(address))
  if (outside.length === 0) throw new OutboundError('address-private', host)
  if (url.protocol === 'https:') return outside
  const near = outside.filter(({ address }) => isAllowed(address))
  if (near.length === 0) throw new OutboundError('address-invalid', `${url.origin} is not https`)
  return near
}

function send(
  url: URL,
  init: OutsideRequest,
  { pinned, signal }: { pinned: LookupAddress[]; signal: AbortSignal },
): Promise<IncomingMessage> {
  const options: RequestOptions = {
    method: init.method ?? 'GET',
    headers: { 'user-agent': 'Skillgrad', 'accept-encoding': 'identity', ...init.headers },
    // A connection of its own: none is reused that was opened for another name.
    agent: false,
    signal,
    lookup: (_, { all }, done) => {
      if (all) done(null, pinned)
      else done(null, pinned[0]!.address, pinned[0]!.family)
    },
  }
  return new Promise((answered, failed) => {
    const request = url.protocol === 'https:' ? secureRequest : plainRequest
    // One that changes the protocol (101) answers with nothing that Node takes for an answer or an error.
    const closed = () => failed(new OutboundError('unreachable', 'closed without an answer'))
    request(url, options, answered).on('error', failed).on('close', closed).end(init.body)
  })
}

async function bodyOf(
  answer: IncomingMessage,
  { maxBytes, isCutShort = false }: OutsideLimits,
): Promise<Buffer<ArrayBuffer>> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.length
    parts.push(part)
    if (bytes <= maxBytes) continue
    answer.destroy()
    if (!isCutShort) throw new OutboundError('too-large', `more than ${maxBytes} bytes`)
    return Buffer.concat(parts).subarray(0, maxBytes)
  }
  return Buffer.concat(parts)
}

function toResponse(answer: IncomingMessage, body: Buffer<ArrayBuffer>): Response {
  const headers = new Headers()
  for (const [name, values] of Object.entries(answer.headersDistinct))
    for (const value of values ?? []) headers.append(name, value)
  const status = answer.statusCode ?? 0
  const isEmpty = [204, 205, 304].includes(status)
  return new Response(isEmpty ? null : body, { status, headers })
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, failed) => {
    const fail = () => failed(signal.reason as Error)
    if (signal.aborted) fail()
    signal.addEventListener('abort', fail, { once: true })
  })
}

const certificateFaults =
  /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA)/

function connectionFault(error: unknown): OutboundError {
  const { code = '', message } = error as NodeJS.ErrnoException
  const fault = certificateFaults.test(code) ? 'certificate' : 'unreachable'
  return new OutboundError(fault, code || message, { cause: error })
}
