import { page, Pen, printedDocument, Typeface, type Written } from '@skillgrad/print'
import type { Locale } from '../../../locale.js'
import { textOf, type Cell, type Sheet } from '../sheet/sheet.js'
import { reportWords } from '../words/words.js'
import { drawFeet, drawOpening, drawRunningHead } from './pdf-heads.js'
import { bandsOf, drawTable, type Part } from './pdf-table.js'
import { Paper } from './pdf-paper.js'

/** Something that one would hand to a director: what it is of, how sure it is, then the table over as many pages as it takes. */
export async function reportPdf(sheet: Sheet, lines: readonly Cell[][], locale: Locale): Promise<Buffer> {
  const words = reportWords[locale]
  const { doc, done } = printedDocument({ locale, title: titleOf(sheet) })
  const pen = new Pen(doc, await Typeface.for(writtenIn(sheet, lines, locale)), locale)
  const paper = new Paper(doc, pen)
  drawOpening(paper, sheet)
  if (lines.length === 0) paper.write(words.nobody, { x: paper.left, y: paper.y + 14, size: 10 })
  for (const part of partsOf(sheet, lines))
    await drawTable(paper, part, () => drawRunningHead(paper, titleOf(sheet)))
  drawFeet(paper, sheet, words)
  doc.end()
  return done
}

export const titleOf = ({ title, facts }: Sheet): string =>
  [title, ...facts.slice(0, 2).map(({ value }) => value)].join(' · ')

/** Section by section where lines are grouped; else by as many columns as fit beside each other. */
function partsOf(sheet: Sheet, lines: readonly Cell[][]): Part[] {
  const bands = bandsOf(sheet.columns, page.width)
  if (!sheet.isGrouped) return bands.map((band) => ({ heading: null, band, lines }))
  const headings = [...new Set(lines.map(([first]) => textOf(first ?? '')))]
  return headings.flatMap((heading) =>
    bands.map((band) => ({
      heading,
      band,
      lines: lines.filter(([first]) => textOf(first ?? '') === heading),
    })),
  )
}

/** Every character that is printed, by its weight. */
function writtenIn(sheet: Sheet, lines: readonly Cell[][], locale: Locale): Written[] {
  const words = reportWords[locale]
  const cells = new Set(
    lines.flatMap((line) =>
      line.flatMap((cell) => (typeof cell === 'object' ? [cell.text, cell.short] : [String(cell)])),
    ),
  )
  const plain = [
    ...cells,
    ...sheet.facts.flatMap(({ label, value }) => [label, value]),
    ...sheet.legend.flatMap(({ short, about }) => [short, about]),
    ...sheet.caveat,
    sheet.purpose ?? '',
    ...sheet.figures().flat(),
    ...[titleOf(sheet), words.page(1234567890, 1234567890), words.nobody, 'Skillgrad…·–'],
  ]
  const bold = [
    ...[sheet.title, 'Skillgrad…', ...sheet.columns.map(({ name }) => name)],
    ...[...cells, ...sheet.figures().map(([figure]) => figure)],
    ...lines.map(([first]) => textOf(first ?? '')),
  ]
  return [
    { text: plain.join(''), weight: 400 },
    { text: bold.join(''), weight: 600 },
  ]
}
