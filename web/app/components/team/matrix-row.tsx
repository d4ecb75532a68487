import { Link } from '@remix-run/react'
import { TrendingUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '~/components/ui/avatar'
import { cx } from '~/components/ui/class-names'
import { LevelBadge } from '~/components/ui/level-badge'
import { Time } from '~/components/ui/time'
import { useAge } from './use-age'
import { estimateOf, type MatrixSkill, type Selection, type TeamRow } from './team-row'

interface MatrixRowProps {
  row: TeamRow
  /** 0 is the head. */
  at: number
  skills: MatrixSkill[]
  base: string
  showsResults: boolean
  selection: Selection | null
  cell(row: number, column: number): object
  onOpen(member: string, skill: string): void
}

const td = 'border-line group-hover:bg-hover h-14 border-b px-2 text-center transition-colors'

export function MatrixRow({ row, at, skills, base, showsResults, selection, cell, onOpen }: MatrixRowProps) {
  const { t } = useTranslation('team')
  const { id, name } = row.member
  const isChosen = selection?.chosen.has(id) ?? false
  const first = selection ? 1 : 0
  return (
    <tr aria-rowindex={at + 1} aria-selected={selection ? isChosen : undefined} className="group">
      {selection ? (
        <td className={cx(td, 'bg-surface sticky left-0 z-10 w-11 min-w-11')}>
          <input
            {...cell(at, 0)}
            type="checkbox"
            checked={isChosen}
            onChange={() => selection.toggle(row)}
            aria-label={t('select.person', { name })}
            className="accent-accent-fill size-4.5 align-middle"
          />
        </td>
      ) : null}
      <th
        scope="row"
        className={cx(
          'border-line bg-surface group-hover:bg-hover sticky z-10 h-14 border-b px-3 text-start font-medium transition-colors',
          selection ? 'left-11' : 'left-0',
        )}
      >
        <Link
          {...cell(at, first)}
          to={`${base}/${encodeURIComponent(id)}`}
          className="flex items-center gap-3 rounded-sm underline-offset-4 hover:underline"
        >
          <Avatar name={name} />
          <span className="max-w-56 truncate">{name}</span>
        </Link>
      </th>
      {skills.map((skill, column) => (
        <td
          key={skill.id}
          className={cx(td, 'px-1', skill.domain.slug !== skills[column - 1]?.domain.slug && 'border-s')}
        >
          <button
            {...cell(at, first + 1 + column)}
            type="button"
            onClick={() => onOpen(id, skill.id)}
            className="hover:bg-surface inline-flex min-h-11 min-w-16 flex-col items-center justify-center gap-0.5 rounded px-1"
          >
            <Statement estimate={estimateOf(row, skill)} />
          </button>
        </td>
      ))}
      {showsResults ? (
        <td className={cx(td, 'border-s px-4 text-end')}>
          <span {...cell(at, first + 1 + skills.length)}>
            {t('matrix.passedOf', { passed: row.passed, count: row.submissions ?? 0 })}
          </span>
        </td>
      ) : null}
      <td className={cx(td, 'text-ink-soft px-4 text-end whitespace-nowrap', !showsResults && 'border-s')}>
        <span {...cell(at, first + 1 + skills.length + (showsResults ? 1 : 0))}>
          {row.lastActiveAt ? <Time value={row.lastActiveAt} shape="date" /> : t('matrix.never')}
        </span>
      </td>
    </tr>
  )
}

function Statement({ estimate }: { estimate: ReturnType<typeof estimateOf> }) {
  const { t } = useTranslation('team')
  const age = useAge()
  return (
    <>
      <span className="inline-flex items-center gap-1">
        <LevelBadge estimate={estimate ?? { state: 'NOT_ENOUGH_EVIDENCE' }} compact />
        {estimate?.growing ? (
          <>
            <TrendingUp aria-hidden className="text-accent size-4" strokeWidth={1.75} />
            <span className="sr-only">{t('growing')}</span>
          </>
        ) : null}
      </span>
      {estimate?.lastEvidenceAt ? (
        <span className="text-ink-faint text-[0.6875rem] leading-none whitespace-nowrap">
          {age(estimate.lastEvidenceAt)}
        </span>
      ) : null}
    </>
  )
}
