const dayMs = 86_400_000

/** A day of the calendar, `2026-12-24`. Two of them compare as their words do. */
export type Day = string

export function addDays(day: Day, days: number): Day {
  return fromNumber(numberOf(day) + days)
}

/** The same day so many months later, or the last of that month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return fromNumber(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)) / dayMs)
}

/** Below 0 where the second is over already. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from)
}

export function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other
}

const numberOf = (day: Day) => Date.parse(`${day}T00:00:00Z`) / dayMs
const fromNumber = (number: number): Day => new Date(number * dayMs).toISOString().slice(0, 10)
