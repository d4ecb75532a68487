import { addDays, addMonths, daysBetween, laterOf, type Day } from '../../calendar.js'

/** From so many days before the end one may renew; a rule that is new or stricter leaves everybody at least as many. */
export const windowDays = 30

/** What a company asks for from a day on. */
export interface Rule {
  since: Day
  /** Null: it is asked for no longer. */
  months: number | null
  graceDays: number
}

/** A version of the course that the person is or was on. */
export interface Checked {
  /** Keys of its questions. */
  questions: readonly string[]
  /** On which days each was answered right; more than the last one may be left out of no question. */
  rightOn: ReadonlyMap<string, readonly Day[]>
}

export interface Deeds {
  /** Days on which a version of the course became whole by something done there. */
  finishedOn: readonly Day[]
  versions: readonly Checked[]
}

export type HoldState = 'VALID' | 'DUE_SOON' | 'IN_GRACE' | 'LAPSED'

/** For how long what somebody has finished holds. */
export interface Hold {
  state: HoldState
  /** The last day. */
  endsOn: Day
  /** Until it: 0 is today, below it is over. */
  daysLeft: number
  /** What is answered right from this day on counts for the renewal that comes next. */
  opensOn: Day
  /** The last day of the grace period. */
  lapsesOn: Day
  renewedOn: Day | null
}

/** A person's hold while the rules of a company are gone through, oldest first. */
interface Held {
  /** From where the months are counted. */
  from: Day | null
  /** Not before this day, since a rule was new or became stricter. */
  floor: Day | null
  renewedOn: Day | null
}

/**
 * What the ledgers say of one person and one course today; null where it needs no renewing. Each rule judges what happened while it was
 * in force, so that what was once renewed stays so, whatever is asked for later.
 */
export function holdOf(rules: readonly Rule[], deeds: Deeds, today: Day): Hold | null {
  let held: Held = { from: null, floor: null, renewedOn: null }
  let before: Rule | null = null
  for (const [at, rule] of rules.entries()) {
    const until = rules[at + 1]?.since ?? today
    held = goThrough(rule, deeds, { ...held, floor: floorUnder(rule, before, held) }, until)
    before = rule
  }
  return before?.months == null || held.from === null ? null : said(before, held, today)
}

function floorUnder(rule: Rule, before: Rule | null, held: Held): Day | null {
  if (rule.months === null) return null
  const isStricter =
    before?.months == null || rule.months < before.months || rule.graceDays < before.graceDays
  // Who had lapsed already gets no other chance by a new rule.
  const hasLapsed = before?.months != null && held.from !== null && lapsesOn(before, held) < rule.since
  return isStricter && !hasLapsed ? addDays(rule.since, windowDays) : held.floor
}

function goThrough(rule: Rule, deeds: Deeds, start: Held, until: Day): Held {
  let held = start
  let seen = ''
  for (;;) {
    const finished = deeds.finishedOn.filter((day) => day > seen && day <= until).toSorted()[0]
    const renewed = rule.months === null || held.from === null ? null : renewalIn(rule, deeds, held)
    if (renewed && renewed <= until && (!finished || renewed <= finished)) {
      held = { from: laterOf(endOf(rule, held), renewed), floor: null, renewedOn: renewed }
    } else if (finished) {
      held = { ...held, from: held.from === null ? finished : laterOf(held.from, finished) }
      seen = finished
    } else return held
  }
}

/** The first day on which every question of a version was answered right anew. */
function renewalIn(rule: Rule, { versions }: Deeds, held: Held): Day | null {
  const opensOn = addDays(endOf(rule, held), -windowDays)
  const days = versions.flatMap(({ questions, rightOn }) => {
    const each = questions.map(
      (key) =>
        rightOn
          .get(key)
          ?.filter((day) => day >= opensOn)
          .toSorted()[0],
    )
    return questions.length > 0 && each.every((day) => day !== undefined) ? [each.reduce(laterOf)] : []
  })
  const [first] = days.toSorted()
  return first ? laterOf(first, rule.since) : null
}

function endOf({ months }: Rule, { from, floor }: Held): Day {
  const end = addMonths(from!, months!)
  return floor ? laterOf(end, floor) : end
}

function lapsesOn(rule: Rule, held: Held): Day {
  return addDays(endOf(rule, held), rule.graceDays)
}

function said(rule: Rule, held: Held, today: Day): Hold {
  const endsOn = endOf(rule, held)
  const daysLeft = daysBetween(today, endsOn)
  return {
    state: stateAfter(daysLeft, rule),
    endsOn,
    daysLeft,
    opensOn: addDays(endsOn, -windowDays),
    lapsesOn: addDays(endsOn, rule.graceDays),
    renewedOn: held.renewedOn,
  }
}

function stateAfter(daysLeft: number, { graceDays }: Rule): HoldState {
  if (daysLeft > windowDays) return 'VALID'
  if (daysLeft >= 0) return 'DUE_SOON'
  return daysLeft >= -graceDays ? 'IN_GRACE' : 'LAPSED'
}
