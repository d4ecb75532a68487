import { colours, mark, page, Pen, printedDocument, Typeface, type Written } from '@skillgrad/print'
import { qrPath } from '~/settings/qr-path.server'

/** All that is printed, in the language of the reader. */
export interface PrintedWords {
  locale: string
  kind: string
  holder: string
  completed: string
  title: string
  deeds: string
  statement: string
  facts: readonly { label: string; value: string }[]
  verify: string
  /** Of the page that the QR code leads to. */
  address: string
}

const frame = 30
const left = 92
const column = 560
const { ink, soft, faint, teal, indigo } = colours

/** A certificate to be printed and framed: every letter is embedded, every line a vector. */
export async function certificatePdf(words: PrintedWords): Promise<Buffer> {
  const { doc, done } = printedDocument({ locale: words.locale, title: `${words.title} · ${words.holder}` })
  const pen = new Pen(doc, await Typeface.for(textsOf(words)), words.locale)
  drawGround(doc)
  drawHead(doc, pen, words)
  drawBody(doc, pen, words)
  drawFoot(pen, words)
  drawQr(doc, pen, words)
  doc.end()
  return done
}

function textsOf(words: PrintedWords): Written[] {
  const { facts, holder, title, locale: _, ...rest } = words
  const plain = [...Object.values(rest), ...facts.flatMap(({ label, value }) => [label, value]), 'Skillgrad']
  return [
    { text: holder, weight: 600 },
    { text: `${title}Skillgrad`, weight: 500 },
    ...plain.map((text) => ({ text, weight: 400 as const })),
  ]
}

/** Lines of equal loss around a minimum in the lower right, under a thin frame in the colours of the mark. */
function drawGround(doc: PDFKit.PDFDocument): void {
  doc.save()
  doc.roundedRect(frame, frame, page.width - 2 * frame, page.height - 2 * frame, 14).clip()
  const middle: [number, number] = [page.width - 150, page.height - 128]
  doc.lineWidth(0.7)
  for (let step = 1; step <= 11; step++) {
    const radius = 30 + step * 31
    doc.save().rotate(-24, { origin: middle })
    doc.strokeColor(step % 2 ? '#dfe2f7' : '#e9ecf9')
    doc.ellipse(...middle, radius, radius * 0.62).stroke()
    doc.restore()
  }
  doc.restore()
  drawDescent(doc)
  const gradient = doc
    .linearGradient(frame, 0, page.width - frame, 0)
    .stop(0, teal)
    .stop(1, indigo)
  doc.roundedRect(frame, frame, page.width - 2 * frame, page.height - 2 * frame, 14)
  doc.lineWidth(1.6).stroke(gradient)
}

/** Steps downhill, which grow shorter as they should. */
const descent: readonly (readonly [number, number])[] = [
  [768, 176],
  [727, 238],
  [733, 300],
  [708, 347],
  [714, 383],
  [703, 408],
]

function drawDescent(doc: PDFKit.PDFDocument): void {
  const [first, ...rest] = descent
  const gradient = doc.linearGradient(0, first![1], 0, descent.at(-1)![1]).stop(0, teal).stop(1, indigo)
  doc.moveTo(...first!)
  for (const step of rest) doc.lineTo(...step)
  doc.lineWidth(1.1).lineJoin('round').strokeOpacity(0.75).stroke(gradient).strokeOpacity(1)
  for (const step of descent) doc.circle(...step, 2.6).fill(gradient)
}

function drawHead(doc: PDFKit.PDFDocument, pen: Pen, { kind }: PrintedWords): void {
  doc
    .save()
    .translate(left - 5, 78)
    .scale(1.25)
  const gradient = doc.linearGradient(3, 0, 29, 0).stop(0, teal).stop(1, indigo)
  doc.path(mark).lineWidth(4.2).lineCap('round').stroke(gradient)
  doc.restore()
  pen.write({ text: 'Skillgrad', weight: 500 }, { x: left + 44, y: 103, size: 17, colour: ink })
  const label = { text: kind, weight: 400 as const }
  const at = { y: 102, size: 11.5, colour: soft }
  pen.write(label, { ...at, x: page.width - left - pen.widthOf(label, at.size) })
}

function drawBody(doc: PDFKit.PDFDocument, pen: Pen, words: PrintedWords): void {
  const name = { text: words.holder, weight: 600 as const }
  const nameSize = Math.min(42, (42 * (page.width - 2 * left)) / pen.widthOf(name, 42))
  pen.write(name, { x: left - 1.5, y: 222, size: nameSize, colour: ink })
  pen.write({ text: words.completed, weight: 400 }, { x: left, y: 258, size: 13.5, colour: soft })
  const title = { text: words.title, weight: 500 as const }
  const lines = pen.lines(title, 25, column)
  lines.forEach((text, at) => {
    pen.write({ text, weight: 500 }, { x: left - 0.5, y: 301 + 32 * at, size: 25, colour: ink })
  })
  const below = 301 + 32 * (lines.length - 1)
  const gradient = doc
    .linearGradient(left, 0, left + 64, 0)
    .stop(0, teal)
    .stop(1, indigo)
  doc.rect(left, below + 22, 64, 2.4).fill(gradient)
  pen.lines({ text: words.deeds, weight: 400 }, 12, column).forEach((text, at) => {
    pen.write({ text, weight: 400 }, { x: left, y: below + 56 + 19 * at, size: 12, colour: soft })
  })
}

function drawFoot(pen: Pen, { facts, statement }: PrintedWords): void {
  let x = left
  for (const { label, value } of facts) {
    pen.write({ text: label, weight: 400 }, { x, y: 478, size: 8.5, colour: faint })
    pen.write({ text: value, weight: 400 }, { x, y: 494, size: 11, colour: ink })
    x +=
      Math.max(
        pen.widthOf({ text: label, weight: 400 }, 8.5),
        pen.widthOf({ text: value, weight: 400 }, 11),
      ) + 34
  }
  pen.write({ text: statement, weight: 400 }, { x: left, y: 524, size: 8.5, colour: faint })
}

function drawQr(doc: PDFKit.PDFDocument, pen: Pen, { address, verify }: PrintedWords): void {
  const side = 92
  const x = page.width - left - side
  const y = 424
  const { path, size } = qrPath(address)
  doc.roundedRect(x - 6, y - 6, side + 12, side + 30, 8).fill('#ffffff')
  doc
    .save()
    .translate(x, y)
    .scale(side / size)
  doc.path(path).fill(ink)
  doc.restore()
  doc.link(x, y, side, side, address)
  const label = { text: verify, weight: 400 as const }
  pen.write(label, { x: x + (side - pen.widthOf(label, 8.5)) / 2, y: y + side + 12, size: 8.5, colour: soft })
}
