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

/**
 * One line of RFC 4180, every cell quoted. A spreadsheet takes a cell that begins like these for a formula, which may call
 * out; an apostrophe makes it a text.
 */
export function csvLine(cells: readonly (string | number | Date | null)[]): string {
  const texts = cells.map((cell) => (cell instanceof Date ? cell.toISOString() : String(cell ?? '')))
  return `${texts.map((text) => `"${(isFormula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`).join(',')}\r\n`
}

const isFormula = /^[\t\r]|(^|[;\t])[=+\-@＝＋－＠]/

/** So that a spreadsheet reads Chinese as what it is. */
export const byteOrderMark = '\uFEFF'
