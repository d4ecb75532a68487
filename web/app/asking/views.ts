import type { AskedFilter, AskedOrder } from '~/graphql/generated/graphql'

interface Asked {
  filter: AskedFilter
  order: AskedOrder
}

/** What can be looked at of questions, by what stands in the address. */
const views = {
  useful: { filter: 'ALL', order: 'MOST_USEFUL' },
  newest: { filter: 'ALL', order: 'NEWEST' },
  unanswered: { filter: 'UNANSWERED', order: 'MOST_USEFUL' },
  own: { filter: 'OWN', order: 'NEWEST' },
  reported: { filter: 'REPORTED', order: 'NEWEST' },
} as const satisfies Record<string, Asked>

export type View = keyof typeof views

/** The first of them is what an address shows that says nothing. */
export const lessonViews: readonly View[] = ['useful', 'unanswered', 'newest']
export const companyViews: readonly View[] = ['unanswered', 'newest', 'useful', 'own']

/** As the api takes it. */
export function askedBy(
  search: URLSearchParams,
  known: readonly View[],
): { view: View; variables: Asked & { after: string | null } } {
  const view = known.find((name) => name === search.get('questions')) ?? known[0]!
  return { view, variables: { ...views[view], after: search.get('after') } }
}
