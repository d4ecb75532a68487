import PDFDocument from 'pdfkit'

export { Pen } from './pen.js'
export { Typeface, type Weight, type Written } from './typeface.js'

export const colours = {
  ink: '#1c1f33',
  soft: '#565b73',
  faint: '#787d94',
  line: '#dfe2ee',
  teal: '#17a99b',
  indigo: '#4b4fd6',
} as const

/** The mark of the product as a path, 32 by 32. */
export const mark = 'M4 5c1.6 8.6 4.2 14.2 8.6 17.2C16.6 25 21.4 26 28 26'

export interface PrintedDocument {
  doc: PDFKit.PDFDocument
  /** The whole of it, once `doc.end()` was called. */
  done: Promise<Buffer>
}

/** A4, landscape, without margins; a point is 1/72 inch. */
export const page = { width: 841.89, height: 595.28 } as const

export function printedDocument(facts: { locale: string; title: string }): PrintedDocument {
  const doc = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    lang: facts.locale,
    displayTitle: true,
    bufferPages: true,
    info: { Title: facts.title, Author: 'Skillgrad', Creator: 'Skillgrad' },
  })
  return { doc, done: collected(doc) }
}

function collected(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const parts: Buffer[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
  })
}
