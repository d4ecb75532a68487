import { costsAttempt, thinned } from '@skillgrad/exercises/contract'
import { z } from 'zod'
import type { JsonValue } from '../../graphql/json.js'
import type { Locale, Localized } from '../../locale.js'
import type { CurvePoint } from './submission.type.js'
import type { Timings } from './grading.type.js'
import type { GradingRow, RunRow } from './submission.repository.js'

/** What the grader stored, read with care: it is another program, perhaps of another version. */

const localized = z.object({ en: z.string(), 'zh-CN': z.string() })

const criteriaShape = z.array(
  z.object({
    id: z.string(),
    passed: z.boolean(),
    credit: z.number(),
    reason: localized,
    hintId: z.string().nullish(),
  }),
)
export type StoredCriterion = z.output<typeof criteriaShape>[number]

export function criteriaOf(stored: unknown): StoredCriterion[] {
  return criteriaShape.parse(stored)
}

const messageShape = z.object({
  text: z.string(),
  localized: localized.optional(),
  line: z.number().int().nullish(),
  column: z.number().int().nullish(),
  cause: z.string().nullish(),
  hintId: z.string().nullish(),
})

/** What a grading without points tells the learner. */
export interface LearnerMessage {
  text: string | null
  line: number | null
  column: number | null
  hintId: string | null
}

const nothing: LearnerMessage = { text: null, line: null, column: null, hintId: null }

export function learnerMessage(
  grading: Pick<GradingRow, 'verdict' | 'message'>,
  locale: Locale,
): LearnerMessage {
  if (grading.verdict === 'our_fault') return { ...nothing, text: ourFault[locale] }
  const stored = messageShape.safeParse(grading.message).data
  if (!stored) return nothing
  const { localized, text, line, column, hintId } = stored
  return {
    text: localized?.[locale] ?? text,
    line: line ?? null,
    column: column ?? null,
    hintId: hintId ?? null,
  }
}

/** Whether a grading used up an attempt. Gradings from before causes were stored have their fault alone. */
export function gradingCostsAttempt(grading: Pick<GradingRow, 'verdict' | 'fault' | 'message'>): boolean {
  if (grading.verdict === 'our_fault') return false
  if (grading.verdict !== 'learner_error') return true
  return costsAttempt(messageShape.safeParse(grading.message).data?.cause ?? grading.fault ?? '')
}

const ourFault: Localized = {
  en: 'Grading failed on our side. It cost you no attempt: submit again.',
  'zh-CN': '评分在我们这边出错了。这不计入您的次数：请再次提交。',
}

const backendShape = z.object({ text: z.string() })

/** As the grader words it. */
export function backendName(stored: unknown): string {
  return backendShape.safeParse(stored).data?.text ?? ''
}

const timingsShape = z.object({
  trainMs: z.number().nullish(),
  totalMs: z.number().nullish(),
  cpuSeconds: z.number().nullish(),
})

export function timingsOf(stored: unknown, run: RunRow | undefined): Timings {
  const timings = timingsShape.safeParse(stored).data ?? {}
  const begun = run?.startedAt ?? run?.claimedAt
  return {
    queueMs: run && begun ? begun.getTime() - run.queuedAt.getTime() : null,
    trainMs: timings.trainMs ?? null,
    totalMs: timings.totalMs ?? null,
    cpuSeconds: timings.cpuSeconds ?? null,
  }
}

const pointShape = z.object({
  epoch: z.number().int(),
  epochs: z.number().int().nullish(),
  loss: z.number(),
  metrics: z.record(z.string(), z.number()).nullish(),
})
/** At most 200 points, first and last among them. */
export function curveOf(stored: unknown): CurvePoint[] {
  const points = z.array(pointShape).safeParse(stored).data ?? []
  const lastEpoch = points.at(-1)?.epoch ?? 0
  return thinned(points).map(({ epoch, epochs, loss, metrics }) => ({
    epoch,
    epochs: epochs ?? lastEpoch,
    loss,
    metrics: (metrics ?? null) as JsonValue,
  }))
}
