import { addDays, localTime } from '../../calendar.js'

/** On which day a report is due: of the week, 1 is Monday; of the month, 31 is its last. */
export interface Rhythm {
  rhythm: 'week' | 'month'
  day: number
}

/** From then on in the reader's morning. */
const firstHour = 8
/** A day on which nothing ran is made up for so long. */
const lateDays = 3

/**
 * The last day, as 2026-11-30, on which it was due there, if that was since `startsAt` and at most three days ago; else null.
 * Counted by calendar and clock of the zone, so that no change of the clock moves it.
 */
export function dueDay(
  rhythm: Rhythm,
  { now, startsAt, zone }: { now: Date; startsAt: Date; zone: string },
): string | null {
  const today = localTime(now, zone)
  const start = localTime(startsAt, zone)
  for (let ago = today.hour < firstHour ? 1 : 0; ago <= lateDays; ago++) {
    const date = addDays(today.date, -ago)
    if (date < start.date || (date === start.date && start.hour >= firstHour)) return null
    if (isDay(rhythm, date)) return date
  }
  return null
}

/** The next day on which it is due there. */
export function nextDay(rhythm: Rhythm, { now, zone }: { now: Date; zone: string }): string {
  const today = localTime(now, zone)
  let date = today.hour < firstHour ? today.date : addDays(today.date, 1)
  while (!isDay(rhythm, date)) date = addDays(date, 1)
  return date
}

function isDay({ rhythm, day }: Rhythm, date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`)
  if (rhythm === 'week') return (at.getUTCDay() || 7) === day
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()
  return at.getUTCDate() === Math.min(day, last)
}
