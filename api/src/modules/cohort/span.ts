import { addDays, addMonths, dayFrom, endOfDate, localTime, startOfDate, type Day } from '../../calendar.js'
import { Refusal } from '../../graphql/refusal.js'
import type { Tenant } from '../../tenant.js'

/** From the beginning of a day to the end of a later one, or of the same, where the company is. */
export interface Span {
  from: Day
  to: Day
  fromAt: Date
  /** Not after now. */
  toAt: Date
}

const usualDays = 90
const mostYears = 5

export interface AskedSpan {
  from?: string | null
  to?: string | null
}

/** The last ninety days, where none are asked for. */
export function spanFrom(tenant: Pick<Tenant, 'organization' | 'now'>, asked: AskedSpan): Span {
  const { timezone } = tenant.organization
  const now = tenant.now()
  const today = localTime(now, timezone).date
  const to = asked.to ? dayOr(asked.to, 'to') : today
  const from = asked.from ? dayOr(asked.from, 'from') : addDays(to, -usualDays)
  if (from > today) throw new Refusal('SPAN_IN_THE_FUTURE', ['from'])
  if (to > today) throw new Refusal('SPAN_IN_THE_FUTURE', ['to'])
  if (to < from) throw new Refusal('SPAN_BACKWARDS', ['to'])
  if (addMonths(from, mostYears * 12) < to) throw new Refusal('SPAN_TOO_LONG', ['from'], { years: mostYears })
  const end = endOfDate(to, timezone)
  return { from, to, fromAt: startOfDate(from, timezone), toAt: end < now ? end : now }
}

function dayOr(text: string, field: keyof AskedSpan): Day {
  const day = dayFrom(text)
  if (!day) throw new Refusal('SPAN_NO_DAY', [field])
  return day
}
