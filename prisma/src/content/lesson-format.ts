import { locales } from '@skillgrad/exercises/contract'
import { z } from 'zod'

/** What stands beside a lesson's two texts: all that doesn't depend on the language, and the questions that check it. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
export const localized = <T extends z.ZodType>(text: T) =>
  z.strictObject({ [locales[0]]: text, [locales[1]]: text } as Record<(typeof locales)[number], T>)

const phrase = localized(z.string().min(1))
/** Said after the answer: to whoever was wrong, and to whoever was right by luck. */
const why = localized(z.string().min(10))

const rightOnes = (given: readonly unknown[]) =>
  given.filter((option) => (option as { right?: true }).right).length
const asked = { id: slug, prompt: localized(z.string().min(10)) }

/** The kinds of question, each with what a use of them adds to every question, to an option or to a number. */
export function questionFormats<
  Question extends z.ZodRawShape,
  Option extends z.ZodRawShape,
  Numeric extends z.ZodRawShape,
>(added: { question: Question; option: Option; numeric: Numeric }) {
  const common = { ...asked, ...added.question }
  const options = z
    .array(z.strictObject({ text: phrase, why, right: z.literal(true).optional(), ...added.option }))
    .max(6)
  return z.discriminatedUnion('kind', [
    z.strictObject({
      ...common,
      kind: z.literal('single'),
      options: options.min(3).refine((given) => rightOnes(given) === 1, 'exactly one option is right'),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('multiple'),
      options: options
        .min(3)
        .refine(
          (given) => rightOnes(given) > 0 && rightOnes(given) < given.length,
          'some are right, not all',
        ),
    }),
    z.strictObject({ ...common, kind: z.literal('ordering'), steps: z.array(phrase).min(3).max(6), why }),
    z.strictObject({
      ...common,
      kind: z.literal('matching'),
      pairs: z
        .array(z.strictObject({ left: phrase, right: phrase }))
        .min(3)
        .max(6),
      why,
    }),
    z.strictObject({
      ...common,
      kind: z.literal('numeric'),
      answer: z.number(),
      /** How far off an answer may be, in the answer's unit. */
      tolerance: z.number().min(0),
      /** How the answer is computed, as `pnpm content check` does. */
      is: z.string().optional(),
      unit: phrase.optional(),
      why,
      ...added.numeric,
    }),
  ])
}

export const questionFormat = questionFormats({
  question: { skill: slug.optional() },
  option: {},
  numeric: {},
})

export const paperFormat = z.strictObject({
  title: z.string(),
  by: z.string(),
  year: z.number().int().min(1700).max(2100),
  url: z.url({ protocol: /^https$/ }),
})

export const lessonFile = z.strictObject({
  minutes: z.number().int().min(3).max(15),
  skills: z.array(slug).min(1),
  /** The exercise that makes it real. */
  exercise: slug.optional(),
  /** Lessons one should have read, of whichever course. */
  after: z.array(slug).default([]),
  /** Primary sources. */
  papers: z.array(paperFormat).default([]),
  /** Numbers that the text states and `pnpm content check` computes: `{ says: "0.67", is: "40 / (40 + 20)" }`. */
  numbers: z.array(z.strictObject({ says: z.string(), is: z.string() })).default([]),
  check: z.array(questionFormat).max(6).default([]),
})

export type LessonFile = z.infer<typeof lessonFile>
export type Question = z.infer<typeof questionFormat>
export type Paper = z.infer<typeof paperFormat>
