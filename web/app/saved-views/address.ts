import type { SavedViewRowFragment, TeamReport } from '~/graphql/generated/graphql'

const pages: Record<TeamReport, string> = { MATRIX: '', GOAL: '/goal', PROGRESS: '/progress' }

/** Where a view opens; `base` is the address of the team's pages. */
export function viewAddress(base: string, { view, search }: Pick<SavedViewRowFragment, 'view' | 'search'>) {
  return `${base}${pages[view]}${search}`
}

/** Asks for nothing, nor for what the page opens with. */
export const everybody = '?saved=none'
