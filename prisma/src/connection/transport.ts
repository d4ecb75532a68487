import { isIPv4 } from 'node:net'

/** Said of an address that `choosesTransport` refuses. */
export const transportAdvice =
  'leads to another machine and says nothing of encryption, so passwords and data would cross the network readable. Add ?sslmode=verify-full to it, or ?sslmode=disable where only machines you trust are on that network'

/** Whether an address of PostgreSQL stays on this machine or says by `sslmode` how it is encrypted; unsaid, the client does not. */
export function choosesTransport(url: string): boolean {
  // An address without a host, as one of a socket may be, is none to the parser; nor is one that is no address at all.
  if (!URL.canParse(url)) return true
  const { hostname, searchParams } = new URL(url)
  if (searchParams.getAll('sslmode').at(-1)) return true
  return isNear(searchParams.getAll('host').at(-1) || decodeURIComponent(hostname))
}

function isNear(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '')
  const isSocket = name === '' || name.startsWith('/')
  return isSocket || name === 'localhost' || name === '::1' || (isIPv4(name) && name.startsWith('127.'))
}
