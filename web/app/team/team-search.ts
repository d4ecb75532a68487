import type { FunnelStep, TeamFilterInput, TeamLevel, TeamOrderInput } from '~/graphql/generated/graphql'

/** What an address of the team page asks for; without all that is null it is everybody, by name. */
export interface TeamSearch {
  team: string | null
  /** Of a name or an address. */
  q: string | null
  skill: string | null
  level: TeamLevel | null
  role: string | null
  /** Who is at that step on the way to learning. */
  step: FunnelStep | null
  /** `name`, `active`, or a skill's id. */
  sort: string | null
  dir: 'desc' | null
}

export const teamLevels: readonly TeamLevel[] = [
  'LEADING',
  'WORKING',
  'STARTING',
  'BETWEEN',
  'NOT_ENOUGH_EVIDENCE',
]

const steps: readonly FunnelStep[] = ['ACTIVE', 'ASSESSED', 'LEARNING']

/** What nobody can have chosen is left out. */
export function teamSearch(search: URLSearchParams): TeamSearch {
  const level = search.get('level') as TeamLevel | null
  const step = search.get('step') as FunnelStep | null
  const textOf = (name: string) => search.get(name)?.trim() || null
  return {
    team: textOf('team'),
    q: textOf('q'),
    skill: textOf('skill'),
    level: level && teamLevels.includes(level) ? level : null,
    role: textOf('role'),
    step: step && steps.includes(step) ? step : null,
    sort: textOf('sort') === 'name' ? null : textOf('sort'),
    dir: search.get('dir') === 'desc' ? 'desc' : null,
  }
}

/** The same for the api. A level says something only of a skill. */
export function asked({ team, q, skill, level, role, step, sort, dir }: TeamSearch) {
  const filter: TeamFilterInput = {
    ...(q ? { matching: q } : {}),
    ...(skill && level ? { skill, level } : {}),
    ...(role ? { roleProfile: role } : {}),
    ...(step ? { step } : {}),
  }
  return { team: team ?? undefined, filter, order: orderOf(sort, dir === 'desc') }
}

function orderOf(sort: string | null, descending: boolean): TeamOrderInput {
  if (!sort) return { by: 'NAME', descending }
  return sort === 'active' ? { by: 'LAST_ACTIVE', descending } : { by: 'SKILL', skill: sort, descending }
}

export function isFiltered({ q, skill, level, role, step }: TeamSearch): boolean {
  return q !== null || role !== null || step !== null || (skill !== null && level !== null)
}

/** The address again, without what is empty. */
export function searchString(search: TeamSearch, more: Record<string, string> = {}): string {
  const entries = Object.entries({ ...search, ...more }).filter(
    (entry): entry is [string, string] => !!entry[1],
  )
  return entries.length > 0 ? `?${new URLSearchParams(entries)}` : ''
}

/** Once more by the same turns it round. Levels begin with the highest, days with the newest. */
export function sortedBy(search: TeamSearch, sort: string | null): TeamSearch {
  if (search.sort === sort) return { ...search, dir: search.dir ? null : 'desc' }
  return { ...search, sort, dir: sort ? 'desc' : null }
}
