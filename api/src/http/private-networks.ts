import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net'

/** Networks that are not the public internet, by IANA's registries of special-purpose addresses. */
const specialIPv4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
/** Of IPv6 only 2000::/3 is given out; of that these are tunnels, which hide an IPv4 address, and examples. */
const publicIPv6 = ['2000::/3']
const specialIPv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

/** A network as `10.0.0.0/8`; one address is a network, too. */
export function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const most = isIPv4(address) ? 32 : isIPv6(address) ? 128 : -1
  if (rest.length > 0 || most < 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most)
}

/** Whether an address is one of `networks`. */
export function membership(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    list.addSubnet(address, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family)
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

const isSpecialIPv4 = membership(specialIPv4)
const isPublicIPv6 = membership(publicIPv6)
const isSpecialIPv6 = membership(specialIPv6)

/** Whether an address is reached over the public internet. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !isSpecialIPv4(address)
  return isIPv6(address) && isPublicIPv6(address) && !isSpecialIPv6(address)
}
