import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useHydrated } from '~/components/ui/use-hydrated'
import type { TeamSearch } from '~/team/team-search'
import { MatrixHead } from './matrix-head'
import { MatrixRow } from './matrix-row'
import { byDomain, type MatrixSkill, type Selection, type TeamRow } from './team-row'
import { useGrid } from './use-grid'

interface TeamMatrixProps {
  skills: MatrixSkill[]
  rows: TeamRow[]
  /** On all pages together. */
  total: number
  search: TeamSearch
  base: string
  /** Null for whoever may give nothing. */
  selection: Selection | null
  onOpen(member: string, skill: string): void
  /** The last rows come into sight. */
  onEnd(): void
}

const rowHeight = 56
/** Rows from the end, from which on more are asked for. */
const near = 15

/**
 * People × skills: a letter and a tint per cell, the words for whoever listens instead of looking. Only the rows in sight are drawn, so that
 * thousands scroll as well as ten.
 */
export function TeamMatrix({ skills, rows, total, search, base, selection, onOpen, onEnd }: TeamMatrixProps) {
  const { t } = useTranslation('team')
  const showsResults = rows.every(({ passed }) => typeof passed === 'number')
  const box = useRef<HTMLDivElement>(null)
  const inSight = useRowsInSight(box, rows.length, onEnd)
  const columns = (selection ? 1 : 0) + 1 + skills.length + (showsResults ? 1 : 0) + 1
  const grid = useGrid({
    rows: rows.length + 1,
    columns,
    show: (row) => (row > 0 ? inSight.scrollTo(row - 1) : box.current?.scrollTo({ top: 0 })),
  })
  const wide = { colSpan: columns, 'aria-hidden': true } as const
  return (
    <div
      ref={box}
      role="region"
      aria-label={t('matrix.caption')}
      className="border-line bg-surface relative overflow-auto rounded border max-md:hidden md:max-h-[78dvh]"
    >
      <table
        ref={grid.grid}
        role="grid"
        aria-label={t('matrix.caption')}
        aria-rowcount={total + 1}
        aria-colcount={columns}
        aria-multiselectable={selection ? true : undefined}
        onKeyDown={grid.onKeyDown}
        className="tabular w-full border-separate border-spacing-0 text-sm"
      >
        <MatrixHead
          domains={byDomain(skills)}
          search={search}
          showsResults={showsResults}
          hasSelection={selection !== null}
          cell={grid.cell}
        />
        <tbody>
          {inSight.above > 0 ? (
            <tr aria-hidden style={{ height: inSight.above }}>
              <td {...wide} />
            </tr>
          ) : null}
          {inSight.rows.map((at) => (
            <MatrixRow
              key={rows[at]!.member.id}
              row={rows[at]!}
              at={at + 1}
              skills={skills}
              base={base}
              showsResults={showsResults}
              selection={selection}
              cell={grid.cell}
              onOpen={onOpen}
            />
          ))}
          {inSight.below > 0 ? (
            <tr aria-hidden style={{ height: inSight.below }}>
              <td {...wide} />
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  )
}

/** All of them until the browser has taken over, which alone knows how many fit. */
function useRowsInSight(box: React.RefObject<HTMLElement>, count: number, onEnd: () => void) {
  const inBrowser = useHydrated()
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: 2 * rowHeight,
    onChange: ({ range }) => {
      if (range && range.endIndex >= count - near) onEnd()
    },
  })
  const items = virtualizer.getVirtualItems()
  const scrollTo = (row: number) => virtualizer.scrollToIndex(row)
  if (!inBrowser || items.length === 0)
    return { rows: Array.from({ length: count }, (_, at) => at), above: 0, below: 0, scrollTo }
  return {
    rows: items.map(({ index }) => index),
    above: items[0]!.start,
    below: virtualizer.getTotalSize() - items.at(-1)!.end,
    scrollTo,
  }
}
