import type { Typeface, Written } from './typeface.js'

interface Place {
  x: number
  /** Of the baseline. */
  y: number
  /** In points. */
  size: number
  colour: string
}

/** Writes text whose characters stand in several fonts. */
export class Pen {
  constructor(
    private readonly doc: PDFKit.PDFDocument,
    private readonly typeface: Typeface,
    private readonly locale: string,
  ) {
    for (const [name, font] of typeface.fonts) doc.registerFont(name, font)
  }

  widthOf(written: Written, size: number): number {
    return this.typeface
      .runs(written)
      .reduce((width, { font, text }) => width + this.doc.font(font).fontSize(size).widthOfString(text), 0)
  }

  write(written: Written, { x, y, size, colour }: Place): void {
    let at = x
    for (const { font, text } of this.typeface.runs(written)) {
      this.doc.font(font).fontSize(size).fillColor(colour)
      this.doc.text(text, at, y, { lineBreak: false, baseline: 'alphabetic' })
      at += this.doc.widthOfString(text)
    }
  }

  /** Broken where the language breaks its lines, each at most so wide. */
  lines({ text, weight }: Written, size: number, width: number): string[] {
    const words = [...new Intl.Segmenter(this.locale, { granularity: 'word' }).segment(text)]
    const lines = ['']
    for (const { segment, isWordLike } of words) {
      const longer = lines.at(-1)! + segment
      const fits = this.widthOf({ text: longer.trimEnd(), weight }, size) <= width
      // Punctuation stays with the word before it.
      if (fits || !isWordLike) lines[lines.length - 1] = longer
      else lines.push(segment)
    }
    return lines.map((line) => line.trim())
  }
}
