import type { PrismaClient } from '@skillgrad/db'
import type { Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'
import { hashOf } from './hash.js'
import { networkOf } from './network-of.js'

export interface Limit {
  name: string
  tries: number
  windowSeconds: number
}

/** Per person and address; an attacker elsewhere cannot lock a person out. */
export const signInByPersonAndAddress: Limit = { name: 'sign-in:pair', tries: 8, windowSeconds: 900 }
export const signInByAddress: Limit = { name: 'sign-in:address', tries: 40, windowSeconds: 900 }
/** From many addresses at once; wide enough for a person who mistypes all day. */
export const signInByPerson: Limit = { name: 'sign-in:person', tries: 60, windowSeconds: 900 }
export const signUpByAddress: Limit = { name: 'sign-up:address', tries: 60, windowSeconds: 3600 }
/** Letters to one mailbox: nobody's should be filled by others. */
export const recoveryByPerson: Limit = { name: 'recovery:person', tries: 5, windowSeconds: 3600 }
export const recoveryByAddress: Limit = { name: 'recovery:address', tries: 30, windowSeconds: 3600 }
/** Letters that a company sends to one mailbox, whoever's it is. */
export const invitationByRecipient: Limit = { name: 'invitation:recipient', tries: 10, windowSeconds: 3600 }
export const inviteLinkByAddress: Limit = { name: 'invite-link:address', tries: 60, windowSeconds: 3600 }
export const inviteLinkByPerson: Limit = { name: 'invite-link:person', tries: 5, windowSeconds: 3600 }
export const linkByPerson: Limit = { name: 'link:person', tries: 5, windowSeconds: 3600 }
export const linkByAddress: Limit = { name: 'link:address', tries: 30, windowSeconds: 3600 }
/** Letters that a person has sent to addresses that may be others'. */
export const emailChangeByPerson: Limit = { name: 'email-change:person', tries: 5, windowSeconds: 3600 }
export const emailChangeByRecipient: Limit = {
  name: 'email-change:recipient',
  tries: 5,
  windowSeconds: 3600,
}
/** Eight digits, a quarter of an hour: nobody guesses one in ten tries. */
export const emailCodeByPerson: Limit = { name: 'email-code:person', tries: 10, windowSeconds: 900 }
/** Codes are short: three of a million are good at any moment, so whoever knows the password gets few tries a day. */
export const secondStepByPersonAndAddress: Limit = {
  name: 'second-step:pair',
  tries: 8,
  windowSeconds: 900,
}
export const secondStepByPerson: Limit = { name: 'second-step:person', tries: 15, windowSeconds: 3600 }
/** Each try asks a name server of somebody else's. */
export const domainCheckByCompany: Limit = { name: 'domain-check:company', tries: 60, windowSeconds: 3600 }
/** Each try asks an identity provider of somebody else's. */
export const providerCheckByCompany: Limit = {
  name: 'provider-check:company',
  tries: 60,
  windowSeconds: 3600,
}
/** Being sent to a company's provider, and coming back from one. */
export const companySignInByAddress: Limit = {
  name: 'company-sign-in:address',
  tries: 300,
  windowSeconds: 900,
}
export const companyLookUpByAddress: Limit = {
  name: 'company-look-up:address',
  tries: 60,
  windowSeconds: 900,
}
/** Each sign-in page that offers passkeys asks for a challenge, and again while it stays open. */
export const passkeyBeginByAddress: Limit = { name: 'passkey:address', tries: 300, windowSeconds: 900 }

/** As one types: four a second is faster than anybody reads. */
export const searchByPerson: Limit = { name: 'search:person', tries: 240, windowSeconds: 60 }

/** Of one company: each makes a request to an address that somebody typed in. */
export const webhookTests: Limit = { name: 'webhook:test', tries: 30, windowSeconds: 300 }

/**
 * Counters in PostgreSQL, shared by all api processes. A try is counted before it is made, so that many at once cannot
 * slip through together, and taken back when it succeeds. One atomic statement: Prisma's upsert would need two and a lock.
 */
export class Throttle {
  constructor(
    private readonly client: Pick<PrismaClient, '$queryRaw' | '$executeRaw' | 'rateLimit'>,
    private readonly now: () => number = Date.now,
  ) {}

  /** The same counters, in the caller's transaction: for one that holds a connection must not wait for another. */
  within(tx: Tx): Throttle {
    return new Throttle(tx, this.now)
  }

  /** Refuses with the seconds to wait once the window's tries are used up. */
  async count(limit: Limit, subject: string): Promise<void> {
    const { count, endsAt, now } = await this.#take(limit, subject)
    if (count <= limit.tries) return
    throw new Refusal('TOO_MANY_TRIES', [], { retryAfter: Math.max(1, Math.ceil((endsAt - now) / 1000)) })
  }

  /** Counts a try likewise, for what is left out rather than refused. */
  async hasRoom(limit: Limit, subject: string): Promise<boolean> {
    return (await this.#take(limit, subject)).count <= limit.tries
  }

  async #take(limit: Limit, subject: string): Promise<{ count: number; endsAt: number; now: number }> {
    const now = this.now()
    const [row] = await this.client.$queryRaw<{ count: number; last_request: bigint }[]>`
      insert into auth.rate_limit as held (key, count, last_request) values (${keyOf(limit, subject)}, 1, ${now})
      on conflict (key) do update set
        count = case when held.last_request <= ${now - limit.windowSeconds * 1000} then 1 else held.count + 1 end,
        last_request = case when held.last_request <= ${now - limit.windowSeconds * 1000} then ${now} else held.last_request end
      returning count, last_request`
    const endsAt = Number(row?.last_request ?? now) + limit.windowSeconds * 1000
    return { count: row?.count ?? 0, endsAt, now }
  }

  /** A try that succeeded was none. */
  async forget(limit: Limit, subject: string): Promise<void> {
    await this.client.$executeRaw`
      update auth.rate_limit set count = greatest(0, count - 1) where key = ${keyOf(limit, subject)}`
  }

  /** After a success the person starts afresh. */
  async clear(limit: Limit, subject: string): Promise<void> {
    await this.client.rateLimit.deleteMany({ where: { key: keyOf(limit, subject) } })
  }
}

/** E-mails and addresses are not kept in clear; of a pair, the address counts as its network. */
function keyOf(limit: Limit, subject: string): string {
  return `${limit.name}:${hashOf(subject.split(' ').map(networkOf).join(' '))}`
}
