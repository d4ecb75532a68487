import type {
  ActiveWeekFragment,
  DueProgressFragment,
  ExerciseOutcomeFragment,
  FunnelStepFragment,
  RiskRowFragment,
} from '~/graphql/generated/graphql'
import type { Cell, ReportWords } from './team-file.server'

/** What the progress page says of the people together. */
export interface Groups {
  averagePassed: number | null
  waiting: number | null
  funnel: FunnelStepFragment[]
  due: DueProgressFragment
  weeks: ActiveWeekFragment[] | null
  exercises: ExerciseOutcomeFragment[]
}

/** A line for each number. What is withheld has a line that says so, as on the page. */
export function groupLines(words: ReportWords, groups: Groups): Cell[][] {
  return [
    ...groups.funnel.map(({ step, people }) => [
      ...[words('progress:funnel.title'), words(`progress:funnel.steps.${step}`)],
      ...(typeof people === 'number' ? [people, ''] : ['', words('progress:withheld')]),
    ]),
    ...dueLines(words, groups.due),
    ...weekLines(words, groups.weeks),
    ...groups.exercises.map((outcome) => exerciseLine(words, outcome)),
    ...averageLines(words, groups.averagePassed),
    ...waitingLines(words, groups.waiting),
  ]
}

const dueStates = ['doneInTime', 'doneLate', 'later', 'soon', 'over'] as const

function dueLines(words: ReportWords, due: DueProgressFragment): Cell[][] {
  return dueStates.map((state) => [
    ...[words('progress:due.title'), words(`progress:due.states.${state}`), due[state], ''],
  ])
}

function weekLines(words: ReportWords, weeks: ActiveWeekFragment[] | null): Cell[][] {
  const heading = words('progress:weeks.heading')
  if (!weeks) return [[heading, '', '', words('progress:withheld')]]
  return weeks.map(({ from, people }) => [heading, from, people, ''])
}

function exerciseLine(words: ReportWords, outcome: ExerciseOutcomeFragment): Cell[] {
  const { exercise, people, passRate, bound, attempts, minutes } = outcome
  const facts = [
    { name: words('progress:exercises.people'), value: people },
    { name: words('progress:exercises.attempts'), value: attempts },
    {
      name: words('progress:exercises.minutes'),
      value: typeof minutes === 'number' && minutes < 5 ? words('progress:exercises.quick') : minutes,
    },
  ]
  return [
    ...[words('progress:exercises.title'), exercise.title],
    words(`progress:exercises.bounds.${bound}`, { share: `${Math.round(passRate * 100)}%` }),
    facts.flatMap(({ name, value }) => (value === null ? [] : [`${name} ${value}`])).join(', '),
  ]
}

function averageLines(words: ReportWords, average: number | null): Cell[][] {
  if (average === null) return []
  const said = words('progress:exercises.average', { count: average, average: String(average) })
  return [[words('progress:exercises.title'), '', average, said]]
}

/** As on the page, nothing of nobody. */
function waitingLines(words: ReportWords, waiting: number | null): Cell[][] {
  if (!waiting) return []
  const said = words('progress:risk.waiting', { count: waiting, people: String(waiting) })
  return [[words('progress:risk.title'), '', waiting, said]]
}

export function riskLine(words: ReportWords, person: RiskRowFragment): string[] {
  const { member, over, daysOver, idleDays, stuckOn } = person
  const reasons = [
    over > 0
      ? words('progress:risk.over', {
          count: over,
          days: words('progress:risk.days', { count: daysOver ?? 0 }),
        })
      : null,
    stuckOn && stuckOn.length > 0
      ? words('progress:risk.stuck', { exercises: stuckOn.map(({ title }) => title).join(', ') })
      : null,
    typeof idleDays === 'number' ? words('progress:risk.idle', { count: idleDays }) : null,
  ].filter((reason) => reason !== null)
  return [words('progress:risk.title'), member.name, '', reasons.join('; ')]
}
