import type { Concept } from '@skillgrad/db'

export function asJson(value: unknown): string {
  const text = JSON.stringify(
    value,
    (_, held: unknown) => (typeof held === 'bigint' ? Number(held) : held),
    2,
  )
  return `${text}\n`
}

/** Where a row's code goes, of the rows that have some. */
export function codeFile(
  concept: Concept,
  row: Record<string, unknown>,
): { path: string; code: string } | null {
  const { code, exercise_slug: slug, attempt_number: attempt } = row
  if (typeof code !== 'string' || code === '') return null
  if (concept === 'drafts') return { path: `drafts/${String(slug)}.ts`, code }
  if (concept === 'submissions') return { path: `submissions/${String(slug)}-${String(attempt)}.ts`, code }
  return null
}
