import type { AuditFilter } from '~/graphql/generated/graphql'
import { actionsOf, isKind, type Kind } from './kinds'

/** What an address of the page asks for. */
export interface AuditSearch {
  /** A member's id, or a former one's. */
  person: string | null
  /** What somebody typed of a person's name or address; the server puts `person` in its place. */
  who: string | null
  kind: Kind | null
  /** Days as `2026-11-28`, in UTC, both included. */
  from: string | null
  to: string | null
}

/** What nobody can have chosen is left out; days that were put in the other order mean the same time. */
export function auditSearch(search: URLSearchParams): AuditSearch {
  const kind = search.get('kind')
  const who = search.get('who')?.trim() || null
  const [from, to] = [dayFrom(search.get('from')), dayFrom(search.get('to'))]
  const isTurned = from !== null && to !== null && from > to
  return {
    person: who ? null : search.get('person') || null,
    who,
    kind: isKind(kind) ? kind : null,
    ...(isTurned ? { from: to, to: from } : { from, to }),
  }
}

/** The same for the api, which counts in moments. Of whoever is only typed it knows nothing. */
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
