import { addDays, dayFrom, daysBetween, endOfDate, localTime } from '../../calendar.js'
import { Refusal } from '../../graphql/refusal.js'

/** Nobody plans further than that; a year with a digit too many is found. */
const farthestDays = 5 * 366

/** The last moment of a day of the calendar, `2026-12-24`, where the company is; null for none. */
export function dueFrom(day: string | null | undefined, zone: string, now: Date): Date | null {
  if (!day) return null
  if (!dayFrom(day)) throw new Refusal('DUE_NO_DAY', ['dueOn'])
  const dueAt = endOfDate(day, zone)
  const days = daysLeft(dueAt, zone, now)
  if (days < 0) throw new Refusal('DUE_IN_THE_PAST', ['dueOn'])
  if (days > farthestDays) throw new Refusal('DUE_NO_DAY', ['dueOn'])
  return dueAt
}

/** Whole days of the calendar: 0 is today, below it is over. */
export function daysLeft(dueAt: Date, zone: string, now: Date): number {
  return daysBetween(dayOf(now, zone), dayOf(dueAt, zone))
}

/** As many days as the others had, for whoever came later than it was given. */
export function dueFor(given: { dueAt: Date; at: Date }, joinedAt: Date, zone: string): Date {
  const later = daysBetween(dayOf(given.at, zone), dayOf(joinedAt, zone))
  return later <= 0 ? given.dueAt : endOfDate(addDays(dayOf(given.dueAt, zone), later), zone)
}

/** `2026-12-24` */
export function dayOf(dueAt: Date, zone: string): string {
  return localTime(dueAt, zone).date
}
