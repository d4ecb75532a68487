/** Euros of one minute of whoever does the work. */
export const minute = 0.5

/** A task in which a model drafts and a person may check. */
export interface Task {
  /** Share of the drafts that are right as they are. */
  right: number
  /** Minutes saved by a right one, before it is checked. */
  saves: number
  /** Minutes to check one. */
  check: number
  /** Share of the wrong ones that a check finds. */
  found: number
  /** Euros lost by a wrong one that gets out. */
  loss: number
  /** Euros of one call of the model. */
  call: number
}

export const taskNames = ['service', 'content', 'education'] as const
export type TaskName = (typeof taskNames)[number]

export const tasks: Record<TaskName, Task> = {
  service: { right: 0.7, saves: 5, check: 1, found: 0.9, loss: 8, call: 0.02 },
  content: { right: 0.8, saves: 12, check: 3, found: 0.8, loss: 20, call: 0.03 },
  education: { right: 0.75, saves: 8, check: 2, found: 0.7, loss: 10, call: 0.03 },
}

/** Euros that one draft brings if a person checks each. */
export function checked({ right, saves, check, found, loss, call }: Task): number {
  return minute * (right * saves - check) - (1 - right) * (1 - found) * loss - call
}

/** Euros that one brings if it goes out unread. */
export function unread({ right, saves, loss, call }: Task): number {
  return minute * right * saves - (1 - right) * loss - call
}

export interface Borders {
  /** Shares of right drafts from which on checked and unread ones bring more than nothing. */
  checkedPays: number
  unreadPays: number
  /** From which on checking costs more than it finds. */
  unreadWins: number
}

export function bordersOf({ saves, check, found, loss, call }: Task): Borders {
  const slipping = (1 - found) * loss
  return {
    checkedPays: (minute * check + call + slipping) / (minute * saves + slipping),
    unreadPays: (loss + call) / (minute * saves + loss),
    unreadWins: 1 - (minute * check) / (found * loss),
  }
}
