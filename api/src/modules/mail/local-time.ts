const dayMs = 86_400_000

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
