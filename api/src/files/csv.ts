/**
 * One line of RFC 4180, every cell quoted. A spreadsheet takes a cell that begins like these for a formula, which may call
 * out; an apostrophe makes it a text.
 */
export function csvLine(cells: readonly (string | number | Date | null)[]): string {
  const texts = cells.map((cell) => (cell instanceof Date ? cell.toISOString() : String(cell ?? '')))
  return `${texts.map((text) => `"${(isFormula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`).join(',')}\r\n`
}

/** Also what begins one after a semicolon or a tab, which divide cells in other countries, and in full width. */
const isFormula = /^[\t\r]|(^|[;\t])[=+\-@＝＋－＠]/

/** So that a spreadsheet reads Chinese as what it is. */
export const byteOrderMark = '\uFEFF'
