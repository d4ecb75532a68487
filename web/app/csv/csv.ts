/**
 * One line of RFC 4180, every cell quoted. A spreadsheet takes a cell that begins like these for a formula, which may
 * call out; an apostrophe makes it a text.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${asText(cell).replaceAll('"', '""')}"`).join(',')}\r\n`
}

/** So that a spreadsheet reads Chinese as what it is. */
export const byteOrderMark = '\uFEFF'

/** Also what begins one after a semicolon or a tab, which divide cells in other countries, and in full width. */
const isFormula = /^[\t\r]|(^|[;\t])[=+\-@＝＋－＠]/

function asText(cell: string): string {
  return isFormula.test(cell) ? `'${cell}` : cell
}
