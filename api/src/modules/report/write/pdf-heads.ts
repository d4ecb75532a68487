import { colours, mark, page } from '@skillgrad/print'
import type { Sheet } from '../sheet/sheet.js'
import type { ReportWords } from '../words/report-words.js'
import type { Paper } from './pdf-paper.js'
import { fills } from './pdf-tones.js'

const { soft, faint, line, teal, indigo } = colours

/** The head of the first page: of whom it is, the figures, what the colours mean and how sure it is. */
export function drawOpening(paper: Paper, sheet: Sheet): void {
  drawMark(paper)
  paper.write(sheet.title, { x: paper.left, y: 92, size: 24, weight: 600, width: paper.right - paper.left })
  paper.y = 112
  writeLines(paper, sheet.purpose ? [sheet.purpose] : [])
  paper.y += 4
  drawFacts(paper, sheet)
  drawFigures(paper, sheet)
  drawLegend(paper, sheet)
  writeLines(paper, sheet.caveat)
  paper.y += 8
}

function writeLines(paper: Paper, texts: readonly string[]): void {
  for (const text of texts)
    for (const part of paper.lines(text, { size: 8.5, width: paper.right - paper.left })) {
      paper.write(part, { x: paper.left, y: paper.y, size: 8.5, colour: soft })
      paper.y += 12
    }
}

/** Of every later page. */
export function drawRunningHead(paper: Paper, title: string): void {
  paper.write(title, { x: paper.left, y: 38, size: 8.5, colour: soft, width: paper.right - paper.left })
  paper.y = 50
}

/** Once all pages are there, since each says how many there are. */
export function drawFeet(paper: Paper, { facts }: Sheet, words: ReportWords): void {
  const { count } = paper.doc.bufferedPageRange()
  const y = page.height - 24
  for (let at = 0; at < count; at++) {
    paper.doc.switchToPage(at)
    paper.write(`Skillgrad · ${facts.at(-1)?.value ?? ''}`, { x: paper.left, y, size: 8, colour: faint })
    paper.write(words.page(at + 1, count), { x: paper.right, y, size: 8, colour: faint, align: 'end' })
  }
}

function drawMark(paper: Paper): void {
  const { doc, left } = paper
  const gradient = doc.linearGradient(3, 0, 29, 0).stop(0, teal).stop(1, indigo)
  doc
    .save()
    .translate(left - 3, 34)
    .scale(0.8)
  doc.path(mark).lineWidth(4.2).lineCap('round').stroke(gradient)
  doc.restore()
  paper.write('Skillgrad', { x: left + 28, y: 51, size: 12, weight: 600 })
}

function drawFacts(paper: Paper, { facts }: Sheet): void {
  const most = 240
  let x = paper.left
  for (const { label, value } of facts) {
    const width = Math.min(most, Math.max(paper.widthOf(label, 8), paper.widthOf(value, 10.5)))
    if (x > paper.left && x + width > paper.right) {
      x = paper.left
      paper.y += 34
    }
    paper.write(label, { x, y: paper.y, size: 8, colour: faint })
    paper.write(value, { x, y: paper.y + 14, size: 10.5, width: most })
    x += width + 28
  }
  paper.y += 44
}

function drawFigures(paper: Paper, sheet: Sheet): void {
  let x = paper.left
  for (const [figure, what] of sheet.figures()) {
    const width = paper.widthOf(figure, 20, 600) + 8 + paper.widthOf(what, 9.5)
    if (x > paper.left && x + width > paper.right) {
      x = paper.left
      paper.y += 28
    }
    paper.write(figure, { x, y: paper.y, size: 20, weight: 600 })
    x += paper.widthOf(figure, 20, 600) + 8
    paper.write(what, { x, y: paper.y, size: 9.5, colour: soft })
    x += paper.widthOf(what, 9.5) + 26
  }
  paper.doc
    .moveTo(paper.left, paper.y + 14)
    .lineTo(paper.right, paper.y + 14)
    .lineWidth(0.7)
    .stroke(line)
  paper.y += 32
}

function drawLegend(paper: Paper, { legend }: Sheet): void {
  if (legend.length === 0) return
  let x = paper.left
  for (const { short, tone, about } of legend) {
    const chip = Math.max(22, paper.widthOf(short, 7.5) + 10)
    const width = chip + 6 + paper.widthOf(about, 8.5)
    if (x > paper.left && x + width > paper.right) {
      x = paper.left
      paper.y += 19
    }
    paper.chip(short, { x, y: paper.y - 10, width: chip, height: 14, ...fills[tone] })
    paper.write(about, { x: x + chip + 6, y: paper.y, size: 8.5, colour: soft })
    x += width + 18
  }
  paper.y += 22
}
