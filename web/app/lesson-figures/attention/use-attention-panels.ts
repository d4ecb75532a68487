import type { BarPanel, MatrixPanel } from '@skillgrad/exercises/contract'
import { said, useTexts } from '../kit'
import { texts } from './texts'

interface Look {
  words: readonly string[]
  shares: readonly number[]
  /** The word that looks. */
  at: number
  /** All rows, where there are more than the one. */
  table: readonly (readonly number[])[] | undefined
}

const mostBars = 5

export function useAttentionPanels({ words, shares, at, table }: Look) {
  const t = useTexts(texts)
  // A word that occurs twice is told by its place.
  const names = words.map((word, place) =>
    said(words.indexOf(word) === words.lastIndexOf(word) ? word : `${word} ${place + 1}`),
  )
  const order = shares
    .map((_, place) => place)
    .sort((one, other) => (shares[other] ?? 0) - (shares[one] ?? 0))
    .slice(0, mostBars)
  const bars: BarPanel = {
    kind: 'bars',
    title: said(t.shares(words[at] ?? '')),
    value: { label: said(t.share) },
    bars: order.map((place) => ({ name: names[place] ?? said(''), value: shares[place] ?? 0, tone: 1 })),
  }
  const matrix: MatrixPanel | undefined = table && {
    kind: 'matrix',
    title: said(t.table),
    rowAxis: said(t.looks),
    columnAxis: said(t.lookedAt),
    rows: names,
    columns: names,
    values: table.flat(),
    format: 'share',
  }
  return { shares: bars, table: matrix }
}
