import { setImmediate } from 'node:timers/promises'
import { colours } from '@skillgrad/print'
import { textOf, type Cell, type Column } from '../sheet/sheet.js'
import type { Paper } from './pdf-paper.js'
import { fills } from './pdf-tones.js'

interface Placed extends Column {
  /** In the line. */
  at: number
  x: number
  width: number
}

/** Columns that stand beside each other on one page. */
type Band = readonly Placed[]

export interface Part {
  heading: string | null
  band: Band
  lines: readonly (readonly Cell[])[]
}

const margin = 40
const least = { name: 130, level: 60, number: 52, date: 62, text: 200, 'left-out': 0 } as const
/** What grows where there is room, and by how much of it. */
const grows = { name: 2, level: 1, number: 0, date: 0, text: 5, 'left-out': 0 } as const
const [rowHeight, headSize, textSize] = [19, 7.5, 9]

/** All columns, where there are too many of levels part by part with the names again beside each. */
export function bandsOf(columns: readonly Column[], pageWidth: number): Band[] {
  const room = pageWidth - 2 * margin
  const shown = columns
    .map((column, at) => ({ ...column, at }))
    .filter(({ printed }) => printed !== 'left-out')
  const levels = shown.filter(({ printed }) => printed === 'level')
  const others = shown.filter(({ printed }) => printed !== 'level')
  const names = others.filter(({ printed }) => printed === 'name')
  const widthOf = (all: readonly Column[]) => all.reduce((sum, { printed }) => sum + least[printed], 0)
  const perFirst = Math.max(1, Math.floor((room - widthOf(others)) / least.level))
  const perLater = Math.max(1, Math.floor((room - widthOf(names)) / least.level))
  const first = [...others, ...levels.slice(0, perFirst)].toSorted((one, other) => one.at - other.at)
  const bands = [first]
  for (let from = perFirst; from < levels.length; from += perLater)
    bands.push([...names, ...levels.slice(from, from + perLater)])
  return bands.map((band) => placed(band, room - widthOf(band)))
}

function placed(band: readonly (Column & { at: number })[], spare: number): Band {
  const shares = band.reduce((sum, { printed }) => sum + grows[printed], 0)
  let x = margin
  return band.map((column, place) => {
    const isBesideChip = column.printed === 'text' && band[place - 1]?.printed === 'level'
    const gap = isBesideChip ? 10 : 0
    const grown = shares > 0 ? (Math.max(0, spare) * grows[column.printed]) / shares : 0
    // Few skills do not stand a hand apart.
    const width = least[column.printed] + (column.printed === 'level' ? Math.min(60, grown) : grown)
    const at = { ...column, x: x + gap, width: width - gap }
    x += width
    return at
  })
}

/** Line by line, with the head again on each page. Others get their turn after each page, as there may be hundreds. */
export async function drawTable(paper: Paper, part: Part, startPage: () => void): Promise<void> {
  const { band, lines, heading } = part
  if (lines.length === 0) return
  const head = headLines(paper, band)
  const height = (heading ? 26 : 0) + headHeight(head)
  if (paper.y + height + 2 * rowHeight > paper.bottom) turn(paper, startPage)
  drawHead(paper, part, head)
  const most = mostIn(part)
  for (const line of lines) {
    const notes = noteLines(paper, band, line)
    const tall = rowHeight + Math.max(0, notes - 1) * 11
    if (paper.y + tall > paper.bottom) {
      turn(paper, startPage)
      drawHead(paper, part, head)
      await setImmediate()
    }
    drawLine(paper, { band, line, tall, most })
  }
  paper.y += 14
}

function turn(paper: Paper, startPage: () => void): void {
  paper.newPage()
  startPage()
}

const headLines = (paper: Paper, band: Band): string[][] =>
  band.map(({ name, width }) =>
    paper.lines(name, { size: headSize, width: width - 6, weight: 600 }).slice(0, 4),
  )

const headHeight = (head: readonly string[][]): number =>
  8 + 9.5 * Math.max(...head.map((texts) => texts.length))

function drawHead(paper: Paper, { heading, band }: Part, head: readonly string[][]): void {
  if (heading) {
    paper.write(heading, { x: paper.left, y: paper.y + 14, size: 12.5, weight: 600 })
    paper.y += 26
  }
  const height = headHeight(head)
  band.forEach((column, at) => {
    const texts = head[at]!
    const first = paper.y + height - 6 - 9.5 * (texts.length - 1)
    texts.forEach((text, line) =>
      paper.write(text, {
        ...placeIn(column),
        y: first + 9.5 * line,
        ...{ size: headSize, weight: 600, colour: colours.soft, width: column.width - 4 },
      }),
    )
  })
  paper.y += height
  rule(paper, 1, colours.soft)
}

function placeIn({ printed, x, width }: Placed): { x: number; align: 'start' | 'middle' | 'end' } {
  if (printed === 'level') return { x: x + width / 2, align: 'middle' }
  if (printed === 'number') return { x: x + width - 10, align: 'end' }
  return { x, align: 'start' }
}

/** How many lines the longest text of a row takes. */
function noteLines(paper: Paper, band: Band, line: readonly Cell[]): number {
  const counts = band
    .filter(({ printed }) => printed === 'text')
    .map(({ at, width }) => paper.lines(textOf(line[at] ?? ''), { size: 8.5, width: width - 8 }).length)
  return Math.max(1, ...counts)
}

interface Drawn {
  band: Band
  line: readonly Cell[]
  tall: number
  /** What the longest bar stands for; null where no bars are drawn. */
  most: number | null
}

function drawLine(paper: Paper, { band, line, tall, most }: Drawn): void {
  const baseline = paper.y + 12.5
  for (const column of band) {
    const cell = line[column.at] ?? ''
    const place = placeIn(column)
    if (typeof cell === 'object')
      paper.chip(cell.short, {
        ...{ x: column.x + 2, y: paper.y + 2.5, width: column.width - 4, height: rowHeight - 5 },
        ...fills[cell.tone],
      })
    else if (column.printed === 'text') drawText(paper, column, { cell, line, most })
    else
      paper.write(String(cell), {
        ...place,
        ...{ y: baseline, size: textSize, width: column.width - 8 },
        colour: column.printed === 'name' ? colours.ink : colours.soft,
      })
  }
  paper.y += tall
  rule(paper, 0.4, colours.line)
}

/** A note; where there is none, the number before it as a bar. */
function drawText(
  paper: Paper,
  { at, x, width }: Placed,
  { cell, line, most }: { cell: string | number; line: readonly Cell[]; most: number | null },
): void {
  const value = line[at - 1]
  if (cell === '' && most && typeof value === 'number') {
    const length = Math.max(value > 0 ? 1.5 : 0, ((width - 160) * value) / most)
    paper.doc.roundedRect(x, paper.y + 6, length, 7, 1.5).fill(colours.teal)
    return
  }
  paper
    .lines(String(cell), { size: 8.5, width: width - 8 })
    .forEach((text, number) =>
      paper.write(text, { x, y: paper.y + 12.5 + 11 * number, size: 8.5, colour: colours.soft }),
    )
}

/** Bars stand where all of a section's numbers count the same. */
function mostIn({ heading, band, lines }: Part): number | null {
  const note = band.find(({ printed }) => printed === 'text')
  if (!heading || !note) return null
  const values = lines.map((line) => line[note.at - 1]).filter((value) => typeof value === 'number')
  return values.length > 1 ? Math.max(...values) || null : null
}

function rule(paper: Paper, width: number, colour: string): void {
  paper.doc.moveTo(paper.left, paper.y).lineTo(paper.right, paper.y).lineWidth(width).stroke(colour)
}
