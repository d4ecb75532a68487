/** A block of a text beside its translation. */
export interface Block {
  text: string
  /** `new`: since both were last in step; `gone`: it stood there then. */
  change: 'same' | 'new' | 'gone'
}

/** What became of a text, block by block, in its order; without an earlier one nothing is marked. */
export function changedBlocks(before: string | null, now: string): Block[] {
  const is = blocksOf(now)
  if (before === null) return is.map((text) => ({ text, change: 'same' }))
  const was = blocksOf(before)
  const kept = keptOf(was, is)
  const blocks: Block[] = []
  let [old, at] = [0, 0]
  for (const [oldKept, kept_] of [...kept, [was.length, is.length] as const]) {
    blocks.push(...was.slice(old, oldKept).map((text) => ({ text, change: 'gone' as const })))
    blocks.push(...is.slice(at, kept_).map((text) => ({ text, change: 'new' as const })))
    if (kept_ < is.length) blocks.push({ text: is[kept_]!, change: 'same' })
    ;[old, at] = [oldKept + 1, kept_ + 1]
  }
  return blocks
}

/** Parted by empty lines, but for those within a fence. */
export function blocksOf(text: string): string[] {
  const blocks: string[][] = [[]]
  let fence: string | null = null
  for (const line of text.split('\n')) {
    const mark = /^\s*(`{3,}|~{3,}|\$\$)/.exec(line)?.[1]
    if (fence === null && line.trim() === '') blocks.push([])
    else blocks.at(-1)!.push(line)
    if (mark && fence === null && !line.trim().slice(mark.length).endsWith(mark)) fence = mark
    else if (mark && fence !== null && mark.startsWith(fence)) fence = null
  }
  return blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'))
}

/** Places of a longest run of blocks that both have in the same order. */
function keptOf(was: readonly string[], is: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: was.length + 1 }, () => new Uint16Array(is.length + 1))
  for (let one = was.length - 1; one >= 0; one--)
    for (let other = is.length - 1; other >= 0; other--)
      lengths[one]![other] =
        was[one] === is[other]
          ? lengths[one + 1]![other + 1]! + 1
          : Math.max(lengths[one + 1]![other]!, lengths[one]![other + 1]!)
  const kept: [number, number][] = []
  let [one, other] = [0, 0]
  while (one < was.length && other < is.length) {
    if (was[one] === is[other]) kept.push([one++, other++])
    else if (lengths[one + 1]![other]! >= lengths[one]![other + 1]!) one++
    else other++
  }
  return kept
}
