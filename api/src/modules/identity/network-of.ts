import { isIPv6 } from 'node:net'

/**
 * What is counted as one place: an IPv4 address, or the /64 of an IPv6 address, for whoever has one address there has all of them
 * (RFC 6177). A word that is no address comes back as it is.
 */
export function networkOf(word: string): string {
  const [address] = word.split('%')
  if (!isIPv6(word) || address!.toLowerCase().startsWith('::ffff:')) return word
  const [head, tail = ''] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const groups = (part: string) => part.split(':').filter(Boolean)
  const missing = 8 - groups(head!).length - groups(tail).length
  const whole = [...groups(head!), ...Array<string>(missing).fill('0'), ...groups(tail)]
  return `${whole.slice(0, 4).join(':')}::/64`
}
