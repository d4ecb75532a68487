import type { AssessmentKind } from '~/graphql/generated/graphql'

const kinds: readonly AssessmentKind[] = ['PLACEMENT', 'DOMAIN', 'SKILL', 'COURSE']

/** Which assessment an address asks for; null where it names none. */
export function wantedIn(search: URLSearchParams): { kind: AssessmentKind; subject: string | null } | null {
  const kind = kinds.find((one) => one.toLowerCase() === search.get('kind'))
  return kind ? { kind, subject: search.get('subject') } : null
}

/** Where an assessment is described and begins. */
export function startAddress(
  base: string,
  { kind, subject }: { kind: AssessmentKind; subject?: string | null },
): string {
  const wanted = new URLSearchParams({ kind: kind.toLowerCase(), ...(subject ? { subject } : {}) })
  return `${base}/assessments/start?${String(wanted)}`
}
