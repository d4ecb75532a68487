import type { Scope } from '../../team-scope/scope.js'

/** What a cell is coloured by in print; its word stands in it all the same. */
export type Tone =
  | 'leading'
  | 'working-leading'
  | 'working'
  | 'starting-working'
  | 'starting'
  | 'unknown'
  | 'met'
  | 'close'
  | 'far'

/** `short` is for print, where room is scarce. */
export interface Toned {
  text: string
  short: string
  tone: Tone
}

export type Cell = string | number | Toned

export interface Column {
  name: string
  /** Its width in print; what is `left-out` there stands in tables alone. */
  printed: 'name' | 'level' | 'number' | 'date' | 'text' | 'left-out'
}

/** A number and what it counts, in words. */
export type Figure = readonly [figure: string, what: string]

/** What a page of the team says, or a report about somebody, for whoever reads it; the same whichever file is made of it. */
export interface Sheet {
  title: string
  /** For what it may be used, where that has to be said. */
  purpose: string | null
  /** Company, team, filters, day. */
  facts: readonly { label: string; value: string }[]
  legend: readonly (Toned & { about: string })[]
  /** How sure it is. */
  caveat: readonly string[]
  columns: readonly Column[]
  /** The first cell of a line is the heading that it stands under. */
  isGrouped: boolean
  /** Lines page by page, until it gives null. */
  next(): Promise<Cell[][] | null>
  /** Known once the lines are. */
  figures(): Figure[]
  /** Whose rows are in it. */
  scope: Scope
  /** Whether it says what the company may choose to show nobody. */
  hasResults: boolean
}

/** What differs from page to page. */
export type SheetBody = Pick<Sheet, 'legend' | 'columns' | 'isGrouped' | 'next' | 'figures'> & {
  goal?: string
}

export const textOf = (cell: Cell): string => (typeof cell === 'object' ? cell.text : String(cell))

interface Page {
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** Asks for page after page; `read` gives the lines of one. */
export function pagesBy<P extends Page>(
  ask: (after: string | null) => Promise<P>,
  read: (page: P, isFirst: boolean) => Cell[][] | Promise<Cell[][]>,
): () => Promise<Cell[][] | null> {
  let after: string | null | undefined = null
  return async () => {
    if (after === undefined) return null
    const isFirst = after === null
    const page = await ask(after)
    after = page.pageInfo.hasNextPage && page.pageInfo.endCursor ? page.pageInfo.endCursor : undefined
    return read(page, isFirst)
  }
}
