import { Refusal } from '../../graphql/refusal.js'
import { localTime, startOfDate } from '../mail/local-time.js'

const dayMs = 86_400_000
/** Nobody plans further than that; a year with a digit too many is found. */
const farthestDays = 5 * 366

/** The last moment of a day of the calendar, `2026-12-24`, where the company is; null for none. */
export function dueFrom(day: string | null | undefined, zone: string, now: Date): Date | null {
  if (!day) return null
  const start = Date.parse(`${day}T00:00:00Z`)
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(start || 0).toISOString().startsWith(day)
  if (!isDay) throw new Refusal('DUE_NO_DAY', ['dueOn'])
  const dueAt = endOfDay(day, zone)
  const days = daysLeft(dueAt, zone, now)
  if (days < 0) throw new Refusal('DUE_IN_THE_PAST', ['dueOn'])
  if (days > farthestDays) throw new Refusal('DUE_NO_DAY', ['dueOn'])
  return dueAt
}

/** Whole days of the calendar: 0 is today, below it is over. */
export function daysLeft(dueAt: Date, zone: string, now: Date): number {
  return dayNumber(dueAt, zone) - dayNumber(now, zone)
}

/** As many days as the others had, for whoever came later than it was given. */
export function dueFor(given: { dueAt: Date; at: Date }, joinedAt: Date, zone: string): Date {
  const later = dayNumber(joinedAt, zone) - dayNumber(given.at, zone)
  if (later <= 0) return given.dueAt
  const day = new Date((dayNumber(given.dueAt, zone) + later) * dayMs).toISOString().slice(0, 10)
  return endOfDay(day, zone)
}

/** `2026-12-24` */
export function dayOf(dueAt: Date, zone: string): string {
  return localTime(dueAt, zone).date
}

export function endOfDay(day: string, zone: string): Date {
  return new Date(startOfDate(day, zone, -1).getTime() - 1)
}

function dayNumber(at: Date, zone: string): number {
  return Date.parse(`${localTime(at, zone).date}T00:00:00Z`) / dayMs
}
