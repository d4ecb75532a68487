import { once } from 'node:events'
import type { Writable } from 'node:stream'
import writeExcelFile from 'write-excel-file/node'
import { Refusal } from '../../../graphql/refusal.js'
import type { Locale } from '../../../locale.js'
import { byteOrderMark, csvLine } from '../../../files/csv.js'
import { textOf, type Cell, type Sheet } from '../sheet/sheet.js'
import { reportPdf } from './report-pdf.js'

export type ReportFormatName = 'pdf' | 'xlsx' | 'csv'

export const contentTypes: Record<ReportFormatName, string> = {
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A CSV has no end; the others are made as a whole, so what is longer is refused as `REPORT_TOO_LONG`. */
export const mostLines = { xlsx: 20_000, pdf: 5_000 } as const

/** Writes a sheet, whose figures are known afterwards. */
export async function writeReport(
  sheet: Sheet,
  format: ReportFormatName,
  { sink, locale }: { sink: Writable; locale: Locale },
): Promise<void> {
  switch (format) {
    case 'csv':
      return writeCsv(sheet, sink)
    case 'xlsx':
      sink.write(await workbook(sheet, await tableLines(sheet)))
      return
    case 'pdf':
      sink.write(await reportPdf(sheet, await linesOf(sheet, mostLines.pdf), locale))
  }
}

/** Page by page, and never whole in memory. */
async function writeCsv({ columns, purpose, next }: Sheet, sink: Writable): Promise<void> {
  sink.write(byteOrderMark + csvLine(columns.map(({ name }) => name)))
  if (purpose) sink.write(csvLine([purpose]))
  for (let lines = await next(); lines; lines = await next()) {
    const text = lines.map((cells) => csvLine(cells.map(textOf))).join('')
    if (!sink.write(text)) await once(sink, 'drain')
  }
}

async function linesOf({ next }: Sheet, most: number): Promise<Cell[][]> {
  const all: Cell[][] = []
  for (let lines = await next(); lines; lines = await next()) {
    all.push(...lines)
    if (all.length > most) throw new Refusal('REPORT_TOO_LONG', [], { maximum: most })
  }
  return all
}

/** For what it may be used stands in the table as well, since it leaves its page. */
async function tableLines(sheet: Sheet): Promise<Cell[][]> {
  const lines = await linesOf(sheet, mostLines.xlsx)
  return sheet.purpose ? [[sheet.purpose], ...lines] : lines
}

async function workbook({ columns }: Sheet, lines: readonly Cell[][]): Promise<Buffer> {
  const widths = columns.map(({ name }, at) => {
    const longest = Math.max(name.length, ...lines.slice(0, 50).map((line) => textOf(line[at] ?? '').length))
    return { width: Math.min(48, longest + 2) }
  })
  const titles = columns.map(({ name }) => ({ value: name, fontWeight: 'bold' as const }))
  // Text is written as text, so that none is taken for a formula.
  const cells = lines.map((line) =>
    line.map((cell) => (typeof cell === 'number' ? cell : { value: textOf(cell), type: String })),
  )
  const book = writeExcelFile([titles, ...cells], {
    columns: widths,
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  })
  return book.toBuffer()
}
