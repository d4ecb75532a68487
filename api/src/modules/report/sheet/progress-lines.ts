import type { DueCounts } from '../../team-progress/due.repository.js'
import type {
  ActiveWeek,
  ExerciseOutcome,
  FunnelCount,
  PersonAtRisk,
} from '../../team-progress/team-progress.type.js'
import type { ReportWords } from '../words/report-words.js'
import type { Cell } from './sheet.js'

/** What the progress page says of the people together. */
export interface Groups {
  averagePassed: number | null
  waiting: number | null
  funnel: readonly FunnelCount[]
  due: DueCounts
  weeks: readonly ActiveWeek[] | null
  exercises: readonly ExerciseOutcome[]
}

/** A line for each number. What is withheld has a line that says so, as on the page. */
export function groupLines(words: ReportWords, groups: Groups): Cell[][] {
  return [
    ...groups.funnel.map(({ step, people }) => [
      ...[words.funnel.title, words.funnel.steps[step]],
      ...(people === null ? ['', words.withheld] : [people, '']),
    ]),
    ...dueStates.map((state) => [words.due.title, words.due[state], groups.due[state], '']),
    ...weekLines(words, groups.weeks),
    ...groups.exercises.map((outcome) => exerciseLine(words, outcome)),
    ...averageLines(words, groups.averagePassed),
    ...waitingLines(words, groups.waiting),
  ]
}

const dueStates = ['doneInTime', 'doneLate', 'later', 'soon', 'over'] as const

function weekLines(words: ReportWords, weeks: readonly ActiveWeek[] | null): Cell[][] {
  const { title } = words.weeks
  if (!weeks) return [[title, '', '', words.withheld]]
  return weeks.map(({ from, people }) => [title, from, people, ''])
}

function exerciseLine(words: ReportWords, outcome: ExerciseOutcome): Cell[] {
  const { exercise, people, passRate, bound, attempts, minutes } = outcome
  const { exercises: say } = words
  const facts = [
    { name: say.people, value: people },
    { name: say.attempts, value: attempts },
    { name: say.minutes, value: minutes !== null && minutes < 5 ? say.quick : minutes },
  ]
  return [
    ...[say.title, exercise.title, say.bounds[bound](`${Math.round(passRate * 100)}%`)],
    facts.flatMap(({ name, value }) => (value === null ? [] : [`${name} ${value}`])).join(', '),
  ]
}

function averageLines(words: ReportWords, average: number | null): Cell[][] {
  if (average === null) return []
  return [[words.exercises.title, '', average, words.exercises.average(average)]]
}

/** As on the page, nothing of nobody. */
function waitingLines(words: ReportWords, waiting: number | null): Cell[][] {
  return waiting ? [[words.risk.title, '', waiting, words.risk.waiting(waiting)]] : []
}

export function riskLine({ risk }: ReportWords, person: PersonAtRisk): Cell[] {
  const { member, over, daysOver, idleDays, stuckOn } = person
  const reasons = [
    ...(over > 0 ? [risk.over(over, daysOver ?? 0)] : []),
    ...(stuckOn && stuckOn.length > 0 ? [risk.stuck(stuckOn.map(({ title }) => title))] : []),
    ...(idleDays === null ? [] : [risk.idle(idleDays)]),
  ]
  return [risk.title, member.name, '', reasons.join('; ')]
}
