/** Two months of orders whose end is known, in euros, as the lesson lists them. */
export const months = {
  october: {
    honest: [20, 35, 40, 60, 80, 95, 120, 150, 180, 210, 260, 320, 410, 540],
    stolen: [240, 360, 380, 450, 610, 700],
  },
  november: {
    honest: [15, 25, 30, 45, 55, 70, 85, 110, 140, 175, 220, 300, 390, 560],
    stolen: [150, 190, 230, 240, 260, 310],
  },
} as const

export type Month = keyof typeof months
/** What a rule is to be good at: few mistakes, or a small bill. */
export type Goal = 'mistakes' | 'euros'

/** Euros for an order with a stolen card that passes, and for an honest one that is checked. */
export const costs = { missed: 200, bothered: 15 }

export interface Outcome {
  /** Stolen cards that pass. */
  missed: number
  /** Honest customers who are checked. */
  bothered: number
  mistakes: number
  euros: number
}

/** What becomes of a month's orders where those of at least `threshold` euros are checked. */
export function outcomeOf(month: Month, threshold: number): Outcome {
  const { honest, stolen } = months[month]
  const missed = stolen.filter((amount) => amount < threshold).length
  const bothered = honest.filter((amount) => amount >= threshold).length
  return {
    missed,
    bothered,
    mistakes: missed + bothered,
    euros: missed * costs.missed + bothered * costs.bothered,
  }
}

/** The threshold that does best on a month: halfway between two amounts, the lower one where several do as well. */
export function learn(month: Month, goal: Goal): number {
  const amounts = [...months[month].honest, ...months[month].stolen].sort((a, b) => a - b)
  const between = amounts.slice(1).map((amount, at) => (amount + (amounts[at] ?? 0)) / 2)
  return between.reduce((best, threshold) =>
    outcomeOf(month, threshold)[goal] < outcomeOf(month, best)[goal] ? threshold : best,
  )
}

/** No order is as large as this: whoever checks from here on checks nobody. */
export const nobody = 1000
