export const essays = 1000

export interface Rates {
  /** Share written by a machine. */
  base: number
  /** Share of these that is flagged. */
  detection: number
  /** Share of the honest that is flagged. */
  falseAlarm: number
}

export interface Counts {
  found: number
  missed: number
  wronged: number
  quiet: number
}

/** A thousand essays, in expectation; with a second detector that errs independently, flagged means flagged twice. */
export function countsOf({ base, detection, falseAlarm }: Rates, twice: boolean): Counts {
  const machine = essays * base
  const honest = essays - machine
  const found = machine * (twice ? detection ** 2 : detection)
  const wronged = honest * (twice ? falseAlarm ** 2 : falseAlarm)
  return { found, missed: machine - found, wronged, quiet: honest - wronged }
}

/** What a flag means: P(machine | flagged); NaN where nothing is flagged. */
export function meaningOf({ found, wronged }: Counts): number {
  return found / (found + wronged)
}

export type Kind = keyof Counts

/** One kind for each essay, so that the counts come as near as whole essays can (largest remainders). */
export function essaysOf(counts: Counts): Kind[] {
  const kinds: Kind[] = ['found', 'wronged', 'missed', 'quiet']
  const whole = kinds.map((kind) => Math.floor(counts[kind] + 1e-9))
  const left = essays - whole.reduce((sum, count) => sum + count, 0)
  const byRemainder = kinds
    .map((kind, at) => ({ at, remainder: counts[kind] - (whole[at] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder)
  for (const { at } of byRemainder.slice(0, left)) whole[at] = (whole[at] ?? 0) + 1
  return kinds.flatMap((kind, at) => Array.from({ length: whole[at] ?? 0 }, () => kind))
}
