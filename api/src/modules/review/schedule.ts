import { createEmptyCard, fsrs, Rating } from 'ts-fsrs'

export interface Recall {
  /** A day of the calendar, `2026-12-24`. */
  on: string
  isRight: boolean
}

/**
 * When a question that was missed is asked again: by FSRS, on the day on which it is still remembered with a probability of 0.9, as
 * far as the scheduler knows. In whole days: the library's steps of minutes are for cards that are learned in one sitting. Nothing
 * is drawn by chance, so that the same answers give the same day.
 */
const scheduler = fsrs({ request_retention: 0.9, enable_short_term: false, enable_fuzz: false })

/** What would not be asked for as long as this is known well enough. */
const knownDays = 180

/** The day on which it is due; null once it is known. */
export function dueOn(missedOn: string, recalls: readonly Recall[]): string | null {
  let card = scheduler.next(createEmptyCard(instant(missedOn)), instant(missedOn), Rating.Again).card
  for (const { on, isRight } of recalls)
    card = scheduler.next(card, instant(on), isRight ? Rating.Good : Rating.Again).card
  return card.scheduled_days > knownDays ? null : card.due.toISOString().slice(0, 10)
}

/** Days alone count, whatever the hour. */
function instant(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
