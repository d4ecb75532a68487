import { Resolver } from 'node:dns/promises'

/** What a name's TXT records say; empty where there are none. */
export type ReadTxt = (name: string) => Promise<string[]>

export class DnsUnreachable extends Error {}

const absent = ['ENOTFOUND', 'ENODATA']

/** `servers`: as `10.0.0.53` or `127.0.0.1:5353`; none: those of the machine. */
export function txtReader(servers: readonly string[]): ReadTxt {
  return async (name) => {
    const resolver = new Resolver({ timeout: 2_000, tries: 2 })
    if (servers.length > 0) resolver.setServers(servers)
    try {
      return (await resolver.resolveTxt(name)).map((parts) => parts.join(''))
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException
      if (absent.includes(code)) return []
      throw new DnsUnreachable(code, { cause: error })
    }
  }
}

/** The record to place: under a name of its own, so that it disturbs nothing. */
export const recordName = (domain: string) => `_skillgrad-challenge.${domain}`
