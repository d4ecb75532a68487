import { z } from 'zod'
import { localized, questionFormats, slug } from '../lesson-format.js'
import { figureFormat } from './figure-format.js'

/** One value in all variants that share it, a word in each language, or a number. */
const value = z.union([z.number(), z.string(), localized(z.string())])
const range = z.strictObject({ from: z.number(), to: z.number(), step: z.number().positive() })

/**
 * An item as its file holds it: what is asked may hold `{{…}}`, see `vary.ts`; so its shape is known only once it is filled in, and
 * `itemQuestion` says what it must be then.
 */
const itemEntry = z.looseObject({
  id: slug,
  /** Of the file's three anchors, how many it is harder than; an anchor has none. */
  rank: z.number().int().min(0).max(3).optional(),
  /** Items of a group give each other away: nobody is asked two of them in one sitting. */
  group: slug.optional(),
  /** What differs between variants, drawn from each list or range. */
  vary: z.record(z.string(), z.union([z.array(value).min(2), range])).optional(),
  /** Named results, in order; each may use those before it. */
  compute: z.record(z.string(), z.string()).optional(),
  /** What must hold of a variant. */
  where: z.string().optional(),
})

export const itemsFile = z.strictObject({
  /** Items of this file, from the easiest to the hardest, that others are compared with. */
  anchors: z.tuple([slug, slug, slug]),
  /** What people believe who choose a wrong option, by name: one sentence that says the belief and what is wrong with it. */
  misconceptions: z.record(slug, localized(z.string().min(20))),
  items: z.array(itemEntry).min(1),
})

const misconception = { misconception: slug.optional() }
const formats = questionFormats({
  option: {
    ...misconception,
    /** Defensible and not the best: half of the credit. Of single choices alone. */
    half: z.literal(true).optional(),
  },
  numeric: {
    /** Wrong numbers that tell what went wrong. */
    slips: z.array(z.strictObject({ answer: z.number(), ...misconception })).optional(),
  },
  question: { figure: figureFormat.optional() },
})

/** One variant, filled in: what is asked of a person, with the key. */
export const itemQuestion = formats

export type ItemEntry = z.infer<typeof itemEntry>
export type ItemsFile = z.infer<typeof itemsFile>
export type ItemQuestion = z.infer<typeof itemQuestion>
/** An item with all its variants; a family has several. */
export interface ItemContent {
  slug: string
  skill: string
  group: string | null
  /** −1.5 to 1.5: where the author puts it, by comparison with the anchors at −1, 0 and 1. */
  rating: number
  variants: readonly ItemQuestion[]
}
export interface SkillItems {
  skill: string
  misconceptions: ItemsFile['misconceptions']
  items: readonly ItemContent[]
}
