import { useEffect, useRef, useState, type KeyboardEvent } from 'react'

interface At {
  row: number
  column: number
}

interface GridOptions {
  rows: number
  columns: number
  /** Rows that are not drawn are brought into sight first. */
  show(row: number): void
}

/** How many rows a page up or down goes. */
const page = 10

/**
 * One cell at a time can be reached by the Tab key, and arrows, Home, End and Page keys go on from there (WAI-ARIA's grid pattern). Row 0 is
 * the head. What has the focus in a cell carries `data-at`.
 */
export function useGrid({ rows, columns, show }: GridOptions) {
  const grid = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<At>({ row: 0, column: 0 })
  const isMoving = useRef(false)
  // The cell is there once React has drawn it, and the rows around it.
  useEffect(() => {
    if (!isMoving.current) return
    const cell = grid.current?.querySelector<HTMLElement>(`[data-at="${at.row}:${at.column}"]`)
    if (!cell) return
    isMoving.current = false
    cell.focus()
  })

  function go(event: KeyboardEvent): void {
    const next = nextOf(event, at, { rows, columns })
    if (!next) return
    event.preventDefault()
    isMoving.current = true
    show(next.row)
    setAt(next)
  }

  return {
    grid,
    at,
    onKeyDown: go,
    /** For what has the focus in a cell. */
    cell: (row: number, column: number) => ({
      'data-at': `${row}:${column}`,
      tabIndex: at.row === row && at.column === column ? 0 : -1,
      onFocus: () => {
        if (at.row !== row || at.column !== column) setAt({ row, column })
      },
    }),
  }
}

export function nextOf(
  {
    key,
    ctrlKey,
    metaKey,
    altKey,
    shiftKey,
  }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  { row, column }: At,
  { rows, columns }: { rows: number; columns: number },
): At | null {
  if (altKey || shiftKey) return null
  const isFar = ctrlKey || metaKey
  const within = (next: At): At => ({
    row: Math.max(0, Math.min(rows - 1, next.row)),
    column: Math.max(0, Math.min(columns - 1, next.column)),
  })
  switch (key) {
    case 'ArrowUp':
      return within({ row: row - 1, column })
    case 'ArrowDown':
      return within({ row: row + 1, column })
    case 'ArrowLeft':
      return within({ row, column: column - 1 })
    case 'ArrowRight':
      return within({ row, column: column + 1 })
    case 'PageUp':
      return within({ row: row - page, column })
    case 'PageDown':
      return within({ row: row + page, column })
    case 'Home':
      return within({ row: isFar ? 0 : row, column: 0 })
    case 'End':
      return within({ row: isFar ? rows - 1 : row, column: columns - 1 })
    default:
      return null
  }
}
