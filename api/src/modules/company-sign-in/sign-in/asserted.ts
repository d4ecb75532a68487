import { z } from 'zod'
import { SignInRefused } from './refused.js'

/** What a provider says of a person, once all about it is proved. */
export const assertedShape = z.object({
  /** By which the provider knows the person again. */
  subject: z.string().min(1),
  email: z.string().nullable(),
  /** Null where the provider does not say. */
  isEmailVerified: z.boolean().nullable(),
  name: z.string().nullable(),
  groups: z.array(z.string()),
  /** When the person signed in there, in milliseconds; null where the provider does not say. */
  authenticatedAt: z.number().nullable(),
})

export type Asserted = z.output<typeof assertedShape>

const skewMs = 60_000

/** Refuses whom the provider let in by an older sign-in, though it was asked to have them sign in anew. */
export function assertSignedInSince({ authenticatedAt }: Asserted, since: Date | null): void {
  if (!since) return
  if (authenticatedAt === null) throw new SignInRefused('not-anew', 'the provider does not say when')
  if (authenticatedAt + skewMs < since.getTime())
    throw new SignInRefused('not-anew', `signed in at ${new Date(authenticatedAt).toISOString()}`)
}

const mostGroups = 1_000

/** Values of a claim or an attribute as lines of text. */
export function textsIn(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value]
  return values
    .filter((one) => typeof one === 'string' || typeof one === 'number')
    .map((one) => String(one).trim())
    .filter(Boolean)
    .slice(0, mostGroups)
}
