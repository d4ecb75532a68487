import type { FunnelStep, RateBound, TargetState, TeamLevel } from '../../../graphql/enums.js'
import type { RecordKind } from '../../../graphql/record-enums.js'
import type { ReportView } from '../../../graphql/report-enums.js'
import type { LevelName } from '../../skill/level.js'

/** All that stands in a report beside names and numbers. */
export interface ReportWords {
  titles: Record<`${ReportView}`, string>
  levels: Record<LevelName, string>
  between(lower: string, upper: string): string
  /** For a narrow cell. */
  betweenShort(lower: string, upper: string): string
  notEnough: string
  targets: Record<TargetState, string>
  facts: Record<'company' | 'team' | 'person' | 'skill' | 'goal' | 'step' | 'sorted' | 'day', string>
  everybody: string
  filterLevels: Record<TeamLevel, string>
  steps: Partial<Record<FunnelStep, string>>
  sortedBy: { active: string; gap: string; descending: string }
  columns: Record<
    | 'person'
    | 'email'
    | 'lastActive'
    | 'submissions'
    | 'passed'
    | 'goal'
    | 'missing'
    | 'minutes'
    | 'section'
    | 'what'
    | 'value'
    | 'note',
    string
  >
  figures: {
    people(count: number): string
    stated(level: string): string
    meeting(goal: string, people: number): string
    missing(skill: string): string
    joined: string
    active: string
    needing(count: number): string
    over: string
  }
  legend: { stated: string; between: string; notEnough: string } & Record<TargetState, string>
  caveat: Record<`${ReportView}`, readonly string[]>
  withheld: string
  person: {
    about: string
    purpose: string
    levels: string
    gap(goal: string): string
    planned: string
    certificates: string
    changes: string
    done: string
    kinds: Record<`${RecordKind}`, string>
    likely(probability: string): string
    evidence(count: number): string
    newest(day: string, daysAgo: number): string
    growing: string
    asked(level: string): string
    there(probability: string): string
    due(day: string): string
    given: string
    step(lessons: number, minutes: number, skills: string): string
    revoked: string
    assessment: string
    before(said: string): string
    grows: string
    stated(level: string, count: number): string
    met(goal: string): string
    semicolon: string
    comma: string
  }
  funnel: { title: string; steps: Record<FunnelStep, string> }
  due: { title: string } & Record<'doneInTime' | 'doneLate' | 'later' | 'soon' | 'over', string>
  weeks: { title: string }
  exercises: {
    title: string
    people: string
    attempts: string
    minutes: string
    quick: string
    bounds: Record<RateBound, (share: string) => string>
    average(count: number): string
  }
  risk: {
    title: string
    over(count: number, days: number): string
    stuck(exercises: readonly string[]): string
    idle(days: number): string
    waiting(people: number): string
  }
  page(number: number, of: number): string
  nobody: string
}
