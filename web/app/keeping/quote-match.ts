/** The words of a passage and those around it. */
export interface Quoted {
  quote: string
  prefix: string
  suffix: string
}

/** What passages are compared by: spaces, signs and line breaks are the page's. As the api does it. */
export function letters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** Where a passage stands in the letters of a text: of several places the one whose surroundings are most like what they were. */
export function placeOfQuote(
  text: string,
  { quote, prefix, suffix }: Quoted,
): { start: number; end: number } | null {
  const sought = letters(quote)
  if (sought === '') return null
  const [before, after] = [letters(prefix), letters(suffix)]
  let best: { start: number; end: number; likeness: number } | null = null
  for (let start = text.indexOf(sought); start >= 0; start = text.indexOf(sought, start + 1)) {
    const end = start + sought.length
    const likeness = alikeAtEnd(text.slice(0, start), before) + alikeAtStart(text.slice(end), after)
    if (!best || likeness > best.likeness) best = { start, end, likeness }
  }
  return best
}

function alikeAtStart(one: string, other: string): number {
  let count = 0
  while (count < one.length && count < other.length && one[count] === other[count]) count += 1
  return count
}

function alikeAtEnd(one: string, other: string): number {
  let count = 0
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count)) count += 1
  return count
}
