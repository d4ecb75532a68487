import DataLoader from 'dataloader'
import { z } from 'zod'
import type { CatalogueExercise } from '../../catalogue/catalogue.js'
import type { Locale } from '../../locale.js'
import type { Tenant } from '../../tenant.js'
import type { Regrading } from './grading.type.js'
import { earlierGradingsLoader, type GradingRow, type SubmissionRow } from './submission.repository.js'

/** When and why this grading replaced the one before it; null for a first one. */
export async function regradingOf(
  tenant: Tenant,
  row: SubmissionRow,
  grading: GradingRow,
): Promise<Regrading | null> {
  if (!grading.regradeId || !grading.standingSince) return null
  const [reason, earlier] = await Promise.all([
    tenant.use(reasonLoader).load(grading.regradeId),
    tenant.use(earlierGradingsLoader).load(row.id),
  ])
  const since = grading.standingSince.getTime()
  const before = earlier.find(({ standingSince }) => standingSince!.getTime() < since)
  const exercise = tenant.catalogue.exerciseBySlug.get(row.exerciseSlug)
  return {
    at: grading.standingSince,
    because: becauseOf(tenant.locale, {
      from: versionNumber(exercise, before?.exerciseVersion),
      to: versionNumber(exercise, grading.exerciseVersion),
      reason,
    }),
  }
}

export interface RegradeCause {
  /** Numbers of exercise versions; undefined where they can't be told any more. */
  from: number | undefined
  to: number | undefined
  /** The author's own words, as stored. */
  reason: unknown
}

/** In sentences: that the exercise changed, and what its author says of it. */
export function becauseOf(locale: Locale, { from, to, reason }: RegradeCause): string {
  const said = reasonShape.safeParse(reason).data?.[locale]
  const changed = from && to ? sentences[locale].between(from, to) : sentences[locale].changed
  return said ? sentences[locale].joined(changed, said) : changed
}

function versionNumber(
  exercise: Pick<CatalogueExercise, 'versions'> | undefined,
  hash: string | undefined,
): number | undefined {
  return hash === undefined ? undefined : exercise?.versions.get(hash)?.number
}

const reasonShape = z.object({ en: z.string(), 'zh-CN': z.string() })

const sentences = {
  en: {
    between: (from: number, to: number) =>
      `The exercise was corrected: version ${from} became version ${to}.`,
    changed: 'The exercise was corrected.',
    joined: (one: string, other: string) => `${one} ${other}`,
  },
  'zh-CN': {
    between: (from: number, to: number) => `练习经过修订：由第 ${from} 版更新为第 ${to} 版。`,
    changed: '练习经过修订。',
    joined: (one: string, other: string) => `${one}${other}`,
  },
} satisfies Record<Locale, unknown>

/** Of every company's regradings, which is why it is read past the policies of `app`. */
const reasonLoader = (tenant: Tenant) =>
  new DataLoader(async (ids: readonly string[]): Promise<unknown[]> => {
    const rows = await tenant.db.read((db) =>
      db.regrade.findMany({ where: { id: { in: [...ids] } }, select: { id: true, reason: true } }),
    )
    const byId = new Map(rows.map(({ id, reason }) => [id, reason]))
    return ids.map((id) => byId.get(id) ?? null)
  })
