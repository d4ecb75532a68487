import { cx } from '~/components/ui/class-names'
import { useNumbers, useTexts } from '../kit'
import { roleOf, type Cell, type Counts, type Measure, type Role } from './counts'
import { texts } from './texts'

const look: Record<Role, string> = {
  both: 'bg-accent-fill text-on-accent border-accent-fill border-solid',
  below: 'border-accent border-dashed text-ink',
  out: 'border-line border-solid text-ink-faint',
}

const rows: [Cell, Cell][] = [
  ['found', 'missed'],
  ['alarms', 'quiet'],
]

/** The four cells, each marked by where it stands in the fraction of the chosen measure. */
export function Cells({ counts, measure }: { counts: Counts; measure: Measure }) {
  const t = useTexts(texts)
  const n = useNumbers()
  const head = 'text-ink-soft text-xs'
  return (
    <div className="grid grid-cols-[auto_1fr_1fr] gap-2" aria-hidden>
      <span />
      <span className={cx(head, 'text-center')}>{t.flagged}</span>
      <span className={cx(head, 'text-center')}>{t.notFlagged}</span>
      {rows.map((row, at) => [
        <span key={`head-${at}`} className={cx(head, 'self-center pe-1 text-end')}>
          {at === 0 ? t.isUrgent : t.isNot}
        </span>,
        ...row.map((cell) => {
          const role = roleOf(cell, measure)
          return (
            <span
              key={cell}
              className={cx('grid rounded border-2 px-2 py-2 text-center transition-colors', look[role])}
            >
              <b className="tabular text-lg font-semibold">{n.whole(counts[cell])}</b>
              <span className="text-xs">{t.cells[cell]}</span>
              <span className="text-xs">{t.roles[role]}</span>
            </span>
          )
        }),
      ])}
    </div>
  )
}
