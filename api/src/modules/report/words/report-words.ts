import type { FunnelStep, RateBound, TargetState, TeamLevel } from '../../../graphql/enums.js'
import type { TeamReport } from '../../../graphql/report-enums.js'
import type { LevelName } from '../../skill/level.js'

/** All that stands in a report beside names and numbers. */
export interface ReportWords {
  titles: Record<TeamReport, string>
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
  caveat: Record<TeamReport, readonly string[]>
  withheld: string
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
