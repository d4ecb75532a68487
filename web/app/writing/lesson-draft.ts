import { z } from 'zod'

const texts = z.object({
  locale: z.enum(['EN', 'ZH_CN']),
  title: z.string(),
  summary: z.string(),
  body: z.string(),
})

const lessonDraft = z.object({
  minutes: z.number(),
  exercise: z.string().nullable(),
  skills: z.array(z.string()),
  buildsOn: z.array(z.string()),
  questions: z.array(z.unknown()),
  texts: z.array(texts),
})

/** All of a lesson that its author writes; kept, compared and sent as one text. */
export type LessonDraft = z.infer<typeof lessonDraft>
export type LessonTexts = z.infer<typeof texts>
export type WritingLocale = LessonTexts['locale']

export const writingLocales: readonly WritingLocale[] = ['EN', 'ZH_CN']

/** Characters that can be saved at most; no more than that is sent. */
export const longestText = 256 * 1024

/** In one order of its parts, so that equal lessons are equal texts. */
export function codeOf({ minutes, exercise, skills, buildsOn, questions, texts }: LessonDraft): string {
  const inOrder = texts.map(({ locale, title, summary, body }) => ({ locale, title, summary, body }))
  return JSON.stringify({ minutes, exercise, skills, buildsOn, questions: sorted(questions), texts: inOrder })
}

/** The database keeps no order of the keys in what it stores as JSON. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}

/** Null for a text that no page of ours has made. */
export function lessonDraftIn(code: string): LessonDraft | null {
  try {
    return lessonDraft.parse(JSON.parse(code))
  } catch {
    return null
  }
}

/** A language of which nothing is left is none of the lesson's. */
export function withTexts(
  draft: LessonDraft,
  locale: WritingLocale,
  change: Partial<LessonTexts>,
): LessonDraft {
  const before = textsIn(draft, locale) ?? { locale, title: '', summary: '', body: '' }
  const others = draft.texts.filter((one) => one.locale !== locale)
  const all = [...others, { ...before, ...change }].filter(
    ({ title, summary, body }) => title || summary || body,
  )
  return { ...draft, texts: writingLocales.flatMap((one) => all.find((text) => text.locale === one) ?? []) }
}

export function textsIn(draft: LessonDraft, locale: WritingLocale): LessonTexts | undefined {
  return draft.texts.find((one) => one.locale === locale)
}
