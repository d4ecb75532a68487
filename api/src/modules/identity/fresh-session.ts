import { Refusal } from '../../graphql/refusal.js'
import type { SignedIn } from './session-cache.js'

const freshMinutes = 15

/**
 * What opens a new way in, or closes one, is for whoever signed in just now: a browser left open, or a stolen cookie, is not
 * enough.
 */
export function assertFresh({ provedAt }: SignedIn, now: Date): void {
  if (!isFresh(provedAt, now)) throw new Refusal('SIGN_IN_AGAIN')
}

/** What counts where the phone with the codes is lost. */
export function hasJustShownPasskey({ method, provedAt }: SignedIn, now: Date): boolean {
  return method === 'passkey' && isFresh(provedAt, now)
}

function isFresh(provedAt: Date | null, now: Date): boolean {
  return provedAt !== null && now.getTime() - provedAt.getTime() <= freshMinutes * 60_000
}

/**
 * Ways in are the person's own, in every company they are in: whoever runs the provider of one must not be able to add one, nor
 * take one away.
 */
export function assertOwn({ method }: SignedIn): void {
  if (method === 'provider') throw new Refusal('OWN_SIGN_IN_NEEDED')
}
