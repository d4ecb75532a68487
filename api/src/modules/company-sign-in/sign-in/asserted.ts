import { z } from 'zod'

/** What a provider says of a person, once all about it is proved. */
export const assertedShape = z.object({
  /** By which the provider knows the person again. */
  subject: z.string().min(1),
  email: z.string().nullable(),
  /** Null where the provider does not say. */
  isEmailVerified: z.boolean().nullable(),
  name: z.string().nullable(),
  groups: z.array(z.string()),
})

export type Asserted = z.output<typeof assertedShape>

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
