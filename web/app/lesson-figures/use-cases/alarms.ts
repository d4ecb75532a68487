/** A task in which a model raises an alarm and a person checks each. */
export interface Watch {
  /** Share of all cases that are real. */
  base: number
  /** Share of the real ones that raise an alarm. */
  recall: number
  /** Share of the others that do. */
  falseAlarm: number
  /** Share of the real ones found that somebody knew of already. */
  known: number
  /** How many checks one real case, newly found, is worth. */
  worth: number
}

export const watchNames = ['fraud', 'sepsis', 'shelf'] as const
export type WatchName = (typeof watchNames)[number]

/** The ward's from 38,455 stays: 2,552 with sepsis, 6,971 with an alarm, 843 with both (Wong and others 2021). */
export const watches: Record<WatchName, Watch> = {
  fraud: { base: 0.002, recall: 0.8, falseAlarm: 0.01, known: 0, worth: 15 },
  sepsis: {
    base: 2552 / 38_455,
    recall: 843 / 2552,
    falseAlarm: (6971 - 843) / (38_455 - 2552),
    known: 0,
    worth: 10,
  },
  shelf: { base: 0.04, recall: 0.85, falseAlarm: 0.03, known: 0, worth: 15 },
}

export interface Watched {
  /** All of 1,000 cases. */
  alarms: number
  found: number
  /** Found and not known before. */
  fresh: number
  missed: number
  /** Share of the alarms that find somebody new. */
  precision: number
  /** Alarms for each real case newly found. */
  checksEach: number
  /** What the finds are worth less what the checks cost, in checks. */
  gain: number
}

const cases = 1000

export function watchedOf({ base, recall, falseAlarm, known, worth }: Watch): Watched {
  const found = cases * base * recall
  const fresh = found * (1 - known)
  const alarms = found + cases * (1 - base) * falseAlarm
  return {
    alarms,
    found,
    fresh,
    missed: cases * base - found,
    precision: fresh / alarms,
    checksEach: alarms / fresh,
    gain: worth * fresh - alarms,
  }
}
