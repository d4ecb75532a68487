import type { ReportSubjectInput, TeamReport } from '~/graphql/generated/graphql'
import { asked, teamSearch } from '~/team/team-search'

const views: Record<string, TeamReport> = { goal: 'GOAL', progress: 'PROGRESS' }

/** Which page of the team an address names by `report`: the matrix unless it says another. */
export function viewIn(search: URLSearchParams): TeamReport {
  return views[search.get('report') ?? ''] ?? 'MATRIX'
}

/** What the address of a page of the team asks for, for a report of it. */
export function subjectIn(search: URLSearchParams): ReportSubjectInput {
  return { view: viewIn(search), ...asked(teamSearch(search)) }
}

/** Where the files of such a report lie that are made at once. */
export function tableAddress(org: string, search: string, format: 'csv' | 'xlsx'): string {
  const asks = new URLSearchParams(search)
  asks.set('format', format)
  return `/exports/teams/${org}?${asks}`
}
