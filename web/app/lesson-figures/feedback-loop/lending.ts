import { randomFrom } from '../kit'

/** Share that defaults in truth, and what the model has seen before the first week: defaults in so many loans. */
export const bands = {
  a: { truth: 0.02, seen: { loans: 20, defaults: 0.4 } },
  b: { truth: 0.05, seen: { loans: 20, defaults: 1 } },
  c: { truth: 0.08, seen: { loans: 20, defaults: 3 } },
  d: { truth: 0.2, seen: { loans: 20, defaults: 4 } },
} as const

export type Band = keyof typeof bands
export const bandNames = Object.keys(bands) as Band[]

/** Euros earned by a loan that is repaid, lost by one that isn't; the border where both meet. */
export const money = { repaid: 20, lost: 180 }
export const border = money.repaid / (money.repaid + money.lost)
export const applicants = 100
export const weeks = 52

export interface Week {
  /** The share of defaults that the model believes each band to have, after the week. */
  belief: Record<Band, number>
  /** Whether band C got loans by the model's own advice in this week. */
  lendsToC: boolean
  /** Euros since the beginning. */
  earned: number
}

interface Options {
  /** Share of the refused who get a loan all the same, drawn by chance. */
  exploration: number
  /** With it, each loan is repaid or not by chance; without it, averages. */
  seed?: number | undefined
}

/** A year of lending: the model decides, learns from what it decided, and decides again. Week 0 is the start. */
export function lend({ exploration, seed }: Options): Week[] {
  const random = seed === undefined ? undefined : randomFrom(seed)
  const seen = Object.fromEntries(bandNames.map((band) => [band, { ...bands[band].seen }])) as Record<
    Band,
    { loans: number; defaults: number }
  >
  const beliefs = () =>
    Object.fromEntries(
      bandNames.map((band) => [band, seen[band].defaults / seen[band].loans]),
    ) as Week['belief']
  const year: Week[] = [{ belief: beliefs(), lendsToC: beliefs().c < border, earned: 0 }]
  for (let week = 1; week <= weeks; week++) {
    const before = year[week - 1] as Week
    let earned = before.earned
    for (const band of bandNames) {
      const loans = before.belief[band] < border ? applicants : applicants * exploration
      const defaults = defaultsIn(loans, bands[band].truth)
      seen[band].loans += loans
      seen[band].defaults += defaults
      earned += (loans - defaults) * money.repaid - defaults * money.lost
    }
    year.push({ belief: beliefs(), lendsToC: before.belief.c < border, earned })
  }
  return year

  function defaultsIn(loans: number, truth: number): number {
    if (!random) return loans * truth
    return Array.from({ length: Math.round(loans) }, () => random.uniform()).filter((draw) => draw < truth)
      .length
  }
}

/** Euros more, or less, than whoever never explores has earned by each week. */
export function advantage(year: readonly Week[], other: readonly Week[]): number[] {
  return year.map(({ earned }, week) => earned - (other[week]?.earned ?? 0))
}
