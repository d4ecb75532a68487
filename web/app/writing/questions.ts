import { z } from 'zod'
import type { WritingLocale } from './lesson-draft'

const phrase = z.object({ en: z.string().optional(), 'zh-CN': z.string().optional() }).catch({})
const option = z.object({ text: phrase, why: phrase, right: z.literal(true).optional() })

export const questionKinds = ['single', 'multiple', 'ordering', 'matching', 'numeric'] as const

const question = z.looseObject({
  id: z.string(),
  kind: z.enum(questionKinds),
  prompt: phrase,
  options: z.array(option).optional(),
  steps: z.array(phrase).optional(),
  pairs: z.array(z.object({ left: phrase, right: phrase })).optional(),
  answer: z.number().optional(),
  tolerance: z.number().optional(),
  unit: phrase.optional(),
  why: phrase.optional(),
})

/** A question as it stands in a lesson's file, perhaps half written; what the form has no field for stays in it. */
export type DraftQuestion = z.infer<typeof question>
export type QuestionKind = DraftQuestion['kind']
export type Phrase = z.infer<typeof phrase>

/** Fewest and most options, steps or pairs of one question. */
export const rows = { fewest: 3, most: 6 }

/** Null for what no form of ours has made and the form can't show. */
export function questionIn(value: unknown): DraftQuestion | null {
  return question.safeParse(value).data ?? null
}

export function newQuestion(kind: QuestionKind, taken: readonly unknown[]): DraftQuestion {
  const ids = taken.map((one) => questionIn(one)?.id)
  let number = taken.length + 1
  while (ids.includes(`question-${number}`)) number += 1
  const asked = { id: `question-${number}`, kind, prompt: {} }
  const several = <Row>(row: () => Row) => Array.from({ length: rows.fewest }, row)
  switch (kind) {
    case 'single':
      return {
        ...asked,
        options: several(newOption).map((one, at) => (at === 0 ? { ...one, right: true as const } : one)),
      }
    case 'multiple':
      return { ...asked, options: several(newOption) }
    case 'ordering':
      return { ...asked, steps: several(() => ({})), why: {} }
    case 'matching':
      return { ...asked, pairs: several(newPair), why: {} }
    case 'numeric':
      return { ...asked, answer: 0, tolerance: 0, why: {} }
  }
}

export const newOption = (): NonNullable<DraftQuestion['options']>[number] => ({ text: {}, why: {} })
export const newPair = (): NonNullable<DraftQuestion['pairs']>[number] => ({ left: {}, right: {} })

const keys = { EN: 'en', ZH_CN: 'zh-CN' } as const

export function said(text: Phrase | undefined, locale: WritingLocale): string {
  return text?.[keys[locale]] ?? ''
}

/** An empty text is none. */
export function withSaid(text: Phrase | undefined, locale: WritingLocale, to: string): Phrase {
  const { [keys[locale]]: _, ...others } = text ?? {}
  return to === '' ? others : { ...others, [keys[locale]]: to }
}

/** Undefined for what is no number. */
export function numberIn(typed: string): number | undefined {
  const number = typed.trim() === '' ? Number.NaN : Number(typed)
  return Number.isFinite(number) ? number : undefined
}

/** Of a single choice one option is right, and choosing it makes the others wrong. */
export function withRight({ kind, ...rest }: DraftQuestion, at: number, isRight: boolean): DraftQuestion {
  const options = (rest.options ?? []).map(({ right, ...one }, place) => {
    const stays = kind === 'single' ? place === at : place === at ? isRight : right === true
    return stays ? { ...one, right: true as const } : one
  })
  return { ...rest, kind, options }
}

export function replaced<Row>(list: readonly Row[], at: number, row: Row): Row[] {
  return list.map((one, place) => (place === at ? row : one))
}

export function without<Row>(list: readonly Row[], at: number): Row[] {
  return list.filter((_, place) => place !== at)
}
