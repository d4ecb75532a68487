import { telemetryShape } from '@skillgrad/telemetry'
import proxyaddr from 'proxy-addr'
import { z } from 'zod'
import { isLoopback } from './loopback'

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((text) => text === '1')

const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  API_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .refine(
      isEncryptedOrNear,
      'is plain http to another machine, which would carry every session readable. Use https there, or an api on 127.0.0.1',
    )
    .default('http://127.0.0.1:4000'),
  /** Where browsers reach us; the api compares every form's Origin with it. */
  PUBLIC_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .transform((text) => new URL(text).origin)
    .optional(),
  /** Proxies whose word on who asks is believed. */
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine(areProxies, 'must be addresses or networks like 10.0.0.5 or 10.20.0.0/16, with commas between'),
  /** People on other machines may be served without https. */
  ALLOW_PLAIN_HTTP: flag,
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  ...telemetryShape,
})

/** All that a launcher hands the web. */
export const webVariables = Object.keys(variables.shape)

const Environment = variables.refine((given) => given.ALLOW_PLAIN_HTTP || !isPlainToOthers(given), {
  path: ['PUBLIC_ORIGIN'],
  message:
    'others can reach this server, and passwords would cross the network readable. Put a proxy with TLS in front and name its address, https://…; or set ALLOW_PLAIN_HTTP=1 where that is meant',
})

export type Environment = z.infer<typeof Environment>

/** The one place where the web process reads its environment; every fault is reported together. Empty counts as not set. */
export const env = readEnvironment(process.env)

export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (parsed.success) return parsed.data
  throw new Error(`The environment is not usable:\n${z.prettifyError(parsed.error)}`)
}

/** Whether people on other machines would talk to us over plain http. */
export function isPlainToOthers({ HOST, PUBLIC_ORIGIN }: { HOST: string; PUBLIC_ORIGIN?: string }): boolean {
  const { protocol, hostname } = new URL(PUBLIC_ORIGIN ?? 'http://localhost')
  return protocol === 'http:' && !(isLoopback(HOST) && isLoopback(hostname))
}

function isEncryptedOrNear(origin: string): boolean {
  const { protocol, hostname } = new URL(origin)
  return protocol === 'https:' || isLoopback(hostname)
}

function areProxies(proxies: string[]): boolean {
  try {
    return proxies.length === 0 || Boolean(proxyaddr.compile(proxies))
  } catch {
    return false
  }
}
