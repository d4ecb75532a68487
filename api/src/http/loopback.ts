import { isIPv4 } from 'node:net'

/** Whether a host name or address, also as it stands in a URL, is this machine's own and nobody else's. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '')
  return name === 'localhost' || name === '::1' || (isIPv4(name) && name.startsWith('127.'))
}
