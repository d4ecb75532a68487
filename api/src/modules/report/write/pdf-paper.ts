import { colours, page, type Pen, type Weight } from '@skillgrad/print'

export interface Set {
  x: number
  /** Of the baseline. */
  y: number
  /** In points. */
  size: number
  colour?: string
  weight?: Weight
  /** Where the text ends instead of beginning, or its middle. */
  align?: 'start' | 'middle' | 'end'
  /** Cut with an ellipsis beyond it. */
  width?: number
}

/** A document page by page, and how far down it is written. */
export class Paper {
  readonly left = 40
  readonly right = page.width - 40
  /** Nothing of a table stands below it. */
  readonly bottom = page.height - 46
  y = 44
  readonly #widths = new Map<string, number>()

  constructor(
    readonly doc: PDFKit.PDFDocument,
    private readonly pen: Pen,
  ) {}

  /** Measured once, as most words of a table come again and again. */
  widthOf(text: string, size: number, weight: Weight = 400): number {
    const key = `${weight} ${size} ${text}`
    const known = this.#widths.get(key) ?? this.pen.widthOf({ text, weight }, size)
    this.#widths.set(key, known)
    return known
  }

  write(text: string, { x, y, size, colour = colours.ink, weight = 400, align = 'start', width }: Set): void {
    const shown = width === undefined ? text : this.cut(text, { size, weight, width })
    const shift = { start: 0, middle: 0.5, end: 1 }[align]
    const at = shift === 0 ? x : x - shift * this.widthOf(shown, size, weight)
    this.pen.write({ text: shown, weight }, { x: at, y, size, colour })
  }

  lines(text: string, { size, width, weight = 400 }: { size: number; width: number; weight?: Weight }) {
    return this.pen.lines({ text, weight }, size, width)
  }

  cut(text: string, { size, weight, width }: { size: number; weight: Weight; width: number }): string {
    if (this.widthOf(text, size, weight) <= width) return text
    const characters = [...text]
    while (characters.length > 1 && this.widthOf(`${characters.join('')}…`, size, weight) > width)
      characters.pop()
    return `${characters.join('').trimEnd()}…`
  }

  /** A word on its colour, which also tells it in grey. */
  chip(
    text: string,
    { x, y, width, height, fill, ink }: Record<'x' | 'y' | 'width' | 'height', number> & Fill,
  ): void {
    const [first, second] = fill
    this.doc.roundedRect(x, y, width, height, 3)
    if (second) {
      this.doc.fill(first)
      this.doc
        .save()
        .roundedRect(x + width / 2, y, width / 2, height, 3)
        .clip()
      this.doc.rect(x + width / 2, y, width / 2, height).fill(second)
      this.doc.restore()
    } else this.doc.fill(first)
    const size = this.#fitting(text, width - 4)
    this.write(text, {
      x: x + width / 2,
      y: y + height / 2 + size * 0.36,
      size,
      colour: ink,
      align: 'middle',
    })
  }

  newPage(): void {
    this.doc.addPage()
    this.y = 44
  }

  #fitting(text: string, width: number): number {
    const usual = 7.5
    const needed = this.widthOf(text, usual)
    return needed <= width ? usual : Math.max(4.5, Math.floor((usual * width * 4) / needed) / 4)
  }
}

export interface Fill {
  /** One colour, or two beside each other for what lies between. */
  fill: readonly [string, string?]
  ink: string
}
