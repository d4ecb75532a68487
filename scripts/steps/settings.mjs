import { existsSync } from 'node:fs'
import { isIPv4, isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join, resolve } from 'node:path'
import { root } from './root.mjs'
import { Advice } from './terminal.mjs'

/**
 * The launcher's settings: the environment, then `.env`, then the defaults. Empty counts as not set, every fault is told
 * together. Paths become absolute, since the services run in folders of their own.
 */
export function readSettings() {
  loadEnvFile()
  const faults = []
  const given = (name) => process.env[name] || undefined
  const host = given('HOST') ?? '127.0.0.1'
  const port = portOf('PORT', given('PORT') ?? '3000', faults)
  const origin = originOf(given('PUBLIC_ORIGIN') ?? `http://${nameFor(host)}:${port}`, faults)
  const settings = {
    host,
    port,
    apiHost: innerHostOf('API_HOST', given('API_HOST') ?? '127.0.0.1', faults),
    apiPort: portOf('API_PORT', given('API_PORT') ?? '4000', faults),
    publicOrigin: origin,
    // Behind a proxy a server listens on loopback and is open to the world all the same: the public name counts, too.
    loopbackOnly: isLoopback(host) && isLoopback(new URL(origin).hostname),
    dataDir: resolve(root, given('SKILLGRAD_DATA') ?? '.data'),
    demo: given('SKILLGRAD_DEMO') !== '0',
    grades: given('SKILLGRAD_GRADER') !== '0',
    sendsMail: given('SMTP_URL') !== undefined,
    trustsProxies: given('TRUSTED_PROXIES') !== undefined,
    allowsPlainHttp: given('ALLOW_PLAIN_HTTP') === '1',
    metricsPort: given('METRICS_PORT') && portOf('METRICS_PORT', given('METRICS_PORT'), faults),
  }
  if (faults.length > 0) throw new Advice(`These settings are wrong:\n${faults.join('\n')}`)
  process.env.SKILLGRAD_DATA = settings.dataDir
  if (given('SKILLGRAD_STATE')) process.env.SKILLGRAD_STATE = resolve(root, process.env.SKILLGRAD_STATE)
  return settings
}

/** Whether people on other machines would send their passwords over plain http. */
export function isPlainToOthers({ loopbackOnly, publicOrigin }) {
  return !loopbackOnly && new URL(publicOrigin).protocol === 'http:'
}

/** Throws Advice where others could reach the installation without https, unless that is said to be meant. */
export function requireEncryption(settings) {
  if (!isPlainToOthers(settings) || settings.allowsPlainHttp) return
  throw new Advice(
    `Others could reach ${settings.publicOrigin}, and over plain http their passwords and sessions cross the network readable.\nPut a proxy with TLS in front (docs/operating.md) and name the address people type: PUBLIC_ORIGIN=https://skills.example.com\nWhere plain http is meant all the same: ALLOW_PLAIN_HTTP=1`,
  )
}

/** An address as it stands in a URL. */
export function inUrl(host) {
  return isIPv6(host) ? `[${host}]` : host
}

/** Where this machine itself reaches a server that listens on `host`. */
export function reachable(host) {
  if (host === '0.0.0.0') return '127.0.0.1'
  return host === '::' ? '::1' : host
}

export function isLoopback(host) {
  const name = host.replace(/^\[|\]$/g, '')
  return name === 'localhost' || name === '::1' || (isIPv4(name) && name.startsWith('127.'))
}

function loadEnvFile() {
  const file = join(root, '.env')
  if (!existsSync(file)) return
  try {
    process.loadEnvFile(file)
  } catch (error) {
    throw new Advice(`${file} can't be read: ${error.message}`)
  }
}

/** The name people type. A server on every address is called by the first that others can reach. */
function nameFor(host) {
  if (isLoopback(host)) return 'localhost'
  if (host !== '0.0.0.0' && host !== '::') return inUrl(host)
  const addresses = Object.values(networkInterfaces()).flat()
  return addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? 'localhost'
}

function portOf(name, text, faults) {
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  faults.push(`  ${name}=${text}: not a port; it is a number from 1 to 65535`)
  return 0
}

function innerHostOf(name, text, faults) {
  if (!isLoopback(text))
    faults.push(
      `  ${name}=${text}: the api talks plain http and believes whoever reaches it, so it listens on this machine alone; leave it out, or say 127.0.0.1 or ::1`,
    )
  return text
}

function originOf(text, faults) {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && /^https?:$/.test(url.protocol)) return url.origin
  faults.push(`  PUBLIC_ORIGIN=${text}: not an address such as https://skills.example.com`)
  return 'http://localhost'
}
