import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

export type Weight = 400 | 500 | 600

export interface Written {
  text: string
  weight: Weight
}

/** A stretch of text that one font has all characters of. */
export interface Run {
  font: string
  text: string
}

/** In place of a character that none of our fonts has. */
const missing = '□'

/**
 * The product's own fonts for print: of the slices that browsers fetch by their unicode ranges those that the texts need, each cut
 * down to the characters that occur and set to one weight.
 */
export class Typeface {
  private constructor(
    /** By the name that a run has. */
    readonly fonts: ReadonlyMap<string, Buffer>,
    private readonly slices: readonly Slice[],
  ) {}

  static async for(texts: readonly Written[]): Promise<Typeface> {
    const slices = await readSlices()
    const wanted = new Map<string, { slice: Slice; weight: Weight; characters: Set<string> }>()
    for (const { text, weight } of texts)
      for (const { font, text: part, slice } of runsOf(text, weight, slices)) {
        const entry = wanted.get(font) ?? { slice, weight, characters: new Set() }
        for (const character of part) entry.characters.add(character)
        wanted.set(font, entry)
      }
    const fonts = await Promise.all(
      [...wanted].map(async ([font, { slice, weight, characters }]) => {
        const options = { targetFormat: 'sfnt', variationAxes: { wght: weight } } as const
        const cut = await subsetFont(await readFile(slice.file), [...characters].join(''), options)
        // Of a glyph without an outline fontkit reads the box all the same, for a space at the end beyond the last byte.
        return [font, Buffer.concat([cut, Buffer.alloc(16)])] as const
      }),
    )
    return new Typeface(new Map(fonts), slices)
  }

  runs({ text, weight }: Written): Run[] {
    return runsOf(text, weight, this.slices)
  }
}

interface Slice {
  name: string
  file: string
  ranges: readonly (readonly [number, number])[]
}

/** Latin letters look like Inter also beside Chinese. */
const families = ['inter', 'noto-sans-sc']
const { resolve } = createRequire(import.meta.url)

let known: Promise<Slice[]> | undefined

function readSlices(): Promise<Slice[]> {
  return (known ??= Promise.all(families.map(slicesOf)).then((all) => all.flat()))
}

async function slicesOf(family: string): Promise<Slice[]> {
  const folder = `@fontsource-variable/${family}`
  const table = JSON.parse(await readFile(resolve(`${folder}/unicode.json`), 'utf8')) as Record<
    string,
    string
  >
  return Object.entries(table).map(([subset, ranges]) => {
    const name = `${family}-${subset.replace(/[[\]]/g, '')}`
    return {
      name,
      file: resolve(`${folder}/files/${name}-wght-normal.woff2`),
      ranges: ranges.split(',').map(rangeOf),
    }
  })
}

/** `U+4E00-4E0F` or `U+20AC`. */
function rangeOf(range: string): [number, number] {
  const [from = '', to = from] = range.trim().slice(2).split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}

function runsOf(text: string, weight: Weight, slices: readonly Slice[]): (Run & { slice: Slice })[] {
  const runs: (Run & { slice: Slice })[] = []
  for (const character of text) {
    const found = sliceFor(character, slices)
    const slice = found ?? sliceFor(missing, slices)!
    const shown = found ? character : missing
    const font = `${slice.name} ${weight}`
    const last = runs.at(-1)
    if (last?.font === font) last.text += shown
    else runs.push({ font, text: shown, slice })
  }
  return runs
}

/** The ranges promise more than the fonts hold: these scripts they have. */
const written =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}\p{Script=Inherited}]/u

function sliceFor(character: string, slices: readonly Slice[]): Slice | undefined {
  if (!written.test(character) || /\p{Emoji_Presentation}/u.test(character)) return undefined
  const code = character.codePointAt(0)!
  return slices.find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to))
}
