import { createHash } from 'node:crypto'
import type { Logger } from 'pino'

export interface BreachedPasswords {
  has(password: string): Promise<boolean>
}

/** For installations that ask nobody outside. */
export const noBreachedPasswords: BreachedPasswords = { has: async () => false }

/** Run by Have I Been Pwned; free, and without a key. */
export const publicBreaches = 'https://api.pwnedpasswords.com/range/'

const patienceMs = 1_000
const pauseMs = 60_000

/**
 * Asks a service of stolen passwords by range: five of forty characters of the hash leave this machine, and the answer,
 * some hundred hashes, is searched here. Where it cannot be reached, the password counts as not stolen, and nobody is
 * asked for a minute: a registration must not depend on somebody else's server.
 * `url` ends before the five characters.
 */
export function breachedPasswords(url: string, log: Logger, now: () => number = Date.now): BreachedPasswords {
  let silentUntil = 0
  return {
    async has(password) {
      if (now() < silentUntil) return false
      const hash = createHash('sha1').update(password).digest('hex').toUpperCase()
      try {
        const response = await fetch(url + hash.slice(0, 5), {
          // So that the length of the answer says nothing either.
          headers: { 'add-padding': 'true' },
          signal: AbortSignal.timeout(patienceMs),
          redirect: 'error',
        })
        if (!response.ok) throw new Error(`it answered ${response.status}`)
        return isIn(await response.text(), hash.slice(5))
      } catch (error) {
        silentUntil = now() + pauseMs
        log.warn({ error }, 'the service of stolen passwords cannot be asked')
        return false
      }
    },
  }
}

/** Lines are `hash:count`; a count of 0 is padding. */
function isIn(lines: string, wanted: string): boolean {
  return lines.split(/\r?\n/).some((line) => {
    const [hash, count] = line.split(':')
    return hash === wanted && Number(count) > 0
  })
}
