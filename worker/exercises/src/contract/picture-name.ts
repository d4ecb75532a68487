/** A picture in a lesson of a company's own, as its name says it. */
export interface NamedPicture {
  /** By what it holds, with its measures, so that whoever draws a lesson need not ask for them. */
  name: string
  /** Pixels. */
  width: number
  height: number
}

const name = String.raw`[0-9a-f]{32}-([1-9]\d{0,3})x([1-9]\d{0,3})`
const whole = new RegExp(`^pictures/(${name})\\.webp$`)
const anywhere = new RegExp(String.raw`\bpictures/(${name})\.webp\b`, 'g')

/** As Markdown names it, and the files of a course. */
export function picturePath(picture: string): string {
  return `pictures/${picture}.webp`
}

/** The picture that an address in a lesson means; null for an address elsewhere. */
export function pictureAt(url: string): NamedPicture | null {
  const [, found, width, height] = whole.exec(url) ?? []
  return found === undefined ? null : { name: found, width: Number(width), height: Number(height) }
}

/** Names of all pictures that a text speaks of, each once. */
export function pictureNamesIn(text: string): string[] {
  return [...new Set([...text.matchAll(anywhere)].map(([, found]) => found!))]
}
