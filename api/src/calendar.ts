const dayMs = 86_400_000

/** A day of the calendar, `2026-12-24`. Two of them compare as their words do. */
export type Day = string

/** Null for what is no day of the calendar, as the 30th of February. */
export function dayFrom(text: string): Day | null {
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    new Date(Date.parse(`${text}T00:00:00Z`) || 0).toISOString().startsWith(text)
  return isDay ? text : null
}

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

export interface LocalTime {
  /** 1 is Monday, 7 Sunday. */
  weekday: number
  /** 0 to 23. */
  hour: number
  /** `2026-11-30` */
  date: string
}

/** What calendar and clock say in an IANA zone. */
export function localTime(at: Date, zone: string): LocalTime {
  const local = new Date(asIfUtc(at, zone))
  return {
    weekday: local.getUTCDay() || 7,
    hour: local.getUTCHours(),
    date: local.toISOString().slice(0, 10),
  }
}

/** When the day began in which it is `at` there, or one so many days before. */
export function startOfDay(at: Date, zone: string, daysBefore = 0): Date {
  return startOfDate(localTime(at, zone).date, zone, daysBefore)
}

/** When a day of the calendar begins there, or one so many days before. */
export function startOfDate(date: string, zone: string, daysBefore = 0): Date {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const midnight = Date.UTC(year, month - 1, day) - daysBefore * dayMs
  // Twice, as the zone may have had another offset then than at the first guess.
  const guess = midnight - offsetAt(new Date(midnight), zone)
  return new Date(midnight - offsetAt(new Date(guess), zone))
}

/** The last moment of a day of the calendar there. */
export function endOfDate(date: Day, zone: string): Date {
  return new Date(startOfDate(date, zone, -1).getTime() - 1)
}

function offsetAt(at: Date, zone: string): number {
  return asIfUtc(at, zone) - Math.floor(at.getTime() / 1000) * 1000
}

/** The zone's own date and time, read as if they were of UTC; in milliseconds. */
function asIfUtc(at: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  }).formatToParts(at)
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value)
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
}
