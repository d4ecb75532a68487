import type { RecordKind } from '~/graphql/generated/graphql'

export const recordKinds = ['ASSESSMENT', 'GRADING', 'LESSON', 'CERTIFICATE'] as const satisfies RecordKind[]

/** What an address asks of somebody's record; what nobody can have chosen is left out. */
export interface RecordSearch {
  kind: RecordKind | null
  skill: string | null
  after: string | null
}

export function recordSearch(search: URLSearchParams): RecordSearch {
  return {
    kind: recordKinds.find((kind) => kind === search.get('kind')) ?? null,
    skill: search.get('skill') || null,
    after: search.get('after') || null,
  }
}

/** The address again, without what is empty. */
export function recordAddress(search: Partial<RecordSearch>): string {
  const entries = Object.entries(search).filter((entry): entry is [string, string] => !!entry[1])
  return `?${new URLSearchParams(entries)}`
}
