import type { AuditFilter } from '~/graphql/generated/graphql'
import { actionsOf, isKind, type Kind } from './kinds'

/** What an address of the page asks for. */
export interface AuditSearch {
  person: string | null
  kind: Kind | null
  /** Days as `2026-11-28`, in UTC, both included. */
  from: string | null
  to: string | null
}

/** What nobody can have chosen is left out. */
export function auditSearch(search: URLSearchParams): AuditSearch {
  const kind = search.get('kind')
  return {
    person: search.get('person') || null,
    kind: isKind(kind) ? kind : null,
    from: dayFrom(search.get('from')),
    to: dayFrom(search.get('to')),
  }
}

/** The same for the api, which counts in moments. */
export function auditFilter({ person, kind, from, to }: AuditSearch): AuditFilter {
  return {
    ...(person ? { actor: person } : {}),
    ...(kind ? { actions: actionsOf(kind) } : {}),
    ...(from ? { from: startOf(from).toISOString() } : {}),
    ...(to ? { to: new Date(startOf(to).getTime() + dayMs).toISOString() } : {}),
  }
}

/** The address again, without what is empty. */
export function searchString(search: AuditSearch, more: Record<string, string> = {}): string {
  const asked = Object.entries({ ...search, ...more }).filter(
    (entry): entry is [string, string] => !!entry[1],
  )
  return asked.length > 0 ? `?${new URLSearchParams(asked)}` : ''
}

const dayMs = 86_400_000
const startOf = (day: string) => new Date(`${day}T00:00:00.000Z`)

function dayFrom(text: string | null): string | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const start = startOf(text)
  return Number.isNaN(start.getTime()) || !start.toISOString().startsWith(text) ? null : text
}
